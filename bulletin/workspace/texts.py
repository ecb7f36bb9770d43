"""Values of fields as the model's texts, and the fields that issues and publications share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bulletin.model.issue import Credit, Recipients
from bulletin.model.text import Text
from bulletin.nodes import Field, Fields, ListOf, Texts, TextValue
from bulletin.nodes.reading import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.nodes import Mapping, Record, Report, Scalar

_LINE = re.compile(r"[^\s].*")
_NAME = re.compile(r"[^\s、，,；;/]+")

_LABEL = Field(
    "label", ("名称",), TextValue(), "名称，如 本期送、报、发 · its label", required=True
)
_TO = Field("to", ("对象",), TextValue(), "对象 · whom it is sent to", required=True)
_ROLE = Field("role", ("职务",), TextValue(), "职务，如 责任编辑 · what they did", required=True)
_NAMES = Field("names", ("姓名",), Texts(), "姓名 · the names", required=True)

_RECIPIENTS = Fields("distribution 分发", (_LABEL, _TO))
_CREDIT = Fields("credits 编辑人员", (_ROLE, _NAMES))

LABELS = ("本期送", "主送", "抄送", "抄报", "报", "送", "发", "分送")
"""Lines of the distribution list that may be fields: ``本期送: …``."""
ROLES = (
    "责任编辑", "主编", "副主编", "执行编辑", "编辑", "审核", "审校", "校对", "签发", "撰稿",
    "文字", "图片", "摄影",
)  # fmt: skip
"""Credits that may be written as fields of their own: ``责任编辑: 郝婕 柴亚文``."""


def text_of(scalar: Scalar) -> Text:
    """Return a field's value as text, without white space around it."""
    stripped = scalar.value.strip()
    start = scalar.value.find(stripped)
    return Text(INVISIBLE.sub("", stripped), scalar.passage.location(start))


def optional_text(scalar: Scalar | None) -> Text | None:
    """Return the text of a field that may be missing."""
    return text_of(scalar) if scalar is not None and scalar.value.strip() else None


def lines_of(scalar: Scalar) -> tuple[Text, ...]:
    """Return the lines of a text, without white space around them and without empty ones."""
    passage = scalar.passage
    return tuple(
        Text(INVISIBLE.sub("", match[0].rstrip()), passage.location(match.start()))
        for match in _LINE.finditer(scalar.value)
    )


def names_of(scalar: Scalar) -> tuple[Text, ...]:
    """Return the names in a text, divided by spaces, ``、`` or commas.

    Two single characters in a row are one name that was spread to three: 郝 婕.
    """
    passage = scalar.passage
    names: list[Text] = []
    spread = False
    for match in _NAME.finditer(scalar.value):
        name = Text(INVISIBLE.sub("", match[0]), passage.location(match.start()))
        if spread and len(match[0]) == 1:
            names[-1] = Text(names[-1].text + match[0], names[-1].location)
            spread = False
        else:
            names.append(name)
            spread = len(match[0]) == 1
    return tuple(names)


def _read_recipients(node: Mapping, report: Report) -> Recipients | None:
    record = _RECIPIENTS.read(node, report)
    label, to = (record.get(_LABEL), record.get(_TO)) if record else (None, None)
    if label is None or to is None:
        return None
    return Recipients(text_of(label), text_of(to), label.location)


def _read_credit(node: Mapping, report: Report) -> Credit | None:
    record = _CREDIT.read(node, report)
    role, names = (record.get(_ROLE), record.get(_NAMES)) if record else (None, None)
    if role is None or names is None:
        return None
    texts = tuple(text for name in names for text in names_of(name))
    return Credit(text_of(role), texts, role.location)


DISTRIBUTION = Field(
    "distribution",
    ("分发",),
    ListOf(_read_recipients, _RECIPIENTS.schema, "[{名称: 本期送, 对象: 区县处级领导}]"),
    "分发范围：报、送、发 · the distribution list",
)
CREDITS = Field(
    "credits",
    ("编辑人员",),
    ListOf(_read_credit, _CREDIT.schema, "[{职务: 责任编辑, 姓名: 郝婕 柴亚文}]"),
    "编辑人员 · the credits",
)
_LABEL_FIELDS = tuple(
    Field(label, (), TextValue(), f"{label}：… · a line of the distribution list")
    for label in LABELS
)
_ROLE_FIELDS = tuple(
    Field(role, (), Texts(), f"{role}：… · a line of the credits") for role in ROLES
)
CLOSING_FIELDS: tuple[Field[Any], ...] = (DISTRIBUTION, CREDITS, *_LABEL_FIELDS, *_ROLE_FIELDS)
"""What the closing block shows; the same in an issue and in its publication."""


def distribution_of(record: Record) -> tuple[Recipients, ...] | None:
    """Return the distribution list in the order of the file; None where none is written."""
    if not any(entry.field in (DISTRIBUTION, *_LABEL_FIELDS) for entry in record):
        return None
    lines: list[Recipients] = []
    for entry in record:
        if entry.field is DISTRIBUTION:
            lines.extend(entry.value)
        elif entry.field in _LABEL_FIELDS:
            lines.append(Recipients(text_of(entry.key), text_of(entry.value), entry.key.location))
    return tuple(lines)


def credits_of(record: Record) -> tuple[Credit, ...] | None:
    """Return the credits in the order of the file; None where none are written."""
    if not any(entry.field in (CREDITS, *_ROLE_FIELDS) for entry in record):
        return None
    lines: list[Credit] = []
    for entry in record:
        if entry.field is CREDITS:
            lines.extend(entry.value)
        elif entry.field in _ROLE_FIELDS:
            lines.append(Credit(text_of(entry.key), _all_names(entry.value), entry.key.location))
    return tuple(lines)


def _all_names(scalars: Iterable[Scalar]) -> tuple[Text, ...]:
    return tuple(name for scalar in scalars for name in names_of(scalar))
