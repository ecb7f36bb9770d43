"""The last lines of a document, lines of print and rows of tables, as a closing block has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Line, Photo, Piece, Stretch
from bulletin.importers.understanding.rows import printed_rows
from bulletin.importers.understanding.tail.distribution import is_label
from bulletin.importers.understanding.tail.lines import Tail, read_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.original import Element

MOST_ROWS = 44
"""Two pages of lines (GB/T 9704-2012, 5.2.3): no closing block is longer."""
_MOST_WITHOUT = 10


@dataclass(frozen=True, slots=True)
class Row:
    """A line of print: where its element stands among the others, and what it holds, if any."""

    element: int
    line: Line
    tail: Tail | None
    in_table: bool = False

    @property
    def text(self) -> str:
        """The characters alone."""
        return self.line.text


def read_rows(elements: Sequence[Element]) -> list[Row]:
    """Return the last rows in order, from the last picture, other table, or long text on."""
    rows: list[Row] = []
    for index in range(len(elements) - 1, -1, -1):
        element = elements[index]
        if isinstance(element, Photo) or len(rows) > MOST_ROWS or _ended(rows):
            break
        found = [Row(index, line, read_line(line.stretch)) for line in _printed(element)]
        if isinstance(element, Grid):
            found = [Row(row.element, row.line, row.tail, in_table=True) for row in found]
            if not found or not found[0].tail:
                break
        rows = found + rows
    return rows


def _ended(rows: Sequence[Row]) -> bool:
    """Tell whether the text above has begun: so many rows hold nothing of a closing block."""
    return len(rows) > _MOST_WITHOUT and not any(row.tail for row in rows[:_MOST_WITHOUT])


def _printed(element: Element) -> Iterator[Line]:
    if isinstance(element, Line):
        yield from printed_rows(element)
    elif isinstance(element, Grid):
        for row in element.rows:
            yield from _table_row(row)


def _table_row(cells: Sequence[tuple[Line, ...]]) -> Iterator[Line]:
    """Yield a row's lines: its cells side by side, or one below the other where they are long."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return
    if len(filled) > 1 and is_label(filled[0][0].text):
        yield _side_by_side([line for cell in filled for line in cell], label=True)
    elif any(len(cell) > 1 for cell in filled):
        for cell in filled:
            for line in cell:
                yield from _printed(line)
    else:
        yield _side_by_side([cell[0] for cell in filled], label=False)


def _side_by_side(lines: Sequence[Line], *, label: bool) -> Line:
    """Return one line of several, a label with its colon where its cell has none."""
    first, *others = lines
    stretch = first.stretch
    for number, line in enumerate(others):
        colon = "：" if label and not number and stretch.text[-1] not in ":：" else "　　"
        gap = Stretch((Piece(colon, line.location),))
        stretch += gap + line.stretch
    return first.with_stretch(stretch)
