"""Numbered paragraphs of a document as the lists that the sources write them as."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.comparing.printed import shown
from bulletin.model.characters import inlines, marks
from bulletin.model.text import ListBlock, ListEntry, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.model.text import Block

_NUMBER = re.compile(r"\s*([0-9]{1,3})[.．]\s*(?=\S)")


def with_lists(old: Sequence[Block], new: Sequence[Block]) -> tuple[Block, ...]:
    """Return the new blocks, paragraphs numbered in a row as a list if the sources have one."""
    starts = {block.start for block in old if isinstance(block, ListBlock)} - {None}
    if not starts:
        return tuple(new)
    blocks: list[Block] = []
    for block in new:
        entry = _entry(block)
        last = blocks[-1] if blocks else None
        if entry is None:
            blocks.append(block)
        elif isinstance(last, ListBlock) and last.start is not None and _next(last) == entry[0]:
            blocks[-1] = replace(last, entries=(*last.entries, entry[1]))
        elif entry[0] in starts:
            blocks.append(ListBlock((entry[1],), entry[0], block.location))
        else:
            blocks.append(block)
    return tuple(blocks)


def _next(block: ListBlock) -> int:
    return (block.start or 0) + len(block.entries)


def _entry(block: Block) -> tuple[int, ListEntry] | None:
    """Return a paragraph's number, and the paragraph without it as an entry of a list."""
    match = _NUMBER.match(shown(block)) if isinstance(block, Paragraph) else None
    if match is None or not isinstance(block, Paragraph):
        return None
    rest = inlines(list(marks(block.children))[match.end() :])
    return int(match[1]), ListEntry((replace(block, children=rest),), block.location)
