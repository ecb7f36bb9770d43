"""Puts the parts together: styles, body, section, properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.document.cascade import styled
from bulletin.writers.docx.closing import closing_table, thin_paragraph
from bulletin.writers.docx.flow import ClosingBlock, Flow, ParagraphBlock, TableBlock
from bulletin.writers.docx.font_table import write_font_table
from bulletin.writers.docx.lists import Lists
from bulletin.writers.docx.package import describe, drop_numbering, empty_document, package_bytes
from bulletin.writers.docx.paragraphs import ParagraphWriter
from bulletin.writers.docx.pictures import Pictures
from bulletin.writers.docx.sections import give_even_page, write_section
from bulletin.writers.docx.styles import NamedStyles
from bulletin.writers.docx.tables import table
from bulletin.writers.output import Output
from bulletin.writers.pdf import closing_block_turns_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.composed import Composed
    from bulletin.document.style import PageStyle
    from bulletin.writers.docx.flow import Block


def write_docx(composed: Composed) -> Output:
    """Return the issue as a Word file that a clerk can go on editing; Word counts the pages."""
    source = styled(composed)
    document = empty_document()
    flow = Flow()
    blocks = flow.blocks(source.body)
    lists, styles = Lists(flow.lists), NamedStyles(source.body, source.page.measure)
    pictures = Pictures(document, composed.shelf, source.page.depth)
    body = _Body(ParagraphWriter(document, styles, lists, pictures), source.page)
    for element in body.elements(blocks, source.page.measure):
        document.element.body.insert_element_before(element, "w:sectPr")
    write_section(document, source.page, styles)
    if _is_even(blocks) and closing_block_turns_page(composed):
        give_even_page(document)
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

    def __init__(self, paragraphs: ParagraphWriter, page: PageStyle) -> None:
        self._paragraphs = paragraphs
        self._page = page

    def elements(self, blocks: Sequence[Block], measure: float) -> list[BaseOxmlElement]:
        """Return the blocks as they stand in a column of so many points."""
        written: list[BaseOxmlElement] = []
        for block in blocks:
            if isinstance(block, ParagraphBlock):
                written.append(self._paragraphs.paragraph(block, measure))
            elif isinstance(block, TableBlock):
                written.append(table(block, measure, self.elements))
            elif isinstance(block, ClosingBlock):
                written += [closing_table(block, self._page, self.elements), thin_paragraph()]
        return written
