"""Puts the parts together: styles, body, sections, properties."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from bulletin.document.cascade import styled
from bulletin.typesetting import faces
from bulletin.writers.docx.blocks import (
    Area,
    BoxBlock,
    Break,
    ClosingBlock,
    ParagraphBlock,
    TableBlock,
)
from bulletin.writers.docx.bookmarks import Bookmarks
from bulletin.writers.docx.closing import closing_table
from bulletin.writers.docx.flow import Flow
from bulletin.writers.docx.font_table import write_font_table
from bulletin.writers.docx.lists import Lists
from bulletin.writers.docx.package import describe, drop_numbering, empty_document, package_bytes
from bulletin.writers.docx.paragraphs import ParagraphWriter
from bulletin.writers.docx.pictures import Pictures
from bulletin.writers.docx.sections import Stretch, write_sections
from bulletin.writers.docx.styles import NamedStyles
from bulletin.writers.docx.tables import box, table
from bulletin.writers.docx.xml import thin_paragraph, w
from bulletin.writers.output import Output
from bulletin.writers.pdf import Placement, placement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.composed import Composed
    from bulletin.document.style import StyledDocument
    from bulletin.writers.docx.blocks import Block


def write_docx(composed: Composed) -> Output:
    """Return the issue as a Word file that a clerk can go on editing; Word counts the pages."""
    source = styled(composed, faces.font_configuration())
    document = empty_document()
    flow = Flow(source.body)
    blocks = flow.blocks(source.body)
    bookmarks = Bookmarks(source.body)
    placed = Placement()
    if flow.tables or bookmarks.counted or _is_even(blocks):
        placed = placement(composed)
    lists, styles = Lists(flow.lists), NamedStyles(source.body, source.page.measure)
    pictures = Pictures(document, composed.shelf, source.page.depth)
    bookmarks.pages = placed.pages
    paragraphs = ParagraphWriter(document, styles, lists, pictures, bookmarks)
    body = _Body(paragraphs, source, placed)
    numbered = source.body.style.docx_line_numbers == "page"
    write_sections(document, body.stretches(blocks), styles, line_numbers=numbered)
    styles.write(document)
    if lists.is_empty:
        drop_numbering(document)
    else:
        lists.write(document)
    write_font_table(document)
    describe(document, composed)
    findings = (*source.diagnostics, *pictures.diagnostics)
    return Output(package_bytes(document), None, findings)


def _is_even(blocks: Sequence[Block]) -> bool:
    return bool(blocks) and isinstance(blocks[-1], ClosingBlock) and blocks[-1].even


class _Body:
    """Writes blocks of every kind."""

    def __init__(
        self, paragraphs: ParagraphWriter, source: StyledDocument, placed: Placement
    ) -> None:
        self._paragraphs = paragraphs
        self._source = source
        self._placed = placed

    def stretches(self, blocks: Sequence[Block]) -> list[Stretch]:
        """Return the blocks as sections, one for each change of page or columns."""
        made: list[Stretch] = []
        for (area, turned), group in groupby(blocks, self._section):
            inside = list(group)
            page = self._source.pages.get(area.page, self._source.page)
            turns = not made or made[-1].page != page or inside[0].break_before is Break.PAGE
            if turns:
                inside[0] = replace(inside[0], break_before=Break.NONE)
            start = "evenPage" if turned else "nextPage" if turns else "continuous"
            width = page.measure - area.left - area.right
            measure = (width - (area.columns - 1) * area.gap) / area.columns
            made.append(Stretch(self.elements(inside, measure), area, page, start))
        return made or [Stretch([], Area(), self._source.page, "nextPage")]

    def _section(self, block: Block) -> tuple[Area, bool]:
        return block.area, isinstance(block, ClosingBlock) and self._placed.turned

    def elements(self, blocks: Sequence[Block], measure: float) -> list[BaseOxmlElement]:
        """Return the blocks as they stand in a column of so many points."""
        written: list[BaseOxmlElement] = []
        for block in blocks:
            after_table = bool(written) and written[-1].tag == qn("w:tbl")
            if isinstance(block, ParagraphBlock):
                written.append(self._paragraphs.paragraph(block, measure))
            elif isinstance(block, ClosingBlock):
                page = self._source.pages.get(block.area.page, self._source.page)
                written += [closing_table(block, page, self.elements), thin_paragraph()]
            else:
                written += _parting(block, after_table=after_table)
                written.append(self._table(block, measure))
        return written

    def _table(self, block: TableBlock | BoxBlock, measure: float) -> BaseOxmlElement:
        if isinstance(block, BoxBlock):
            return box(block, measure, self.elements)
        tables = self._placed.tables
        columns = tables[block.number] if block.number < len(tables) else ()
        return table(block, measure, self.elements, columns)


def _parting(block: TableBlock | BoxBlock, *, after_table: bool) -> Iterator[BaseOxmlElement]:
    """Yield the paragraph that keeps two tables apart or begins a page with one."""
    breaks = [w("pageBreakBefore")] if block.break_before is Break.PAGE else []
    if breaks or after_table:
        yield thin_paragraph(*breaks, before=block.before + block.inset_before)
