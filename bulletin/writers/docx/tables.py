"""Tables as ``w:tbl``: header rows repeated, borders from the cells' styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from bulletin.writers.docx.formats import line, line_element
from bulletin.writers.docx.xml import twips, w

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.writers.docx.flow import Block, Cell, TableBlock

_SIDES = ("top", "left", "bottom", "right")
# No column is narrower than so many characters of the widest.
_NARROWEST = 0.2


def table(
    block: TableBlock,
    measure: float,
    content: Callable[[Sequence[Block], float], list[BaseOxmlElement]],
) -> BaseOxmlElement:
    """Return a table; ``content`` writes the blocks of a cell into a column of so many points."""
    available = measure - block.left - block.right
    width = min(available, block.element.style.width or available)
    columns = _columns(block.rows, width)
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=twips(width), type="dxa"),
            w("jc", val="center"),
            w("tblLayout", type="fixed"),
        ),
        w("tblGrid", *(w("gridCol", w=twips(column)) for column in columns)),
        *(
            _row(row, columns, content, is_header=index < block.header)
            for index, row in enumerate(block.rows)
        ),
    )


def _columns(rows: Sequence[Sequence[Cell]], width: float) -> list[float]:
    """Share the width out by the longest text in each column."""
    count = max(len(row) for row in rows)
    longest = [
        max((len(row[index].element.text.strip()) for row in rows if index < len(row)), default=1)
        for index in range(count)
    ]
    floor = max(1.0, max(longest) * _NARROWEST)
    weights = [max(floor, length) for length in longest]
    return [width * weight / sum(weights) for weight in weights]


def _row(
    cells: Sequence[Cell],
    columns: list[float],
    content: Callable[[Sequence[Block], float], list[BaseOxmlElement]],
    *,
    is_header: bool,
) -> BaseOxmlElement:
    properties = [w("cantSplit"), *([w("tblHeader")] if is_header else [])]
    return w(
        "tr",
        w("trPr", *properties),
        *(_cell(cell, column, content) for cell, column in zip(cells, columns, strict=False)),
    )


def _cell(
    cell: Cell,
    width: float,
    content: Callable[[Sequence[Block], float], list[BaseOxmlElement]],
) -> BaseOxmlElement:
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
            w("tcBorders", *borders),
            *shading,
            w("tcMar", *margins),
            *([w("vAlign", val="center")] if style.vertical_align == "middle" else []),
        ),
        *content(cell.blocks, width - style.padding.left - style.padding.right),
    )
    if element[-1].tag != qn("w:p"):
        element.append(w("p"))
    return element
