"""The items of an issue in their sections (栏目), with their numbers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.model.issue import Issue, Item

_BRACKETS = "【】[]［］◎●■◆ 　"


class Entry(NamedTuple):
    """An item with its anchor in the document and, where items are numbered, its number."""

    item: Item
    anchor: str
    ordinal: int | None


class Section(NamedTuple):
    """Items that follow each other under one head; ``head`` is None for items without one."""

    head: str | None
    entries: tuple[Entry, ...]


def sections(issue: Issue) -> tuple[Section, ...]:
    """Divide an issue's items, in their order, wherever the section changes.

    The brackets or bullets that a source writes around a section's name are left to the
    stylesheet. Numbers begin afresh in each section; an item without a title has none.
    """
    anchored = [(item, f"item-{index}") for index, item in enumerate(issue.items, start=1)]
    return tuple(
        Section(head, tuple(_entries(list(members), numbered=issue.publication.number_items)))
        for head, members in groupby(anchored, key=lambda pair: _head(pair[0]))
    )


def _head(item: Item) -> str | None:
    return str(item.section).strip(_BRACKETS) or None if item.section else None


def _entries(members: list[tuple[Item, str]], *, numbered: bool) -> Iterator[Entry]:
    ordinal = 0
    for item, anchor in members:
        counts = numbered and item.title is not None
        ordinal += counts
        yield Entry(item, anchor, ordinal if counts else None)
