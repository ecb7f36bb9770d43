"""The pages of a layout as plain data, without a PDF being written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from weasyprint.formatting_structure import boxes

from bulletin.typesetting.foot import is_anchored
from bulletin.typesetting.lacking import lacking
from bulletin.writers.page import Area, Line, Page, Picture
from bulletin.writers.pdf.layout import LEFT, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.document.composed import Composed
    from bulletin.typesetting.foreign import Box, LaidOutPage
    from bulletin.writers.page import Part

_PT = 0.75


def laid_out_pages(composed: Composed) -> tuple[Page, ...]:
    """Lay the document out and return its pages; the layout is left for the PDF."""
    laid = LEFT.take(composed) or lay_out(composed)
    LEFT.leave(composed, laid)
    blocks: dict[int, int] = {}
    return tuple(_page(page, blocks) for page in laid.document.pages)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a box: its column, its block's number, an id, a foot it is pinned to."""

    column: Area
    anchor: str = ""
    anchored: bool = False


def _page(page: LaidOutPage, blocks: dict[int, int]) -> Page:
    box = page._page_box
    area = _content(box)
    around = _Around(area)
    content = (child for child in box.children if not isinstance(child, boxes.MarginBox))
    parts = (part for child in content for part in _parts(child, around, blocks))
    return Page(area, tuple(parts))


def _parts(box: Box, around: _Around, blocks: dict[int, int]) -> Iterator[Part]:
    """Yield the lines and pictures in a box; ``blocks`` numbers paragraphs by their elements."""
    if isinstance(box, boxes.LineBox):
        yield from _line(box, around, blocks)
        return
    if getattr(box, "replacement", None) is not None:
        yield _picture(box, around)
        return
    if box.element is not None and (name := box.element.get("id")):
        around = replace(around, anchor=name)
    if is_anchored(box):
        around = replace(around, anchored=True)
    columns = {box.style["column_count"], box.style["column_width"]} != {"auto"}
    for child in getattr(box, "children", ()):
        inside = replace(around, column=_content(child)) if columns else around
        yield from _parts(child, inside, blocks)


def _line(line: Box, around: _Around, blocks: dict[int, int]) -> Iterator[Part]:
    """Yield a line of text, and what stands in it as in a box of its own."""
    texts: list[Box] = []
    for box in line.descendants():
        if isinstance(box, boxes.TextBox):
            texts.append(box)
        elif getattr(box, "replacement", None) is not None:
            yield _picture(box, around)
    text = "".join(box.text for box in texts)
    if not text.strip():
        return
    visible = [box for box in texts if box.text.strip()]
    area = Area(
        min(box.position_x for box in visible) * _PT,
        line.position_y * _PT,
        max(box.position_x + box.width for box in visible) * _PT,
        (line.position_y + line.height) * _PT,
    )
    block = blocks.setdefault(id(line.element), len(blocks))
    missing = "".join(lacking(box.text, box.style["font_family"]) for box in visible)
    yield Line(text, area, around.column, block, around.anchor, around.anchored, missing)


def _picture(box: Box, around: _Around) -> Picture:
    url = (box.element.get("src") if box.element is not None else None) or ""
    return Picture(url, _content(box), around.column)


def _content(box: Box) -> Area:
    """Return the box without its padding, in pt."""
    left, top = box.content_box_x(), box.content_box_y()
    edges = (left, top, left + box.width, top + box.height)
    return Area(*(edge * _PT for edge in edges))
