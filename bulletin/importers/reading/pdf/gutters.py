"""The gutters between columns of text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import TYPE_CHECKING

from bulletin.importers.reading.pdf.blocks import Block, Drawn
from bulletin.importers.reading.pdf.chunks import Chunk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NARROWEST = 0.6
"""Em between two columns."""

_FEWEST = 3
"""Lines of text that make a column."""

_RAGGED = 1.3
"""Em that full lines of text may differ in length."""

_PROSE = 0.5
"""Share of full lines in a column of text; a table without rules has fewer."""

_SHORTEST = 5.0
"""Em of a line of text in a column."""

_INDENT = 3.0
"""Em; how far inside its column a line starts that is not set to the right."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """White between two columns, lengths in pt."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The height of its columns."""
        return self.bottom - self.top


def gutters(blocks: Sequence[Block]) -> list[Gutter]:
    """Return the gutters among the blocks, the highest first."""
    chunks = [block for block in blocks if isinstance(block, Chunk)]
    if len(chunks) < 2 * _FEWEST:
        return []
    size = median(chunk.size for chunk in chunks)
    starts = _common([chunk.box.left for chunk in chunks], size)
    found = [
        gutter
        for start in starts
        for gutter in _Strip(start, size, blocks, chunks, starts).gutters()
    ]
    return sorted(found, key=lambda one: one.height, reverse=True)


def _common(places: list[float], size: float) -> list[float]:
    """Return the places where several lines start."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][0] < size / 4:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [min(group) for group in groups if len(group) >= 2][1:]


@dataclass(frozen=True)
class _Strip:
    """White that may be a gutter: what ends at ``start``."""

    start: float
    size: float
    blocks: Sequence[Block]
    chunks: Sequence[Chunk]
    starts: Sequence[float]

    def gutters(self) -> Iterator[Gutter]:
        """Yield the parts of the strip that are gutters."""
        for top, bottom in self._clear():
            rows = [one for one in self.chunks if top < one.baseline < bottom]
            rows = self._fitting(rows)
            left = [one for one in rows if one.box.right <= self._edge]
            right = [one for one in rows if one.box.left >= self.start - 0.5]
            if self._divides(left, right):
                yield Gutter(
                    max(one.box.right for one in left),
                    self.start,
                    min(one.box.top for one in rows),
                    max(one.box.bottom for one in rows),
                )

    @cached_property
    def _end(self) -> float:
        """Where most lines left of the strip end."""
        ends = sorted(one.box.right for one in self.chunks if one.box.right <= self._edge)
        return ends[-2] if len(ends) > 1 else 0.0

    @property
    def _edge(self) -> float:
        return self.start - _NARROWEST * self.size + 0.5

    def _clear(self) -> Iterator[tuple[float, float]]:
        """Yield where nothing crosses the strip, from top to bottom."""
        crossing = sorted(
            (block.box.top, block.box.bottom)
            for block in self.blocks
            if block.box.left < self.start - 0.5 and block.box.right > self._edge
            if not (isinstance(block, Drawn) and block.box.height > block.box.width)
        )
        low = float("-inf")
        for top, bottom in [*crossing, (float("inf"), float("inf"))]:
            if top > low:
                yield low, top
            low = max(low, bottom)

    def _fitting(self, rows: list[Chunk]) -> list[Chunk]:
        """Return the chunks without lines at both ends that stand over or under the columns."""
        numbers = sorted({one.row for one in rows})
        edges = (
            min((one.box.left for one in rows), default=0.0),
            max((one.box.right for one in rows), default=0.0),
        )
        fits = {
            number: self._fits([one for one in rows if one.row == number], edges)
            for number in numbers
        }
        while numbers and not fits[numbers[0]]:
            numbers.pop(0)
        while numbers and not fits[numbers[-1]]:
            numbers.pop()
        return [one for one in rows if numbers and numbers[0] <= one.row <= numbers[-1]]

    def _fits(self, row: list[Chunk], edges: tuple[float, float]) -> bool:
        """Tell whether a line belongs into columns: office and date do not, nor a centred title."""
        if len(row) == 1:
            left, right = row[0].box.left - edges[0], edges[1] - row[0].box.right
            return not (abs(left - right) < self.size / 2 and left > _INDENT * self.size)
        over = [one for one in row if one.box.left >= self.start - 0.5]
        if not over or len(over) == len(row):
            return True
        if self._end - max(one.box.right for one in row if one not in over) < _RAGGED * self.size:
            return True
        first = min(over, key=lambda one: one.box.left)
        centred = abs(first.box.left - self.start - (edges[1] - first.box.right)) < self.size
        return centred or any(
            start - 1 < first.box.left < start + _INDENT * self.size
            for start in self.starts
            if start >= self.start
        )

    def _divides(self, left: list[Chunk], right: list[Chunk]) -> bool:
        if len(left) < 2 or len(right) < 2:
            return False
        end = max(one.box.right for one in left)
        near = [one for one in left if one.box.right > end - 30 * self.size]
        full = [one for one in near if end - one.box.right < _RAGGED * self.size]
        starts = [one for one in right if one.box.left < self.start + _INDENT * self.size]
        lines = len({one.row for one in near})
        return (self._prose(full, lines) and len(starts) > 1) or self._is_prose(starts)

    def _prose(self, full: list[Chunk], lines: int) -> bool:
        long = sum(one.box.width > _SHORTEST * self.size for one in full)
        return long >= _FEWEST and long >= _PROSE * lines

    def _is_prose(self, starts: list[Chunk]) -> bool:
        if len(starts) <= _FEWEST:
            return False
        end = sorted(one.box.right for one in starts)[-2]
        full = [one for one in starts if abs(end - one.box.right) < _RAGGED * self.size]
        return self._prose(full, len(starts))
