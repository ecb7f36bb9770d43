"""From placed blocks to the elements of an old document."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from statistics import median
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location
from bulletin.importers.original import Grid, Line, PageBreak, Piece, Rule, Stretch
from bulletin.importers.reading.pdf.blocks import Drawn, Frame, Pictured, Table
from bulletin.importers.reading.pdf.measures import blank_above, full, indent, side
from bulletin.importers.reading.pdf.order import Column, Placed, Setting, ordered
from bulletin.importers.reading.pdf.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bulletin.importers.original import Element, Photo
    from bulletin.importers.reading.pdf.chunks import Chunk
    from bulletin.importers.reading.pdf.measures import Measures
    from bulletin.importers.reading.pdf.sheets import Sheet

_BULLET = re.compile(r"[•◦▪]\s*(?=\S)")
_BELOW = 2.2
"""Em; a rule so near below a line belongs to it."""

_WIDE = 1.2
"""Of a column; a picture so much wider stands across several."""

_ALONG = 0.4
"""Of its column; a shorter rule is an ornament."""


@dataclass
class Writer:
    """Makes elements of blocks and counts their lines through the whole file."""

    file: Path
    usual: Measures
    line: int = 0
    frames: int = 0

    def page(
        self, sheet: Sheet, placed: Sequence[Placed], photos: Mapping[int, Photo], column: Column
    ) -> Iterator[Element]:
        """Yield the elements of a page, its head first and its foot last."""
        yield from self._furniture(sheet.head, column, sheet.number)
        yield from self._ruled(self._body(placed, photos, sheet.number))
        yield from self._furniture(sheet.foot, column, sheet.number)
        yield PageBreak(self._here())

    def _here(self) -> Location:
        return Location(self.file, max(self.line, 1))

    def _furniture(self, lines: Iterable[Setting], column: Column, page: int) -> Iterator[Line]:
        for line in lines:
            yield self._line(Placed(line, column), line, page)

    def _body(
        self, placed: Sequence[Placed], photos: Mapping[int, Photo], page: int
    ) -> Iterator[tuple[Placed, Element]]:
        before: Placed | None = None
        boxes: dict[int, int] = {}
        for one, after in zip_longest(placed, placed[1:]):
            block = one.block
            if isinstance(block, Setting):
                line = self._line(one, block, page, after)
                if before and isinstance(before.block, Setting) and before.column == one.column:
                    blank = blank_above(before.block, block, self.usual)
                    line = replace(line, blank=blank)
                if one.frame:
                    line = replace(line, box=self._box(one.frame, boxes))
                yield one, line
            elif isinstance(block, Table):
                yield one, self._grid(block, page)
            elif isinstance(block, Pictured) and id(block) in photos:
                self.line += 1
                wide = _is_wide(one, placed)
                yield one, replace(photos[id(block)], location=self._here(), wide=wide)
            elif isinstance(block, Drawn) and _runs_along(block, one.column):
                yield one, Rule(self._here())
            if not isinstance(block, Drawn):
                before = one

    def _box(self, frame: Frame, boxes: dict[int, int]) -> int:
        if id(frame) not in boxes:
            self.frames += 1
            boxes[id(frame)] = self.frames
        return boxes[id(frame)]

    def _line(self, placed: Placed, line: Setting, page: int, after: Placed | None = None) -> Line:
        column = placed.column
        follower = after.block if after and isinstance(after.block, Setting) else None
        stretch = self._stretch(line)
        bullet = _BULLET.match(stretch.text)
        return Line(
            stretch[bullet.end() :] if bullet else stretch,
            indent=indent(line, column),
            side=side(line, column, self.usual, follower),
            full=full(line, column, follower),
            page=page,
            bullet=bool(bullet),
        )

    def _stretch(self, line: Setting) -> Stretch:
        self.line += 1
        place = self._here()
        pieces = []
        for text, look in spaced(line.glyphs):
            pieces.append(Piece(text, place, look))
            place = place.shifted(len(text))
        return Stretch(tuple(pieces))

    def _grid(self, table: Table, page: int) -> Grid:
        place = Location(self.file, self.line + 1)
        rows = tuple(tuple(self._cell(cell, page) for cell in row) for row in table.rows)
        return Grid(rows, place)

    def _cell(self, cell: Sequence[Chunk], page: int) -> tuple[Line, ...]:
        if not cell:
            return ()
        column = Column(min(one.box.left for one in cell), max(one.box.right for one in cell))
        placed = [one for one in ordered(cell, column) if isinstance(one.block, Setting)]
        return tuple(
            replace(self._line(one, one.block, page), side=None, indent=0)
            for one in placed
            if isinstance(one.block, Setting)
        )

    def _ruled(self, found: Iterable[tuple[Placed, Element]]) -> Iterator[Element]:
        """Yield the elements, rules right below a line as a mark of the line."""
        held: tuple[Placed, Element] | None = None
        for placed, element in found:
            if held and isinstance(element, Rule) and _rules(placed, held[0]):
                yield replace(held[1], ruled=True) if isinstance(held[1], Line) else held[1]
                held = None
                continue
            if held:
                yield held[1]
            held = (placed, element)
        if held:
            yield held[1]


def _is_wide(picture: Placed, placed: Iterable[Placed]) -> bool:
    """Tell whether a picture stands across columns of text."""
    columns = [one.column for one in placed if isinstance(one.block, Setting)]
    widths = [column.right - column.left for column in columns]
    return bool(widths) and picture.block.box.width > _WIDE * median(widths)


def _runs_along(rule: Drawn, column: Column) -> bool:
    return rule.box.width > _ALONG * (column.right - column.left)


def _rules(rule: Placed, line: Placed) -> bool:
    """Tell whether a rule stands right below a line."""
    if not isinstance(line.block, Setting):
        return False
    return rule.block.box.top - line.block.baseline < _BELOW * line.block.size
