"""Items of an edited document told from one another by the titles that the sources know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.comparing.printed import characters
from bulletin.model.characters import inlines, marks
from bulletin.model.issue import Kind
from bulletin.model.text import Heading, Paragraph
from bulletin.source.inlines import trimmed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bulletin.model.issue import Item
    from bulletin.model.text import Block

_SHORTEST = 6
"""Characters of a title that a paragraph does not start with by chance."""


def with_known_titles(old: Sequence[Item], new: Sequence[Item]) -> tuple[Item, ...]:
    """Return a document's items, divided where a title of the sources stands in a text.

    Whoever edits a document may make a title look like its text, or write below the unit that
    ends an item: then nothing but its words tells where the next one begins. What stands above
    such a title without one of its own goes to the item before.
    """
    found = {characters(item.title_lines) for item in new}
    titles = {
        words: item
        for item in old
        if (words := characters(item.title_lines)) not in found and len(words) >= _SHORTEST
    }
    items: list[Item] = []
    for item in new:
        above, *below = _divided(item, titles)
        if below and not above.title_lines and items:
            items[-1] = replace(items[-1], blocks=(*items[-1].blocks, *above.blocks))
        elif above.blocks or above.lead or above.title_lines:
            items.append(above)
        items.extend(below)
    return tuple(items)


def _divided(item: Item, titles: Mapping[str, Item]) -> list[Item]:
    """Return an item as one or several; the last one keeps the unit that ends the text."""
    for index, block in enumerate(item.blocks):
        for words, known in titles.items():
            rest = _after(block, words)
            if rest is None:
                continue
            unsigned = replace(item, unit=None, source=None, author=None)
            above = replace(unsigned, blocks=item.blocks[:index])
            below = replace(
                item,
                title=known.title,
                title_lines=known.title_lines,
                kind=Kind.ITEM,
                blocks=(*rest, *item.blocks[index + 1 :]),
                location=block.location,
                review=None,
            )
            others = {other: one for other, one in titles.items() if other != words}
            return [above, *_divided(below, others)]
    return [item]


def _after(block: Block, words: str) -> tuple[Block, ...] | None:
    """Return what follows a title at the start of a block; None where it does not stand there."""
    if not isinstance(block, Paragraph | Heading):
        return None
    found = list(marks(block.children))
    position = 0
    for index, mark in enumerate(found):
        if position == len(words):
            beside = mark.character.isspace() or bool(mark.kinds) != bool(found[0].kinds)
            rest = trimmed(inlines(found[index:]))
            return (Paragraph(rest, mark.location),) if beside and rest else None
        if mark.character.isspace():
            continue
        if mark.character != words[position]:
            return None
        position += 1
    return () if position == len(words) else None
