"""Issues as they come back from a document: other places, no markup, white space repaired."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location
from bulletin.importers.comparing import Difference, differences, reconciled
from bulletin.model.characters import LINE_BREAK, marks
from bulletin.model.text import Heading, Paragraph, Text

if TYPE_CHECKING:
    from bulletin.model.issue import Issue, Item
    from bulletin.model.text import Block

DOCX, PDF = Location(Path("改.docx")), Location(Path("改.pdf"))


def plain(block: Block) -> Block:
    """Return a block without what sets its characters off."""
    if not isinstance(block, Paragraph | Heading):
        return block
    characters = "".join(mark.character for mark in marks(block.children))
    return Paragraph((Text(characters.replace(LINE_BREAK, ""), block.location),), block.location)


def printed(issue: Issue, place: Location = PDF) -> Issue:
    """Return an issue as its page shows it."""
    items = tuple(
        replace(item, blocks=tuple(map(plain, item.blocks)), review=None, waivers=())
        for item in issue.items
    )
    return replace(issue, items=items, location=place, imported=None, waivers=())


def with_item(issue: Issue, index: int, item: Item) -> Issue:
    items = list(issue.items)
    items[index] = item
    return replace(issue, items=tuple(items))


def told(old: Issue, new: Issue) -> list[tuple[str, int | None, str, str | None, str | None]]:
    """Return the differences without their places."""
    return [tell(one) for one in differences(old, reconciled(old, new))]


def tell(one: Difference) -> tuple[str, int | None, str, str | None, str | None]:
    return str(one.kind), one.item, one.part, one.old, one.new
