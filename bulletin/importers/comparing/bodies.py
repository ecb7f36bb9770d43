"""Which paragraphs of a text changed, and where in each of them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING

from bulletin.importers.comparing.printed import shown
from bulletin.model.characters import marks, said
from bulletin.model.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.diagnostics import Location
    from bulletin.model.text import Block


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block's text before and after, None where there is none; ``location`` before."""

    old: str | None
    new: str | None
    location: Location | None


def block_changes(old: tuple[Block, ...], new: tuple[Block, ...]) -> Iterator[BlockChange]:
    """Yield the blocks that differ; those between the same neighbours are one block, changed."""
    before, after = [said(block) for block in old], [said(block) for block in new]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            continue
        beside = old[min(start, len(old) - 1)].location if old else None
        changed: Iterator[tuple[Block | None, Block | None]]
        changed = zip_longest(old[start:end], new[first:last])
        for was, now in changed:
            place = _changed_at(was, now) if was else beside
            yield BlockChange(shown(was) if was else None, shown(now) if now else None, place)


def _changed_at(was: Block, now: Block | None) -> Location:
    """Return where the first character stands that is not what it was."""
    if not isinstance(was, Paragraph | Heading) or not isinstance(now, Paragraph | Heading):
        return was.location
    last = was.location
    after = marks(now.children)
    for mark in marks(was.children):
        last = mark.location
        other = next(after, None)
        if other is None or (other.character, other.kinds) != (mark.character, mark.kinds):
            break
    return last
