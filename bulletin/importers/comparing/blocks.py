"""A document's blocks, with those of the sources where both print the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from bulletin.importers.comparing.lists import with_lists
from bulletin.importers.comparing.printed import PHOTOGRAPHED, lines, squeezed
from bulletin.importers.comparing.texts import patched
from bulletin.model.text import Box, Figure, Heading, ListBlock, Paragraph, Quote, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.model.text import Alignment, Block, Cell

_ALIKE = 40.0
"""Per cent of characters in common from which a block is the one before, changed."""


@dataclass(frozen=True, slots=True)
class Shows:
    """What the format of a document shows for sure: emphasis, pictures, where paragraphs end."""

    emphasis: bool = True
    pictures: bool = True
    paragraphs: bool = True


def same_blocks(old: tuple[Block, ...], new: tuple[Block, ...], shows: Shows) -> tuple[Block, ...]:
    """Return the new blocks; where they print what old ones do, these stand in their place."""
    before, after = _Printed.of(old, shows), _Printed.of(with_lists(old, new), shows)
    blocks: list[Block] = []
    for was, now in _regions(before, after):
        kept, found = before.blocks(*was), after.blocks(*now)
        if _alike(before.lines[slice(*was)], after.lines[slice(*now)], shows):
            blocks.extend(_looked_over(kept, found, shows))
        else:
            blocks.extend(_changed(kept, found, shows))
    return tuple(blocks)


@dataclass(frozen=True)
class _Printed:
    """Blocks and the lines that they print; ``starts[i]`` is the first line of block i."""

    all: tuple[Block, ...]
    lines: list[str]
    starts: list[int]

    @classmethod
    def of(cls, blocks: tuple[Block, ...], shows: Shows) -> _Printed:
        found: list[str] = []
        starts: list[int] = []
        for block in blocks:
            starts.append(len(found))
            if shows.pictures or not isinstance(block, Figure):
                found.extend(lines(block))
        return cls(blocks, found, starts)

    def divides(self, line: int) -> bool:
        return line == len(self.lines) or line in self.starts

    def blocks(self, start: int, end: int) -> tuple[Block, ...]:
        """Return the blocks of some lines; what prints no line goes with the lines below it."""
        last = end == len(self.lines)
        return tuple(
            block
            for block, first in zip(self.all, self.starts, strict=True)
            if start <= first < end or (last and first == end)
        )


def _regions(
    before: _Printed, after: _Printed
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield runs of lines, before and after, that end where blocks do on both sides."""
    matcher = SequenceMatcher(None, before.lines, after.lines, autojunk=False)
    places = {(0, 0), (len(before.lines), len(after.lines))}
    for was, now, size in matcher.get_matching_blocks():
        places.update((was + step, now + step) for step in range(size + 1))
    dividing = sorted(
        place for place in places if before.divides(place[0]) and after.divides(place[1])
    )
    if len(dividing) == 1:
        dividing *= 2
    for start, end in pairwise(dividing):
        yield (start[0], end[0]), (start[1], end[1])


def _alike(old: Sequence[str], new: Sequence[str], shows: Shows) -> bool:
    """Tell whether lines are the same; pages of a PDF do not always tell where paragraphs end."""
    return list(old) == list(new) or (not shows.paragraphs and "".join(old) == "".join(new))


def _looked_over(old: tuple[Block, ...], new: tuple[Block, ...], shows: Shows) -> tuple[Block, ...]:
    """Return blocks that print the same characters, with the emphasis that a document shows."""
    if not shows.emphasis or len(old) != len(new):
        return old
    return tuple(_patched(was, now, shows) or was for was, now in zip(old, new, strict=True))


def _changed(old: tuple[Block, ...], new: tuple[Block, ...], shows: Shows) -> Iterator[Block]:
    """Yield new blocks, each with what stayed of the old one that it was."""
    silent = [block for block in old if not _text(block, shows)]
    partners = _partners([block for block in old if block not in silent], new)
    yield from silent
    for index, block in enumerate(new):
        was = partners.get(index)
        yield (_patched(was, block, shows) if was else None) or block


