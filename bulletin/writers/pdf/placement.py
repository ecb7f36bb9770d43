"""What only a layout can tell, for the Word file: pages, the widths of columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weasyprint.formatting_structure.boxes import TableBox

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from bulletin.typesetting.foreign import Box, LaidOutPage

_PT = 0.75


@dataclass(frozen=True, slots=True)
class Placement:
    """Where parts of a document stand.

    ``turned`` tells that the closing block, meant for an even page, begins a page of its own;
    ``pages`` are the page numbers of elements by their ids; ``tables`` the widths in points of
    the columns of each table in document order.
    """

    turned: bool = False
    pages: Mapping[str, int] = field(default_factory=dict)
    tables: tuple[tuple[float, ...], ...] = ()


def placement_of(laid_out: Sequence[LaidOutPage], *, turned: bool) -> Placement:
    """Return where the parts of laid-out pages stand."""
    pages: dict[str, int] = {}
    tables: dict[Element, tuple[float, ...]] = {}
    for number, page in enumerate(laid_out, start=1):
        for box in _boxes(page._page_box):
            if box.element is not None and (name := box.element.get("id")):
                pages.setdefault(name, number)
            if isinstance(box, TableBox):
                widths = tuple(width * _PT for width in box.column_widths)
                tables.setdefault(box.element, widths)
    return Placement(turned, pages, tuple(tables.values()))


def _boxes(box: Box) -> Iterator[Box]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)
