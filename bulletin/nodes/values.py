"""What a field's value may be: how it is read, and its JSON Schema."""

from __future__ import annotations

import datetime
import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from bulletin.messages import _
from bulletin.nodes.faults import colon
from bulletin.nodes.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from bulletin.nodes.report import Report
    from bulletin.nodes.tree import Node

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema: TypeAlias = dict[str, Any]

_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_TRUE = ("true", "yes", "on", "是")
_FALSE = ("false", "no", "off", "否")


class Value(Protocol[T_co]):
    """A type of value; ``read`` returns None after reporting what is wrong."""

    def read(self, node: Node, field: str, report: Report) -> T_co | None:
        """Read the value of the field that was written under this name."""

    def schema(self) -> Schema:
        """Return the value's JSON Schema."""


def wrong_type(node: Node, field: str, wanted: str, example: str, report: Report) -> None:
    """Report that a value is not of the type that its field wants."""
    found = _("a list") if isinstance(node, Sequence) else _("an object")
    if isinstance(node, Scalar):
        found = f"“{node.value[:20]}”" if node.value else _("empty")
    message = _("“{field}” must be {wanted}, not {found}. Write for example: {example}")
    report.error(
        "BT112",
        message.format(field=field, wanted=wanted, found=found, example=example),
        node.location,
    )


class TextValue:
    """A line of text, or several."""

    def read(self, node: Node, field: str, report: Report) -> Scalar | None:
        """Return the node itself: it holds the text and the place of each character."""
        if isinstance(node, Scalar):
            return node
        wrong_type(node, field, _("text"), f'{field}: "…"', report)
        return None

    def schema(self) -> Schema:
        """Numbers are text, too: a title may be 2023."""
        return {"type": ["string", "number"]}


class WholeNumber:
    """A number from 1 up, quoted or not; leading zeros count for nothing."""

    def read(self, node: Node, field: str, report: Report) -> int | None:
        """Read 35, "35" or 035; ``""`` says on purpose that there is none."""
        digits = node.value.strip() if isinstance(node, Scalar) else ""
        if isinstance(node, Scalar) and not node.value:
            return None
        if re.fullmatch(r"0*[1-9][0-9]{0,8}", digits):
            return int(digits)
        wrong_type(node, field, _("a whole number from 1 up"), f"{field}: 35", report)
        return None

    def schema(self) -> Schema:
        """Return a positive integer or the same as a string."""
        digits = {"type": "string", "pattern": "^[0-9]*$"}
        return {"anyOf": [{"type": "integer", "minimum": 1}, digits]}


class Flag:
    """Yes or no."""

    def read(self, node: Node, field: str, report: Report) -> bool | None:
        """Read true, false, 是, 否 and YAML 1.1's other words."""
        if isinstance(node, Scalar) and node.value.lower() in _TRUE + _FALSE:
            return node.value.lower() in _TRUE
        wrong_type(node, field, _("true or false"), f"{field}: true", report)
        return None

    def schema(self) -> Schema:
        """Return a boolean or the Chinese words."""
        return {"enum": [True, False, "是", "否"]}


class Date:
    """A day: 2023-06-01, 2023/6/1 or 2023年6月1日."""

    def read(self, node: Node, field: str, report: Report) -> datetime.date | None:
        """Read a date; ``""`` is none; one that the calendar does not have is an error."""
        if isinstance(node, Scalar) and not node.value:
            return None
        match = _DATE.fullmatch(node.value.strip()) if isinstance(node, Scalar) else None
        if not match:
            wrong_type(node, field, _("a date"), f"{field}: 2023-06-01", report)
            return None
        year, month, day = map(int, match.groups())
        try:
            return datetime.date(year, month, day)
        except ValueError:
            report.error("BT320", _no_such_day(node, field, year, month), node.location)
            return None

    def schema(self) -> Schema:
        """Return a string; an unquoted date is one for a JSON Schema."""
        return {"type": "string", "pattern": rf"^({_DATE.pattern})?$"}


