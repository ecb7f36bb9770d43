"""Tables as ``w:tbl``: header rows repeated, borders from the cells' styles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from docx.oxml.ns import qn

from bulletin.writers.docx.blocks import Cell
from bulletin.writers.docx.formats import line, line_element
from bulletin.writers.docx.xml import thin_paragraph, twips, w

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.writers.docx.blocks import Block, BoxBlock, TableBlock

_SIDES = ("top", "left", "bottom", "right")
# No column is narrower than so many characters of the widest.
_NARROWEST = 0.2


Content: TypeAlias = "Callable[[Sequence[Block], float], list[BaseOxmlElement]]"


class _Slot(NamedTuple):
    """A cell's place in the grid; ``continues`` where it only goes on from the row above."""

    cell: Cell
    column: int
    continues: bool


def table(
    block: TableBlock, measure: float, content: Content, columns: Sequence[float] = ()
) -> BaseOxmlElement:
    """Return a table; ``content`` writes the blocks of a cell into a column of so many points.

    ``columns`` are the widths that the PDF has; without them the longest texts share the width.
    """
    available = measure - block.left - block.right
    width = min(available, block.element.style.width or available)
    slots = _slots(block.rows)
    count = max(slot.column + slot.cell.columns for row in slots for slot in row)
    if len(columns) != count:
        columns = _columns(slots, count, width)
    elif block.element.style.width:
        columns = [column * width / sum(columns) for column in columns]
    made = w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=twips(sum(columns)), type="dxa"),
            w("jc", val="center")
            if block.left == block.right
            else w("tblInd", w=twips(block.left), type="dxa"),
            w("tblLayout", type="fixed"),
        ),
        w("tblGrid", *(w("gridCol", w=twips(column)) for column in columns)),
        *(
            _row(row, columns, content, is_header=index < block.header)
            for index, row in enumerate(slots)
        ),
    )
    if block.element.style.break_inside == "avoid":
        _keep_together(made)
    return made


def _keep_together(made: BaseOxmlElement) -> None:
    """Have each row but the last stay on the page of the next, by its paragraphs."""
    for paragraph in made.xpath("w:tr[following-sibling::w:tr]/w:tc/w:p"):
        paragraph.get_or_add_pPr().get_or_add_keepNext()


def box(block: BoxBlock, measure: float, content: Content) -> BaseOxmlElement:
    """Return a box as a table of one cell: its tint and its lines hold whatever stands in it."""
    width = measure - block.left - block.right
    properties = [w("cantSplit")] if block.element.style.break_inside == "avoid" else []
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=twips(width), type="dxa"),
            w("tblInd", w=twips(block.left), type="dxa"),
            w("tblLayout", type="fixed"),
        ),
        w("tblGrid", w("gridCol", w=twips(width))),
        w(
            "tr",
            *([w("trPr", *properties)] if properties else []),
            _cell(Cell(block.element, block.blocks), width, content),
        ),
    )


def _slots(rows: Sequence[Sequence[Cell]]) -> list[list[_Slot]]:
    """Return where the cells stand in the grid, and the places that they reach down to."""
    placed: list[list[_Slot]] = []
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        slots = [_Slot(cell, column, continues=True) for column, (cell, _) in reaching.items()]
        taken = {
            column + step for column, (cell, _) in reaching.items() for step in range(cell.columns)
        }
        reaching = {c: (cell, left - 1) for c, (cell, left) in reaching.items() if left > 1}
        column = 0
        for cell in row:
            while column in taken:
                column += 1
            slots.append(_Slot(cell, column, continues=False))
            if cell.rows > 1:
                reaching[column] = cell, cell.rows - 1
            column += cell.columns
        placed.append(sorted(slots, key=lambda slot: slot.column))
    return placed


def _columns(slots: Sequence[Sequence[_Slot]], count: int, width: float) -> list[float]:
    """Share the width out by the longest text in each column."""
    longest = [1] * count
    for slot in (slot for row in slots for slot in row if slot.cell.columns == 1):
        length = len(slot.cell.element.text.strip())
        longest[slot.column] = max(longest[slot.column], length)
    floor = max(1.0, max(longest) * _NARROWEST)
    weights = [max(floor, length) for length in longest]
    return [width * weight / sum(weights) for weight in weights]


def _row(
    slots: Sequence[_Slot], columns: Sequence[float], content: Content, *, is_header: bool
) -> BaseOxmlElement:
    properties = [w("cantSplit"), *([w("tblHeader")] if is_header else [])]
    end = max((slot.column + slot.cell.columns for slot in slots), default=0)
    missing = [w("gridAfter", val=len(columns) - end)] if end < len(columns) else []
    return w(
        "tr",
        w("trPr", *missing, *properties),
        *(_slot(slot, columns, content) for slot in slots),
    )


def _slot(slot: _Slot, columns: Sequence[float], content: Content) -> BaseOxmlElement:
    cell = slot.cell
    width = sum(columns[slot.column : slot.column + cell.columns])
    merged = [w("gridSpan", val=cell.columns)] if cell.columns > 1 else []
    if slot.continues:
        return _cell(replace(cell, blocks=()), width, content, *merged, w("vMerge"))
    if cell.rows > 1:
        merged.append(w("vMerge", val="restart"))
    return _cell(cell, width, content, *merged)


def _cell(cell: Cell, width: float, content: Content, *merged: BaseOxmlElement) -> BaseOxmlElement:
    style = cell.element.style
    borders = (line_element(side, line(getattr(style.border, side), 0)) for side in _SIDES)
    margins = (w(side, w=twips(getattr(style.padding, side)), type="dxa") for side in _SIDES)
    shading = (
        [w("shd", val="clear", color="auto", fill=style.background[1:].upper())]
        if style.background
        else []
    )
    element = w(
        "tc",
        w(
            "tcPr",
            w("tcW", w=twips(width), type="dxa"),
            *merged,
            w("tcBorders", *borders),
            *shading,
            w("tcMar", *margins),
            *([w("vAlign", val="center")] if style.vertical_align == "middle" else []),
        ),
        *content(cell.blocks, width - style.padding.left - style.padding.right),
    )
    if element[-1].tag != qn("w:p"):
        element.append(w("p") if cell.blocks == () else thin_paragraph())
    return element
