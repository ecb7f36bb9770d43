"""Paragraph blocks as ``w:p``: the named style, what differs from it, and the runs."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from bulletin.document.style import StyledElement
from bulletin.writers.docx.blocks import Break
from bulletin.writers.docx.formats import on_grid, paragraph_children
from bulletin.writers.docx.paragraph_format import elements, paragraph_format
from bulletin.writers.docx.runs import PageOf, Piece, field, pieces, text_runs
from bulletin.writers.docx.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.style import Node
    from bulletin.writers.docx.blocks import ParagraphBlock
    from bulletin.writers.docx.bookmarks import Bookmarks
    from bulletin.writers.docx.formats import RunFormat
    from bulletin.writers.docx.lists import Lists
    from bulletin.writers.docx.pictures import Pictures
    from bulletin.writers.docx.styles import NamedStyles

_HEADINGS = {f"h{level}": level - 1 for level in range(1, 7)}
_LINKS = ("http:", "https:", "mailto:")


class ParagraphWriter:
    """Writes paragraphs into a document whose styles, lists and pictures are at hand."""

    def __init__(
        self,
        document: Document,
        styles: NamedStyles,
        lists: Lists,
        pictures: Pictures,
        bookmarks: Bookmarks,
    ) -> None:
        """Write into this document."""
        self._document = document
        self._styles = styles
        self._lists = lists
        self._pictures = pictures
        self._bookmarks = bookmarks

    def paragraph(self, block: ParagraphBlock, measure: float) -> BaseOxmlElement:
        """Return a paragraph that stands in a text column of so many points."""
        content = pieces(block.inline, block.style)
        base = self._styles.paragraph(block.name)
        wanted = paragraph_format(block, measure)
        if wanted.outline is None:
            wanted = replace(wanted, outline=_run_in_outline(block.inline, base.paragraph.outline))
        if any(isinstance(piece.content, StyledElement) for piece in content):
            wanted = replace(wanted, line=None, first_line=0, first_line_chars=None)
        wanted = on_grid(wanted, self._styles.pitch)
        children = dict(paragraph_children(wanted, base.paragraph))
        style = self._styles.paragraph_id(block.name)
        head = {} if style is None else {"pStyle": w("pStyle", val=style)}
        if block.marker is not None:
            children = _with_number(children, self._lists.reference(block.marker, block))
        properties = [*head.values(), *children.values()]
        breaks = [w("r", w("br", type="column"))] if block.break_before is Break.COLUMN else []
        runs = self._inline(content, base.run, measure - block.left - block.right)
        return w(
            "p",
            *([w("pPr", *properties)] if properties else []),
            *breaks,
            *self._bookmarks.around(_ids(block), runs),
        )

    def _inline(
        self, content: list[Piece], base: RunFormat, measure: float
    ) -> Iterator[BaseOxmlElement]:
        for link, group in groupby(content, lambda piece: piece.link):
            runs = [run for piece in group for run in self._runs(piece, base, measure)]
            yield from runs if link is None else self._linked(runs, link)

    def _runs(self, piece: Piece, base: RunFormat, measure: float) -> Iterator[BaseOxmlElement]:
        if isinstance(piece.content, StyledElement):
            yield from self._pictures.run(piece.content, measure)
        elif isinstance(piece.content, PageOf):
            page = str(self._bookmarks.pages.get(piece.content.target, ""))
            if name := self._bookmarks.name(piece.content.target):
                yield from field(f"PAGEREF {name} \\h", page, piece, base, self._styles)
        else:
            yield from text_runs(piece, base, self._styles)

    def _linked(self, runs: list[BaseOxmlElement], target: str) -> list[BaseOxmlElement]:
        if target.startswith("#"):
            name = self._bookmarks.name(target[1:])
            return runs if name is None else [w("hyperlink", *runs, anchor=name, history=1)]
        if not target.lower().startswith(_LINKS):
            return runs
        key = self._document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), key)
        link.extend(runs)
        return [link]


def _ids(block: ParagraphBlock) -> Iterator[str]:
    """Yield the ids of the elements that begin or stand in a paragraph."""
    yield from block.bookmarks
    for element in elements(block.inline):
        if name := element.get("id"):
            yield name


def _run_in_outline(inline: Sequence[Node], own: int | None) -> int | None:
    """Return the level of a run-in heading, which is that of its paragraph in Word's outline."""
    levels = (_HEADINGS[e.tag] for e in elements(inline) if e.tag in _HEADINGS)
    return next(levels, own)


_BEFORE_NUMBER = ("keepNext", "keepLines", "pageBreakBefore", "widowControl")


def _with_number(
    children: dict[str, BaseOxmlElement], number: BaseOxmlElement
) -> dict[str, BaseOxmlElement]:
    first = {tag: children.pop(tag) for tag in _BEFORE_NUMBER if tag in children}
    return {**first, "numPr": number, **children}