def _no_such_day(node: Node, field: str, year: int, month: int) -> str:
    text = node.value if isinstance(node, Scalar) else ""
    if year and 1 <= month <= 12:
        following = datetime.date(year + month // 12, month % 12 + 1, 1) if year < 9999 else None
        last = (following - datetime.timedelta(days=1)).day if following else 31
        message = _("There is no {text}: that month has {last} days. Write {field}: {example}")
        example = f"{year:04}-{month:02}-{last:02}"
        return message.format(text=text, last=last, field=field, example=example)
    message = _("There is no {text}: months go from 1 to 12. Write for example {field}: 2023-06-01")
    return message.format(text=text, field=field)


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One of several words, each of which may have more than one spelling."""

    words: dict[str, T]

    def read(self, node: Node, field: str, report: Report) -> T | None:
        """Return what the word stands for."""
        if isinstance(node, Scalar) and node.value.strip() in self.words:
            return self.words[node.value.strip()]
        wanted = _("one of {words}").format(words=", ".join(self.words))
        written = node.value if isinstance(node, Scalar) else ""
        near = difflib.get_close_matches(written, self.words, n=1, cutoff=0.3) or [*self.words]
        wrong_type(node, field, wanted, f"{field}: {near[0]}", report)
        return None

    def schema(self) -> Schema:
        """Return the words."""
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of texts; one text alone may stand without the list."""

    def read(self, node: Node, field: str, report: Report) -> tuple[Scalar, ...] | None:
        """Return the texts, leaving out empty ones."""
        nodes = node.children if isinstance(node, Sequence) else (node,)
        texts = [child for child in nodes if isinstance(child, Scalar) and not child.missing]
        for child in nodes:
            if not isinstance(child, Scalar):
                wrong_type(child, field, _("text or a list of texts"), f"{field}: [甲, 乙]", report)
        return tuple(texts)

    def schema(self) -> Schema:
        """Return a string or a list of strings."""
        text = TextValue().schema()
        return {"anyOf": [text, {"type": "array", "items": text}]}


@dataclass(frozen=True, slots=True)
class Object(Generic[T]):
    """An object read by ``read_one``; ``own`` is its JSON Schema."""

    read_one: Callable[[Mapping, Report], T | None]
    own: Callable[[], Schema]
    example: str

    def read(self, node: Node, field: str, report: Report) -> T | None:
        """Return the object."""
        if isinstance(node, Mapping):
            return self.read_one(node, report)
        wrong_type(node, field, _("an object"), f"{field}: {self.example}", report)
        return None

    def schema(self) -> Schema:
        """Return the object's own schema."""
        return self.own()


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of objects, each read by ``read_one``; ``item`` is the JSON Schema of one."""

    read_one: Callable[[Mapping, Report], T | None]
    item: Callable[[], Schema]
    example: str
    read_text: Callable[[Scalar], T] | None = None

    def read(self, node: Node, field: str, report: Report) -> tuple[T, ...] | None:
        """Return the objects that could be read."""
        if not isinstance(node, Sequence):
            wrong_type(node, field, _("a list"), f"{field}: {self.example}", report)
            return None
        read = [self._one(child, field, report) for child in node.children]
        return tuple(value for value in read if value is not None)

    def _one(self, node: Node, field: str, report: Report) -> T | None:
        if isinstance(node, Mapping):
            return self.read_one(node, report)
        if isinstance(node, Scalar):
            if found := colon(node.source, node.start, node.end - 1):
                report.extend((found,))
                return None
            if self.read_text and not node.missing:
                return self.read_text(node)
        wrong_type(node, field, _("a list of objects"), f"{field}: {self.example}", report)
        return None

    def schema(self) -> Schema:
        """Return an array."""
        item = self.item()
        one = {"anyOf": [TextValue().schema(), item]} if self.read_text else item
        return {"type": "array", "items": one}