def _text(block: Block, shows: Shows) -> str:
    hidden = isinstance(block, Figure) and not shows.pictures
    return "" if hidden else "".join(lines(block))


def _partners(old: Sequence[Block], new: Sequence[Block]) -> dict[int, Block]:
    """Return for each new block the old one that it was, in order, the most alike in sum."""
    best: list[list[tuple[float, dict[int, Block]]]] = [[(0.0, {})] * (len(new) + 1)]
    words = [squeezed("".join(lines(block))) for block in new]
    for was in old:
        text = squeezed("".join(lines(was)))
        row = [(0.0, {})] if not best else [best[-1][0]]
        for index, now in enumerate(words):
            ratio = fuzz.ratio(text, now)
            sum_, found = best[-1][index]
            candidates = [best[-1][index + 1], row[index]]
            if ratio >= _ALIKE:
                candidates.append((sum_ + ratio, {**found, index: was}))
            row.append(max(candidates, key=lambda one: one[0]))
        best.append(row)
    return best[-1][-1][1]


def _patched(old: Block, new: Block, shows: Shows) -> Block | None:
    """Return the old block with the new text; None where the two are built too differently."""
    if isinstance(old, Paragraph | Heading) and isinstance(new, Paragraph | Heading):
        emphasis = shows.emphasis and type(old) is type(new)
        return replace(old, children=patched(old.children, new.children, emphasis=emphasis))
    if isinstance(old, Table) and isinstance(new, Table):
        return _patched_table(old, new)
    if isinstance(old, ListBlock) and isinstance(new, ListBlock):
        return _patched_list(old, new, shows)
    if isinstance(old, Figure) and isinstance(new, Figure):
        return _patched_figure(old, new)
    if isinstance(old, Box) and isinstance(new, Box):
        title = patched_text(old.title, new.title)
        return replace(old, title=title, blocks=same_blocks(old.blocks, new.blocks, shows))
    if isinstance(old, Quote) and isinstance(new, Quote):
        return replace(old, blocks=same_blocks(old.blocks, new.blocks, shows))
    return None


def patched_text(old: Text | None, new: Text | None) -> Text | None:
    """Return the new text, or the old one where both have the same characters."""
    same = old and new and squeezed(old.text) == squeezed(new.text)
    return old if same else new


def _patched_figure(old: Figure, new: Figure) -> Figure:
    """Return the old picture with the new caption; print sets its photographer into that."""
    if lines(old) == lines(new):
        return old
    signed = old.credit and not new.credit and lines(new)[0].endswith(squeezed(old.credit.text))
    if not (signed and old.credit and new.caption):
        return replace(old, caption=new.caption, credit=new.credit)
    caption = PHOTOGRAPHED.sub("", new.caption.text).rstrip()
    text = caption.removesuffix(old.credit.text).rstrip()
    return replace(old, caption=Text(text, new.caption.location))


def _patched_table(old: Table, new: Table) -> Table:
    shape = [len(row) for row in (old.header, *old.rows)]
    if shape != [len(row) for row in (new.header, *new.rows)]:
        return replace(new, alignments=_kept(old, new))
    header, *rows = (
        tuple(_patched_cell(*cells) for cells in zip(*both, strict=True))
        for both in zip((old.header, *old.rows), (new.header, *new.rows), strict=True)
    )
    return replace(old, header=header, rows=tuple(rows))


def _kept(old: Table, new: Table) -> tuple[Alignment | None, ...]:
    return old.alignments if len(old.header) == len(new.header) else new.alignments


def _patched_cell(old: Cell, new: Cell) -> Cell:
    return replace(old, children=patched(old.children, new.children, emphasis=False))


def _patched_list(old: ListBlock, new: ListBlock, shows: Shows) -> ListBlock:
    if len(old.entries) != len(new.entries):
        return replace(new, start=old.start)
    entries = tuple(
        replace(was, blocks=same_blocks(was.blocks, now.blocks, shows))
        for was, now in zip(old.entries, new.entries, strict=True)
    )
    return replace(old, entries=entries)
