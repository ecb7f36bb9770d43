"""Tables: those that hold data become grids, those that only place text become its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.original import Grid, Line, Piece, Stretch
from bulletin.importers.reading.word.framing import boxed, draw_rule
from bulletin.importers.reading.word.markup import W, child_value, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Xml

    from bulletin.importers.original import Element
    from bulletin.importers.reading.word.state import State

    Reader: TypeAlias = Callable[[Xml, State], tuple[Element, ...]]

_SHORT = 30
"""Characters; lines of cells no longer than this stand side by side."""
_LONG_CELL, _LONG_PARAGRAPHS = 300, 3
"""A cell with so many characters in so many paragraphs holds an article, not data."""
_FILLED = 0.7
"""The least part of the cells of a table of data that are not empty."""
_FEW_ROWS = 3
_MOST_COLUMNS = 63
"""Word's own limit."""
_FIGURE = re.compile(r"[-+−]?\d[\d.,，]*\s*[%％‰万亿]?\s*[元个户件项人次]?$")
_GAP = "    "
_NO_LINE = (None, "nil", "none")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what stands in it, how many columns it spans, whether it goes on from above."""

    elements: tuple[Element, ...]
    span: int
    continued: bool

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines, those of tables inside it too."""
        return tuple(_lines(self.elements))

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(line.text for line in self.lines)


Rows: TypeAlias = list[list[Cell]]


def read_table(table: Xml, state: State, read: Reader) -> tuple[Element, ...]:
    """Return a table's elements; ``read`` reads the blocks of a cell."""
    rows = [
        [_cell(cell, state, read) for cell in row.iterchildren(f"{W}tc")] for row in _rows(table)
    ]
    edges = _edges(table, state)
    if not any(cell.elements for row in rows for cell in row):
        return ()
    if _holds_data(rows, edges):
        return _grid(table, rows, state)
    elements = _placed(rows, edges, state, table)
    return tuple(boxed(elements, next(state.boxes)) if _frames(rows, edges) else elements)


def _frames(rows: Rows, edges: frozenset[str]) -> bool:
    """Tell whether a table is a frame: lines all around, or above and below a single cell."""
    sides = {"top", "bottom"} if len(rows) == 1 else {"top", "bottom", "left", "right"}
    return all(len(row) == 1 for row in rows) and edges >= sides


def _rows(table: Xml) -> list[Xml]:
    return list(table.iterchildren(f"{W}tr"))


def _cell(cell: Xml, state: State, read: Reader) -> Cell:
    properties = cell.find(f"{W}tcPr")
    merge = None if properties is None else properties.find(f"{W}vMerge")
    continued = merge is not None and merge.get(f"{W}val") != "restart"
    span = number(child_value(properties, "gridSpan")) or 1
    return Cell(read(cell, state), min(max(span, 1), _MOST_COLUMNS), continued)


def _lines(elements: tuple[Element, ...]) -> Iterator[Line]:
    for element in elements:
        if isinstance(element, Line):
            yield element
        elif isinstance(element, Grid):
            for row in element.rows:
                for cell in row:
                    yield from cell


def _edges(table: Xml, state: State) -> frozenset[str]:
    """Return which lines the table has, by itself, by its style, or in most of its cells."""
    properties = table.find(f"{W}tblPr")
    styles = state.styles.chain(child_value(properties, "tblStyle"))
    own = [] if properties is None else [properties]
    layers = [*own, *(style.find(f"{W}tblPr") for style in styles)]
    found = (one.find(f"{W}tblBorders") for one in layers if one is not None)
    borders = next((one for one in found if one is not None), None)
    edges = set() if borders is None else _drawn(borders)
    return frozenset(edges | _edges_of_cells(table))


def _drawn(borders: Xml) -> set[str]:
    names = {"start": "left", "end": "right"}
    drawn = (edge for edge in borders if edge.get(f"{W}val") not in _NO_LINE)
    plain = (edge.tag.removeprefix(W) for edge in drawn)
    return {names.get(name, name) for name in plain}


