"""The gutters between columns of text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import TYPE_CHECKING

from bulletin.importers.reading.pdf.blocks import Drawn
from bulletin.importers.reading.pdf.chunks import Chunk
from bulletin.importers.reading.pdf.prose import RAGGED, is_column

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.reading.pdf.blocks import Block

_NARROWEST = 0.6
"""Em between two columns."""

_FEWEST = 6
"""Chunks of two columns."""

_INDENT = 3.0
"""Em; how far inside its column a line starts that is not set to the right."""

_PITCH = 2.0
"""Em from one line of a paragraph to the next one at most."""

_LARGER = 1.15
_HAIR = 0.5
"""Pt; edges that differ by less are the same."""

_ENDLESS = float("inf")


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
    area = _Area(blocks)
    if len(area.chunks) < _FEWEST:
        return []
    found = [gutter for start in area.starts for gutter in _Strip(area, start).gutters()]
    return sorted(found, key=lambda one: one.height, reverse=True)


@dataclass(frozen=True)
class _Area:
    """The part of a page in which gutters are looked for."""

    blocks: Sequence[Block]

    @cached_property
    def chunks(self) -> list[Chunk]:
        return [block for block in self.blocks if isinstance(block, Chunk)]

    @cached_property
    def size(self) -> float:
        return median(chunk.size for chunk in self.chunks)

    @cached_property
    def starts(self) -> list[float]:
        """Where several lines start, but for the leftmost place."""
        groups: list[list[float]] = []
        for place in sorted(chunk.box.left for chunk in self.chunks):
            if groups and place - groups[-1][0] < self.size / 4:
                groups[-1].append(place)
            else:
                groups.append([place])
        return [group[0] for group in groups if len(group) > 1][1:]

    @cached_property
    def middle(self) -> float:
        left = min(chunk.box.left for chunk in self.chunks)
        return (left + max(chunk.box.right for chunk in self.chunks)) / 2

    @cached_property
    def heads(self) -> set[int]:
        """The identities of lines that stand over all columns: centred, with none beside them."""
        return {id(one) for one in self.chunks if self._is_centred(one) and self._is_alone(one)}

    def _is_centred(self, chunk: Chunk) -> bool:
        middle = (chunk.box.left + chunk.box.right) / 2
        aligned = any(abs(chunk.box.left - start) < self.size / 2 for start in self.starts)
        own = chunk.size > _LARGER * self.size or not aligned
        return own and abs(middle - self.middle) < _HAIR * self.size

    def _is_alone(self, chunk: Chunk) -> bool:
        return not any(
            one is not chunk and one.box.top < chunk.box.bottom and chunk.box.top < one.box.bottom
            for one in self.chunks
        )


@dataclass(frozen=True)
class _Strip:
    """White that may be a gutter: what ends where several lines start."""

    area: _Area
    start: float

    def gutters(self) -> Iterator[Gutter]:
        """Yield the parts of the strip that are gutters."""
        for top, bottom in self._clear():
            within = [one for one in self.area.chunks if top < one.baseline < bottom]
            rows = self._fitting(within)
            left = [one for one in rows if one.box.right <= self._edge]
            right = [one for one in rows if self._is_right(one)]
            begin = [one for one in right if self._begins(one, self.start)]
            if is_column(left, begin, self.area.size):
                end = max(one.box.right for one in left)
                over = [one.box.bottom for one in within if one.row < rows[0].row]
                under = [one.box.top for one in within if one.row > rows[-1].row]
                room = (max([top, *over]), min([bottom, *under]))
                yield Gutter(end, self.start, *self._height(rows, room))

    def _height(self, rows: list[Chunk], room: tuple[float, float]) -> tuple[float, float]:
        """Return where columns begin and end, with their frames and pictures."""
        boxes = [one.box for one in rows] + [
            one.box
            for one in self.area.blocks
            if not isinstance(one, Chunk | Drawn)
            and room[0] <= one.box.top
            and one.box.bottom <= room[1]
        ]
        return min(box.top for box in boxes), max(box.bottom for box in boxes)

    @cached_property
    def _edge(self) -> float:
        return self.start - _NARROWEST * self.area.size + _HAIR

    @cached_property
    def _end(self) -> float:
        """Where the lines left of the strip end."""
        ends = sorted(one.box.right for one in self.area.chunks if one.box.right <= self._edge)
        return ends[-2] if len(ends) > 1 else 0.0

    def _is_right(self, block: Block) -> bool:
        return block.box.left >= self.start - _HAIR

    def _begins(self, chunk: Chunk, start: float) -> bool:
        return start - _HAIR <= chunk.box.left < start + _INDENT * self.area.size

    def _clear(self) -> Iterator[tuple[float, float]]:
        """Yield where nothing crosses the strip, from top to bottom."""
        low = -_ENDLESS
        for top, bottom in [*sorted(self._crossing()), (_ENDLESS, _ENDLESS)]:
            if top > low:
                yield low, top
            low = max(low, bottom)

    def _crossing(self) -> Iterator[tuple[float, float]]:
        for block in self.area.blocks:
            over = not self._is_right(block) and block.box.right > self._edge
            if over or id(block) in self.area.heads:
                yield block.box.top, block.box.bottom

    def _fitting(self, chunks: list[Chunk]) -> list[Chunk]:
        """Return the chunks without lines at both ends that stand over or under the columns."""
        rows: dict[int, list[Chunk]] = {}
        for one in chunks:
            rows.setdefault(one.row, []).append(one)
        fitting = [number for number, row in rows.items() if self._fits(row, chunks)]
        if not fitting:
            return []
        return [one for one in chunks if min(fitting) <= one.row <= max(fitting)]

    def _fits(self, row: list[Chunk], chunks: list[Chunk]) -> bool:
        """Tell whether a line stands in columns; a line of office and date does not."""
        right = [one for one in row if self._is_right(one)]
        left = [one.box.right for one in row if not self._is_right(one)]
        if any(map(self._ends_above, row)):
            return False
        top = all(self._is_right(one) for one in chunks if one.row <= row[0].row)
        if not right or (not left and not top):
            return True
        if left and self._end - max(left) < RAGGED * self.area.size:
            return True
        first = min(right, key=lambda one: one.box.left)
        after = max(one.box.right for one in chunks) - first.box.right
        centred = abs(first.box.left - self.start - after) < self.area.size
        starts = (start for start in self.area.starts if start >= self.start)
        return centred or any(self._begins(first, start) for start in starts)

    def _ends_above(self, chunk: Chunk) -> bool:
        """Tell whether a line goes on with a paragraph of another size that crosses the strip."""
        if abs(chunk.size - self.area.size) < _HAIR:
            return False
        return any(
            0 < chunk.baseline - one.baseline < _PITCH * chunk.size
            and abs(one.size - chunk.size) < _HAIR
            and abs(one.box.left - chunk.box.left) < chunk.size
            and one.box.right > self.start
            for one in self.area.chunks
        )
