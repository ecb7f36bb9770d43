"""Blocks that stand at the foot of the last page: the closing block (版记).

The stylesheet asks for it with ``--anchor: page-foot`` or ``even-page-foot``. After layout the
block's boxes are moved down until its last rule lies on the bottom edge of the type area
(GB/T 9704-2012, 7.4); text above it stays where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.typesetting.foreign import Box, Element, LaidOutPage

_ANCHOR = "__anchor"
PAGE_FOOT, EVEN_PAGE_FOOT = "page-foot", "even-page-foot"


def pin_to_foot(pages: list[LaidOutPage]) -> Element | None:
    """Move anchored blocks to their pages' foot.

    ``pages`` are WeasyPrint's laid-out pages. Returns the element of a block that is to stand on
    an even page and fell on an odd one, else None: only a new layout can give it its own page.
    """
    for number, page in enumerate(pages, start=1):
        page_box = page._page_box
        for box in _anchored(page_box):
            if _anchor(box) == EVEN_PAGE_FOOT and number % 2:
                return box.element
            bottom = page_box.content_box_y() + page_box.height
            box.translate(dy=bottom - box.position_y - box.margin_height() + box.margin_bottom)
    return None


def move_to_even_page(element: Element) -> None:
    """Have the next layout begin an even, that is a left page with this element."""
    style = element.get("style", "")
    element.set("style", f"{style}; break-before: left")


def is_anchored(box: Box) -> bool:
    """Tell whether a box is to stand at its page's foot."""
    return _anchor(box) in (PAGE_FOOT, EVEN_PAGE_FOOT)


def _anchored(box: Box) -> list[Box]:
    if is_anchored(box):
        return [box]
    return [found for child in getattr(box, "children", ()) for found in _anchored(child)]


def _anchor(box: Box) -> str | None:
    tokens = box.style[_ANCHOR]
    return tokens[0].value if tokens else None
