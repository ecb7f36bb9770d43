"""The passages of an issue, in reading order."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bulletin.checks.passages import Passage, Role, passage
from bulletin.model.text import (
    Box,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.model.issue import Issue, Item
    from bulletin.model.text import Block, Text


def passages_of(issue: Issue) -> tuple[Passage, ...]:
    """Return every text that print shows of an issue, but for names of rules and publications."""
    return tuple(_passages(issue))


def _passages(issue: Issue) -> Iterator[Passage]:
    yield from _texts(Role.CORRECTION, (issue.correction,))
    yield from _blocks(issue.editor_note)
    for item in issue.items:
        yield from _item(item)
    yield from _texts(Role.DISTRIBUTION, (line.to for line in issue.distribution))
    yield from _texts(Role.CREDIT, (name for line in issue.credits for name in line.names))


def _item(item: Item) -> Iterator[Passage]:
    yield from _texts(Role.SECTION, (item.section,), item)
    yield from _texts(Role.KICKER, (item.kicker,), item)
    yield from _texts(Role.TITLE, item.title_lines or (item.title,), item)
    yield from _texts(Role.DECK, (item.deck,), item)
    yield from _texts(Role.BYLINE, item.byline, item)
    yield from _blocks(item.lead, item)
    yield from _blocks(item.blocks, item)
    yield from _texts(Role.UNIT, (item.unit,), item)
    yield from _texts(Role.SOURCE, (item.source,), item)
    yield from _texts(Role.AUTHOR, (item.author,), item)


def _texts(role: Role, texts: Iterable[Text | None], item: Item | None = None) -> Iterator[Passage]:
    for text in texts:
        if text is not None and text.text:
            yield Passage(role, (text,), item)


def _blocks(
    blocks: Iterable[Block], item: Item | None = None, *, quoted: bool = False, listed: bool = False
) -> Iterator[Passage]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                role = Role.HEADING if isinstance(block, Heading) else Role.PARAGRAPH
                found = passage(role, block.children, item, quoted=quoted, listed=listed)
                if found:
                    yield found
            case ListBlock():
                entries = (entry.blocks for entry in block.entries)
                yield from _blocks(chain.from_iterable(entries), item, quoted=quoted, listed=True)
            case Quote():
                yield from _blocks(block.blocks, item, quoted=True, listed=listed)
            case Box():
                yield from _texts(Role.HEADING, (block.title,), item)
                yield from _blocks(block.blocks, item, quoted=quoted)
            case Table():
                yield from _cells(block, item)
            case Figure():
                yield from _texts(Role.CAPTION, (block.caption,), item)


def _cells(table: Table, item: Item | None) -> Iterator[Passage]:
    for row in (table.header, *table.rows):
        cells = (passage(Role.CELL, cell.children, item) for cell in row)
        yield from (cell for cell in cells if cell)
