"""Sections: sheets, columns, the grid, and the lines that run on odd and even pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from lxml import etree

from bulletin.document.style import Counter
from bulletin.writers.docx.formats import on_grid, paragraph_children
from bulletin.writers.docx.paragraph_format import own_format
from bulletin.writers.docx.runs import Piece, field, text_runs
from bulletin.writers.docx.styles import FOOTER, HEADER, LINE_NUMBER, PAGE_NUMBER
from bulletin.writers.docx.xml import thin_paragraph, twips, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section, _BaseHeaderFooter

    from bulletin.document.style import MarginBox, PageStyle, Style
    from bulletin.writers.docx.blocks import Area
    from bulletin.writers.docx.formats import RunFormat
    from bulletin.writers.docx.styles import NamedStyles

_FIELDS = {Counter.PAGE: "PAGE", Counter.PAGES: "NUMPAGES"}
# Word's own distance from the edge of the sheet, for a document without running lines.
_NO_RUNNING_LINE = 36.0
_NORMAL_LINE = 1.2
# What rounding may take from a page, in twips.
_ROOM = 12
# What the gap between columns gives them, in twips: whole characters fill them to a hair.
_GIVEN = 6
# CSS centres a face's ascent and descent on the line, 0.86 and 0.14 em in Song; LibreOffice sets
# the baseline at 0.8 of an exact line. Half the difference serves both, to 0.2 mm.
_LOWER_BASELINE = 0.05


@dataclass(frozen=True, slots=True)
class Stretch:
    """Elements of the body that make a section; ``start`` is how it begins (ST_SectionMark)."""

    elements: list[BaseOxmlElement]
    area: Area
    page: PageStyle
    start: str


def write_sections(
    document: Document, stretches: Sequence[Stretch], styles: NamedStyles, *, line_numbers: bool
) -> None:
    """Put the stretches into the body, each with its section's properties.

    ``line_numbers`` says that lines have their numbers in the margin, anew on every page.
    """
    look = stretches[0].page.line_numbers
    if line_numbers and look:
        styles.add_character_style(LINE_NUMBER, look)
    body = document.element.body
    for index, stretch in enumerate(stretches):
        is_last = index == len(stretches) - 1
        for element in stretch.elements:
            body.insert_element_before(element, "w:sectPr")
        properties = body.sectPr if is_last else w("sectPr")
        properties.extend(
            _properties(stretch, styles.pitch, line_numbers=line_numbers, is_first=index == 0)
        )
        if not is_last:
            _end_section(body, stretch, properties)
        if index and stretch.start != "continuous" and _begins_with_positioned_table(stretch):
            # LibreOffice loses the break before such a section.
            stretch.elements[1].get_or_add_pPr().insert(0, w("pageBreakBefore"))
    _write_running_lines(document, stretches, styles)


def _begins_with_positioned_table(stretch: Stretch) -> bool:
    return bool(stretch.elements and stretch.elements[0].xpath("w:tblPr/w:tblpPr"))


def _properties(
    stretch: Stretch, pitch: int | None, *, line_numbers: bool, is_first: bool
) -> Iterator[BaseOxmlElement]:
    page, area = stretch.page, stretch.area
    if not is_first:
        yield w("type", val=stretch.start)
    sideways = {"orient": "landscape"} if page.width > page.height else {}
    yield w("pgSz", w=twips(page.width), h=twips(page.height), **sideways)
    yield w(
        "pgMar",
        top=twips(page.margin.top),
        right=twips(page.margin.right + area.right),
        bottom=_bottom_margin(page, pitch),
        left=twips(page.margin.left + area.left),
        header=twips(_header_distance(page)),
        footer=twips(_footer_distance(page)),
        gutter=0,
    )
    if line_numbers:
        look = page.line_numbers
        distance = {"distance": twips(look.padding.right)} if look else {}
        yield w("lnNumType", countBy=1, **distance, restart="newPage")
    yield _columns(area)
    yield w("docGrid", **({"type": "lines", "linePitch": pitch} if pitch else {"linePitch": 312}))


def _bottom_margin(page: PageStyle, pitch: int | None) -> int:
    """Return the margin in twips; where lines fill the page to a hair, it leaves them some room.

    LibreOffice reckons in hundredths of a millimetre; where a line does not fit by that, it sets
    one less and moves all lines to the middle of the page.
    """
    bottom = twips(page.margin.bottom)
    free = twips(page.depth) % pitch if pitch else _ROOM
    return bottom - max(0, _ROOM - free)


def _columns(area: Area) -> BaseOxmlElement:
    if area.columns == 1:
        return w("cols", space=720)
    rule = {"sep": 1} if area.rule.width else {}
    return w("cols", num=area.columns, **rule, space=twips(area.gap) - _GIVEN)


def _end_section(body: BaseOxmlElement, stretch: Stretch, properties: BaseOxmlElement) -> None:
    """Let the stretch's last paragraph hold its section, an empty one where there is none."""
    last = stretch.elements[-1] if stretch.elements else None
    if last is None or last.tag != qn("w:p"):
        last = thin_paragraph()
        body.insert_element_before(last, "w:sectPr")
    last.get_or_add_pPr().append(properties)


