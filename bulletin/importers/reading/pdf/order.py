"""The blocks of a page in the order in which they are read, each with its column."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from bulletin.importers.reading.pdf.blocks import Block, Frame
from bulletin.importers.reading.pdf.chunks import Chunk
from bulletin.importers.reading.pdf.gutters import Gutter, gutters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.importers.reading.pdf.glyphs import Glyph
    from bulletin.importers.reading.pdf.pdfium import Box

_FEW = 4
"""Lines; a page with fewer does not tell where its column begins and ends."""


_HAIR = 1.0
"""Pt; gutters that reach so far beside each other end together."""


class Column(NamedTuple):
    """From where to where lines run, in pt."""

    left: float
    right: float


@dataclass(frozen=True)
class Setting:
    """A line as it is set: chunks of one row in one column."""

    glyphs: tuple[Glyph, ...]
    box: Box
    baseline: float
    size: float


@dataclass(frozen=True)
class Placed:
    """A line or another block, its column, and the frame that it stands in."""

    block: Setting | Block
    column: Column
    frame: Frame | None = None


def edges(chunks: Sequence[Chunk]) -> Column | None:
    """Return from where to where the lines of a page run, None if there are too few."""
    if len({chunk.row for chunk in chunks}) < _FEW:
        return None
    size = median(chunk.size for chunk in chunks)
    lefts = sorted(chunk.box.left for chunk in chunks)
    rights = sorted((chunk.box.right for chunk in chunks), reverse=True)
    left = next((a for a, b in pairwise(lefts) if b - a < size / 3), lefts[0])
    right = next((a for a, b in pairwise(rights) if a - b < size), rights[0])
    return Column(left, right)


def ordered(
    blocks: Sequence[Block], column: Column, frame: Frame | None = None
) -> Iterator[Placed]:
    """Yield the blocks in reading order, chunks of a line joined."""
    yield from _ordered(blocks, gutters(blocks), column, frame)


def _ordered(
    blocks: Sequence[Block], left: Sequence[Gutter], column: Column, frame: Frame | None
) -> Iterator[Placed]:
    if not left:
        yield from _one_column(blocks, column, frame)
        return
    gutter, *others = left
    beside = [one for one in blocks if gutter.top <= _middle(one) <= gutter.bottom]
    first = [one for one in beside if _before(one, gutter)]
    second = [one for one in beside if not _before(one, gutter)]
    parts = (
        (
            [one for one in blocks if _middle(one) < gutter.top],
            [one for one in others if one.bottom <= gutter.top + _HAIR],
            column,
        ),
        (
            first,
            [one for one in _within(gutter, others) if one.right <= gutter.left + _HAIR],
            Column(column.left, gutter.left),
        ),
        (
            second,
            [one for one in _within(gutter, others) if one.left >= gutter.right - _HAIR],
            Column(gutter.right, column.right),
        ),
        (
            [one for one in blocks if _middle(one) > gutter.bottom],
            [one for one in others if one.top >= gutter.bottom - _HAIR],
            column,
        ),
    )
    for held, further, own in parts:
        yield from _ordered(held, further, own, frame)


def _within(gutter: Gutter, others: Iterable[Gutter]) -> list[Gutter]:
    low, high = gutter.top - _HAIR, gutter.bottom + _HAIR
    return [one for one in others if low <= one.top and one.bottom <= high]


def _middle(block: Block) -> float:
    return (block.box.top + block.box.bottom) / 2


def _before(block: Block, gutter: Gutter) -> bool:
    return block.box.left + block.box.right < gutter.left + gutter.right


def _one_column(blocks: Sequence[Block], column: Column, frame: Frame | None) -> Iterator[Placed]:
    rows: dict[int, list[Chunk]] = {}
    for block in blocks:
        if isinstance(block, Chunk):
            rows.setdefault(block.row, []).append(block)
    found = [*(setting(row) for row in rows.values())]
    others = [block for block in blocks if not isinstance(block, Chunk)]
    for one in sorted([*found, *others], key=lambda one: (one.box.top, one.box.left)):
        yield Placed(one, column, frame)
        if isinstance(one, Frame):
            yield from ordered(one.blocks, _inside(one), one)


def _inside(frame: Frame) -> Column:
    """Return the column of a frame: as far from its right side as from its left one."""
    left = min(one.box.left for one in frame.blocks)
    return Column(left, max(frame.box.right - (left - frame.box.left), left))


def setting(row: Sequence[Chunk]) -> Setting:
    """Return the chunks of a row as one line."""
    parts = sorted(row, key=lambda chunk: chunk.box.left)
    box = parts[0].box
    for part in parts[1:]:
        box = box.around(part.box)
    longest = max(parts, key=lambda chunk: len(chunk.glyphs))
    glyphs = tuple(glyph for part in parts for glyph in part.glyphs)
    return Setting(glyphs, box, longest.baseline, longest.size)
