"""The parts of an issue by the names that its sources give them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from bulletin.model.issue import Issue, Item
from bulletin.model.text import Box, Figure, Heading, ListBlock, Quote, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS = {Box: "box", Heading: "heading", ListBlock: "list", Quote: "quote", Table: "table"}
_FIGURE = {"caption": "caption", "credit": "photographer"}
_SAME = {"title_lines": "title", "blocks": "body"}
# What is not shown, or belongs to the publication and is shown as the issue's own.
_UNSEEN = frozenset(
    {"publication", "location", "target", "image", "alternative", "review", "imported", "waivers"}
)


def parts(issue: Issue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each part of an issue with the texts of which print must show one.

    White space is left out: a template may spread names and join lines as it likes.
    """
    yield "publication", (_squeezed(str(issue.publication.title)),)
    for name in ("number", "total_number", "print_run"):
        number = getattr(issue, name)
        if number is not None:
            yield name, (str(number),)
    if issue.date:
        day = f"{issue.date.month}月{issue.date.day}日"
        yield "date", (day, _in_chinese(issue.date.month, issue.date.day))
    for name, text in _texts(issue, "issue"):
        yield name, (_squeezed(text.text),)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _in_chinese(month: int, day: int) -> str:
    return f"{_numeral(month)}月{_numeral(day)}日"


def _numeral(number: int) -> str:
    """Return a number from 1 to 39 as dates have it: 六, 十二, 三十一."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else "零一二三"[tens] + "十"
    return ten + ("一二三四五六七八九"[ones - 1] if ones else "")


def _texts(value: object, part: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield part, value
    elif isinstance(value, tuple):
        for member in value:
            yield from _texts(member, part)
    elif is_dataclass(value):
        part = _BLOCKS.get(type(value), part)
        for field in fields(value):
            if field.name not in _UNSEEN:
                yield from _texts(getattr(value, field.name), _name(value, field.name, part))


def _name(value: object, field: str, part: str) -> str:
    if isinstance(value, Issue | Item):
        return _SAME.get(field, field)
    return _FIGURE.get(field, part) if isinstance(value, Figure) else part
