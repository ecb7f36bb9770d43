"""The section: page, grid, and the page numbers outside on odd and even pages."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from lxml import etree

from bulletin.document.style import Counter
from bulletin.writers.docx.closing import thin_paragraph
from bulletin.writers.docx.formats import on_grid, paragraph_children
from bulletin.writers.docx.paragraph_format import own_format
from bulletin.writers.docx.runs import Piece, text_runs, with_properties
from bulletin.writers.docx.styles import FOOTER, PAGE_NUMBER
from bulletin.writers.docx.xml import twips, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section, _BaseHeaderFooter

    from bulletin.document.style import MarginBox, PageStyle, Style
    from bulletin.writers.docx.formats import RunFormat
    from bulletin.writers.docx.styles import NamedStyles

_FIELDS = {Counter.PAGE: "PAGE", Counter.PAGES: "NUMPAGES"}
# Word's own distance from the edge of the sheet, for a document without running lines.
_NO_RUNNING_LINE = 36.0
_NORMAL_LINE = 1.2
# CSS centres a face's ascent and descent on the line, 0.86 and 0.14 em in Song; LibreOffice sets
# the baseline at 0.8 of an exact line. Half the difference serves both, to 0.2 mm.
_LOWER_BASELINE = 0.05


def write_section(document: Document, page: PageStyle, styles: NamedStyles) -> None:
    """Set up the document's only section; the grid's lines are as far apart as those of 正文."""
    section = document.sections[0]
    properties = document.element.body.sectPr
    size = w("pgSz", w=twips(page.width), h=twips(page.height))
    margins = w(
        "pgMar",
        top=twips(page.margin.top),
        right=twips(page.margin.right),
        bottom=twips(page.margin.bottom),
        left=twips(page.margin.left),
        header=twips(_header_distance(page)),
        footer=twips(_footer_distance(page)),
        gutter=0,
    )
    pitch = styles.pitch
    grid = w("docGrid", **({"type": "lines", "linePitch": pitch} if pitch else {"linePitch": 312}))
    properties.extend([size, margins, w("cols", space=720), grid])
    _write_running_lines(document, section, page, styles)


def _write_running_lines(
    document: Document, section: Section, page: PageStyle, styles: NamedStyles
) -> None:
    mirrored = page.left != page.right
    settings = document.settings
    settings.odd_and_even_pages_header_footer = mirrored
    section.different_first_page_header_footer = page.first is not None
    for kind, boxes in (("bottom", "footer"), ("top", "header")):
        sides = [(page.right, getattr(section, boxes))]
        if mirrored:
            sides.append((page.left, getattr(section, f"even_page_{boxes}")))
        if page.first is not None:
            sides.append((page.first, getattr(section, f"first_page_{boxes}")))
        if any(_of_kind(content, kind) for content, _part in sides):
            for content, part in sides:
                _write_line(part, _of_kind(content, kind), styles)


def give_even_page(document: Document) -> None:
    """Begin the closing table's page as a section on an even page.

    Word's break to an even page adds a blank one where the text ends on an even page: so it is
    asked for only where the text ends on an odd one.
    """
    body = document.element.body
    last = body.sectPr
    table = body[-3]
    before = table.getprevious()
    if before is None or before.tag != qn("w:p"):
        before = thin_paragraph()
        table.addprevious(before)
    before.get_or_add_pPr().append(deepcopy(last))
    for inherited in last.xpath("w:headerReference | w:footerReference | w:titlePg"):
        last.remove(inherited)
    last.insert(0, w("type", val="evenPage"))
    # LibreOffice loses the break before a section that begins with a positioned table.
    table.getnext().get_or_add_pPr().insert(0, w("pageBreakBefore"))


def _of_kind(boxes: Sequence[MarginBox], kind: str) -> list[MarginBox]:
    return [box for box in boxes if box.position.startswith(kind)]


def _write_line(part: _BaseHeaderFooter, boxes: list[MarginBox], styles: NamedStyles) -> None:
    part.is_linked_to_previous = False
    element = part.part.element
    element.clear()
    element.extend([_paragraph(box, styles) for box in boxes] or [w("p")])
    etree.cleanup_namespaces(element)


def _paragraph(box: MarginBox, styles: NamedStyles) -> BaseOxmlElement:
    styles.add_paragraph_style(FOOTER, box.style)
    styles.add_character_style(PAGE_NUMBER, box.style)
    base = styles.paragraph(FOOTER)
    flat = replace(box.style, padding=replace(box.style.padding, top=0.0, bottom=0.0))
    wanted = on_grid(own_format(flat, None, 0.0), styles.pitch)
    children = dict(paragraph_children(wanted, base.paragraph))
    style = w("pStyle", val=styles.paragraph_id(FOOTER) or "")
    paragraph = w("p", w("pPr", style, *children.values()))
    plain = Piece("", box.style, PAGE_NUMBER, None)
    for content in box.content:
        if isinstance(content, Counter):
            paragraph.extend(_field(_FIELDS[content], plain, base.run, styles))
        else:
            paragraph.extend(text_runs(replace(plain, content=content), base.run, styles))
    return paragraph


def _field(
    instruction: str, plain: Piece, base: RunFormat, styles: NamedStyles
) -> Iterator[BaseOxmlElement]:
    """Yield a field with a number as it stands before Word counts."""
    code = w("instrText")
    code.text = instruction
    number = w("t")
    number.text = "1"
    kinds = ("begin", "separate", "end")
    begin, separate, end = (w("fldChar", fldCharType=kind) for kind in kinds)
    for content in (begin, code, separate, number, end):
        yield with_properties(content, plain, base, styles)


def _footer_distance(page: PageStyle) -> float:
    box = next(iter(_of_kind((*page.right, *page.left), "bottom")), None)
    if box is None:
        return _NO_RUNNING_LINE
    bottom = _offset(box.style, page.margin.bottom) + _line(box.style)
    return page.margin.bottom - bottom - _LOWER_BASELINE * box.style.font_size


def _header_distance(page: PageStyle) -> float:
    box = next(iter(_of_kind((*page.right, *page.left), "top")), None)
    return _NO_RUNNING_LINE if box is None else _offset(box.style, page.margin.top)


def _offset(style: Style, height: float) -> float:
    """Return how far below the top of its margin box a line stands."""
    top = style.margin.top + style.padding.top
    bottom = style.margin.bottom + style.padding.bottom
    free = height - top - bottom - _line(style)
    share = {"top": 0.0, "bottom": 1.0}.get(style.vertical_align, 0.5)
    return top + free * share


def _line(style: Style) -> float:
    return style.line_height or style.font_size * _NORMAL_LINE
