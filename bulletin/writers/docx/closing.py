"""The closing block (版记): a table that floats at the foot of the type area.

GB/T 9704-2012, 7.4: the block stands on the last page, its last rule on the bottom edge of the
type area, its rules as wide as the type area, its text one character in from both sides. In Word a
rule drawn as a paragraph's border is as narrow as the paragraph's text; the edges of a table's cell
are not. A positioned table keeps its place when text is added above or inside it, moves to the
next page when the text leaves it no room, and is never printed over the text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from bulletin.document.style import Borders, Edges
from bulletin.writers.docx.blocks import ParagraphBlock
from bulletin.writers.docx.formats import line, line_element
from bulletin.writers.docx.xml import twips, w

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.style import PageStyle
    from bulletin.writers.docx.blocks import Block, ClosingBlock


def closing_table(
    block: ClosingBlock,
    page: PageStyle,
    content: Callable[[Sequence[Block], float], list[BaseOxmlElement]],
) -> BaseOxmlElement:
    """Return the block as a table of one row for each paragraph, as wide as the type area."""
    width = twips(page.measure)
    parts = (replace(block.blocks[0], before=0.0), *block.blocks[1:])
    return w(
        "tbl",
        w(
            "tblPr",
            w(
                "tblpPr",
                leftFromText=0,
                rightFromText=0,
                topFromText=twips(block.element.style.margin.top),
                vertAnchor="margin",
                horzAnchor="page",
                tblpX=twips(page.margin.left),
                tblpYSpec="bottom",
            ),
            w("tblOverlap", val="never"),
            w("tblW", w=width, type="dxa"),
            w("tblInd", w=0, type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
        ),
        w("tblGrid", w("gridCol", w=width)),
        *(_row(part, page.measure, content) for part in parts),
    )


def _row(
    block: Block,
    measure: float,
    content: Callable[[Sequence[Block], float], list[BaseOxmlElement]],
) -> BaseOxmlElement:
    rules = Borders()
    if isinstance(block, ParagraphBlock):
        rules = block.border
        block = _without_rules(block)
    cell = w(
        "tc",
        w(
            "tcPr",
            w("tcW", w=twips(measure), type="dxa"),
            w(
                "tcBorders",
                line_element("top", line(rules.top, 0)),
                line_element("bottom", line(rules.bottom, 0)),
            ),
        ),
        *content((block,), measure),
    )
    if cell[-1].tag != qn("w:p"):
        cell.append(w("p"))
    return w("tr", w("trPr", w("cantSplit")), cell)


def _without_rules(block: ParagraphBlock) -> ParagraphBlock:
    """Return a paragraph whose rules the cell draws: their distance becomes a gap."""
    return replace(
        block,
        border=replace(block.border, top=Borders().top, bottom=Borders().bottom),
        gaps=Edges(0.0, block.gaps.right, 0.0, block.gaps.left),
        before=block.before + block.gaps.top,
        after=block.after + block.gaps.bottom,
    )