def _edges_of_cells(table: Xml) -> set[str]:
    """Return the inner lines that cells draw by themselves: all but the first of a row, at left."""
    found: set[str] = set()
    rows = _rows(table)
    for place, row in enumerate(rows):
        cells = [_drawn(borders) for borders in row.iterfind(f"{W}tc/{W}tcPr/{W}tcBorders")]
        if any("left" in edges for edges in cells[1:]) or any(
            "right" in edges for edges in cells[:-1]
        ):
            found.add("insideV")
        if any("bottom" in edges for edges in cells):
            found.add("insideH" if place < len(rows) - 1 else "bottom")
        if any("top" in edges for edges in cells):
            found.add("insideH" if place else "top")
    return found


def _holds_data(rows: Rows, edges: frozenset[str]) -> bool:
    columns = max(sum(cell.span for cell in row) for row in rows)
    if (
        len(rows) == 1
        or columns == 1
        or any(map(_is_article, (one for row in rows for one in row)))
    ):
        return False
    if "insideV" in edges:
        return True
    cells = [cell for row in rows for cell in row if not cell.continued]
    filled = [cell for cell in cells if cell.text]
    labelled = sum("：" in cell.text for cell in filled)
    large = len(rows) > _FEW_ROWS or (columns > 2 and len(rows) == _FEW_ROWS) or _counts(rows)
    return large and len(filled) >= _FILLED * len(cells) and labelled * 2 < len(filled)


def _counts(rows: Rows) -> bool:
    """Tell whether every row below the head ends in a figure."""
    return all(row and _FIGURE.match(row[-1].text) for row in rows[1:])


def _is_article(cell: Cell) -> bool:
    return len(cell.lines) >= _LONG_PARAGRAPHS and len(cell.text) >= _LONG_CELL


def _grid(table: Xml, rows: Rows, state: State) -> tuple[Element, ...]:
    """Return the grid, and below it what cannot stand in one: pictures."""
    place = state.location(next(table.iter(f"{W}p"), None))
    lines = tuple(
        (*_before(row), *(one for cell in cells for one in _spread(cell)))
        for row, cells in zip(_rows(table), rows, strict=True)
    )
    inside = (one for row in rows for cell in row for one in cell.elements)
    others = (one for one in inside if not isinstance(one, Line | Grid))
    return (Grid(lines, place), *others)


def _before(row: Xml) -> tuple[tuple[Line, ...], ...]:
    skipped = number(child_value(row.find(f"{W}trPr"), "gridBefore")) or 0
    return ((),) * min(max(skipped, 0), _MOST_COLUMNS)


def _spread(cell: Cell) -> tuple[tuple[Line, ...], ...]:
    """Return a cell's lines, and empty cells for the further columns that it spans."""
    return (cell.lines, *((),) * (cell.span - 1))


def _placed(rows: Rows, edges: frozenset[str], state: State, table: Xml) -> list[Element]:
    """Return the elements of a table that only places text, row by row."""
    place = state.location(next(table.iter(f"{W}p"), None))
    elements: list[Element] = []
    if "top" in edges and "left" not in edges:
        draw_rule(elements, place)
    for last, row in ((row is rows[-1], row) for row in rows):
        elements += _side_by_side([cell for cell in row if cell.elements])
        if "left" not in edges and ("bottom" if last else "insideH") in edges:
            draw_rule(elements, place)
    return elements


def _side_by_side(cells: list[Cell]) -> list[Element]:
    """Return the lines of short cells joined line by line, otherwise cell after cell."""
    short = len(cells) > 1 and all(map(_is_short, cells))
    if not short or len({len(cell.elements) for cell in cells}) > 1:
        return [element for cell in cells for element in cell.elements]
    return [_joined(lines) for lines in zip(*(cell.lines for cell in cells), strict=True)]


def _is_short(cell: Cell) -> bool:
    plain = all(isinstance(one, Line) and one.box is None for one in cell.elements)
    return plain and all(len(line.stretch) <= _SHORT for line in cell.lines)


def _joined(lines: tuple[Line, ...]) -> Line:
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            end = pieces[-1].location.shifted(len(pieces[-1].text))
            pieces.append(Piece(_GAP, end, pieces[-1].look))
        pieces += line.stretch.pieces
    ruled = any(line.ruled for line in lines)
    return replace(lines[0], stretch=Stretch(tuple(pieces)), side=None, ruled=ruled)