def _write_running_lines(
    document: Document, stretches: Sequence[Stretch], styles: NamedStyles
) -> None:
    pages = [stretch.page for stretch in stretches]
    mirrored = any(page.left != page.right for page in pages)
    document.settings.odd_and_even_pages_header_footer = mirrored
    known: PageStyle | None = None
    for section, page in zip(document.sections, pages, strict=True):
        if page != known:
            _write_section_lines(section, page, styles, is_first=known is None, mirrored=mirrored)
        known = page


def _write_section_lines(
    section: Section, page: PageStyle, styles: NamedStyles, *, is_first: bool, mirrored: bool
) -> None:
    """Write a kind of page's running lines; a later one also says where it has none."""
    titled = is_first and page.first is not None
    section.different_first_page_header_footer = titled
    for kind, boxes in (("bottom", "footer"), ("top", "header")):
        sides = [(page.right, getattr(section, boxes))]
        if mirrored:
            sides.append((page.left, getattr(section, f"even_page_{boxes}")))
        if titled and page.first is not None:
            sides.append((page.first, getattr(section, f"first_page_{boxes}")))
        if not is_first or any(_of_kind(content, kind) for content, _part in sides):
            for content, part in sides:
                _write_line(part, _of_kind(content, kind), page, styles)


def _of_kind(boxes: Sequence[MarginBox], kind: str) -> list[MarginBox]:
    return [box for box in boxes if box.position.startswith(kind)]


def _write_line(
    part: _BaseHeaderFooter, boxes: list[MarginBox], page: PageStyle, styles: NamedStyles
) -> None:
    part.is_linked_to_previous = False
    element = part.part.element
    element.clear()
    element.append(_paragraph(boxes, page, styles) if boxes else w("p"))
    etree.cleanup_namespaces(element)


def _paragraph(boxes: list[MarginBox], page: PageStyle, styles: NamedStyles) -> BaseOxmlElement:
    """Return a running line: boxes side by side are led to their places by tabs."""
    first = boxes[0]
    name = HEADER if first.position.startswith("top") else FOOTER
    styles.add_paragraph_style(name, first.style)
    base = styles.paragraph(name)
    flat = replace(first.style, padding=replace(first.style.padding, top=0.0, bottom=0.0))
    if len(boxes) > 1:
        flat = replace(flat, text_align="left")
    wanted = on_grid(own_format(flat, None, 0.0), styles.pitch)
    children = dict(paragraph_children(wanted, base.paragraph))
    properties = [w("pStyle", val=styles.paragraph_id(name) or ""), *children.values()]
    if len(boxes) > 1:
        where = 2 if "pBdr" in children else 1
        properties.insert(where, _stops(boxes, page.measure))
    paragraph = w("p", w("pPr", *properties))
    reached = 0
    for box in boxes:
        if len(boxes) > 1:
            place = _POSITIONS.index(_side(box))
            paragraph.extend(w("r", w("tab")) for _stop in range(place - reached))
            reached = place
        paragraph.extend(_content(box, base.run, styles))
    return paragraph


_POSITIONS = ("left", "center", "right")


def _side(box: MarginBox) -> str:
    return box.position.partition("-")[2]


def _stops(boxes: list[MarginBox], measure: float) -> BaseOxmlElement:
    edge = measure - boxes[-1].style.padding.right
    return w(
        "tabs",
        w("tab", val="center", pos=twips(measure / 2)),
        w("tab", val="right", pos=twips(edge)),
    )


def _content(box: MarginBox, base: RunFormat, styles: NamedStyles) -> Iterator[BaseOxmlElement]:
    numbered = any(isinstance(content, Counter) for content in box.content)
    if numbered:
        styles.add_character_style(PAGE_NUMBER, box.style)
    plain = Piece("", box.style, PAGE_NUMBER if numbered else None, None)
    for content in box.content:
        if isinstance(content, Counter):
            yield from field(_FIELDS[content], "1", plain, base, styles)
        else:
            yield from text_runs(replace(plain, content=content), base, styles)


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
