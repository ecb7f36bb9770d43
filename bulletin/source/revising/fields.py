"""Fields of an object changed, added and taken away by the line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.nodes import Mapping, Scalar, Sequence, SourceText, parse
from bulletin.source.edits import Edit
from bulletin.source.revising.places import after_line, end_of, in_flow, line_start
from bulletin.source.revising.revision import Inexact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.nodes import Fields, Node

Written = dict[str, str]
"""Fields by their English names, each as the writer writes it: ``期号: 35``."""


def written(text: str, fields: Fields) -> Written:
    """Return the fields of an object that the writer wrote."""
    node, _found = parse(SourceText(Path(), text))
    if not isinstance(node, Mapping):
        return {}
    starts = [key.start for key, _value in node.pairs] + [len(text)]
    return {
        fields.by_name[key.value].name: text[start:end].rstrip("\n")
        for (key, _value), start, end in zip(node.pairs, starts, starts[1:], strict=False)
    }


def changed(old: Written, new: Written) -> dict[str, str | None]:
    """Return what is written otherwise, None for what is not written any more."""
    names = dict.fromkeys((*old, *new))
    return {name: new.get(name) for name in names if old.get(name) != new.get(name)}


@dataclass(frozen=True)
class YamlFields:
    """An object in a source whose fields can be changed; None where there are none yet.

    ``opened`` is where the first field goes in front matter without any, None where a file has
    no front matter.
    """

    source: SourceText
    node: Node | None
    fields: Fields
    opened: int | None = None

    @property
    def pairs(self) -> dict[str, tuple[Scalar, Node]]:
        """The fields that are written, by their English names."""
        if not isinstance(self.node, Mapping):
            return {}
        return {
            self.fields.by_name[key.value].name: (key, value)
            for key, value in self.node.pairs
            if key.value in self.fields.by_name
        }

    @property
    def indent(self) -> str:
        """The white space before each field."""
        if self.node is None:
            return ""
        return " " * (self.node.start - line_start(self.source, self.node.start))

    def edits(self, changes: dict[str, str | None], order: Written) -> Iterator[Edit]:
        """Yield the edits; ``order`` are all fields that are to be there, in the writer's order."""
        if changes and self.node is not None and in_flow(self.node):
            raise Inexact
        if changes and self.node is None and self.opened is None:
            lines = "".join(f"{text}\n" for text in changes.values() if text)
            yield self._edit(0, 0, f"---\n{lines}---\n\n")
            return
        for name, text in changes.items():
            pair = self.pairs.get(name)
            if pair and text is None:
                yield self._without(*pair)
            elif pair and text is not None:
                yield self._replaced(*pair, text)
            elif text is not None:
                yield self._added(name, text, list(order))

    def _edit(self, start: int, end: int, text: str) -> Edit:
        return Edit(self.source.file, start, end, text)

    def _indented(self, text: str) -> str:
        first, *rest = text.split("\n")
        return "\n".join([first, *(self.indent + line if line else "" for line in rest)])

    def _replaced(self, key: Scalar, value: Node, text: str) -> Edit:
        """Replace a value, the field's name kept as it is."""
        if value.start < key.end:
            raise Inexact
        line = text[text.index(":") :]
        return self._edit(key.end, max(end_of(value), key.end + 1), self._indented(line))

    def _without(self, key: Scalar, value: Node) -> Edit:
        start = line_start(self.source, key.start)
        end = after_line(self.source, end_of(value))
        before = self.source.text[start : key.start]
        if not before.strip():
            return self._edit(start, end, "")
        following = [one.start for one, _value in self.pairs.values() if one.start > key.start]
        if not following:
            raise Inexact
        return self._edit(key.start, min(following), "")

    def _added(self, name: str, text: str, order: list[str]) -> Edit:
        """Put a field below the one that the writer would set it below."""
        pairs = self.pairs
        above = [pairs[one] for one in order[: order.index(name)] if one in pairs]
        if pairs and all(key.value.isascii() for key, _value in pairs.values()):
            text = f"{name}{text[text.index(':') :]}"
        line = self._indented(text)
        if above:
            at = after_line(self.source, max(end_of(value) for _key, value in above))
            if at and self.source.text[at - 1] != "\n":
                return self._edit(at, at, f"\n{self.indent}{line}\n")
            return self._edit(at, at, f"{self.indent}{line}\n")
        if self.node is not None:
            start = self.node.start
            return self._edit(start, start, f"{line}\n{self.indent}")
        at = self.opened or 0
        return self._edit(at, at, f"{line}\n")


@dataclass(frozen=True)
class AttributeLines:
    """Attribute lines below a heading in Markdown; ``below`` is the end of the heading's line."""

    source: SourceText
    node: Mapping | None
    fields: Fields
    below: int

    @property
    def pairs(self) -> dict[str, tuple[Scalar, Node]]:
        """The attributes that are written, by their English names."""
        pairs = self.node.pairs if self.node else ()
        return {self.fields.by_name[key.value].name: (key, value) for key, value in pairs}

    def edits(self, changes: dict[str, str | None]) -> Iterator[Edit]:
        """Yield the edits of attributes, each of which is one line."""
        for name, text in changes.items():
            pair = self.pairs.get(name)
            if text is None and pair:
                start = line_start(self.source, pair[0].start)
                yield Edit(self.source.file, start, after_line(self.source, start), "")
            elif text is not None:
                yield self._set(pair, text)

    def _set(self, pair: tuple[Scalar, Node] | None, text: str) -> Edit:
        label, value = plain(text)
        if pair is None:
            last = max((end_of(one) for _key, one in self.pairs.values()), default=self.below)
            return Edit(self.source.file, last, last, f"\n{label}: {value}")
        return Edit(self.source.file, pair[1].start, pair[1].end, value)


def plain(text: str) -> tuple[str, str]:
    """Return a field that the writer wrote as its name and its value without YAML's marks.

    Raises Inexact for a value that an attribute line cannot hold.
    """
    node, _found = parse(SourceText(Path(), text))
    if not isinstance(node, Mapping):
        raise Inexact
    key, value = node.pairs[0]
    texts = value.children if isinstance(value, Sequence) else (value,)
    if len(texts) != 1 or not isinstance(texts[0], Scalar) or "\n" in texts[0].value.strip():
        raise Inexact
    if texts[0].value in ("", "~", "null"):
        raise Inexact
    return key.value, texts[0].value.strip()
