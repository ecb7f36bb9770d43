"""Laying a document out with WeasyPrint, from a cascade that may have served another writer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from weasyprint import DEFAULT_OPTIONS
from weasyprint.document import Document, DocumentMetadata, Page
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.images import get_image_from_uri
from weasyprint.layout import LayoutContext, layout_document

from bulletin.document import cascading
from bulletin.document.complaints import complaints
from bulletin.document.handover import Handover
from bulletin.typesetting import drawing, faces, lines, subsets, used_values
from bulletin.typesetting.foot import move_to_even_page, pin_to_foot

if TYPE_CHECKING:
    from logging import LogRecord

    from bulletin.document.cascading import Cascade
    from bulletin.document.composed import Composed

Images: TypeAlias = dict[str, Any]
"""The pictures that WeasyPrint has read, by their URLs."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The pages, with what WeasyPrint said of them.

    ``turned`` tells that an anchored block had to be moved to the next page.
    """

    document: Document
    turned: bool
    complaints: tuple[LogRecord, ...]


LEFT: Handover[LaidOut] = Handover()
"""Layouts that were made to place parts in the Word file, for the PDF."""


def lay_out(composed: Composed) -> LaidOut:
    """Lay the document out, with its anchored blocks in their places."""
    lines.install()
    drawing.install()
    subsets.install()
    used_values.install()
    fonts = faces.font_configuration()
    with complaints() as heard:
        cascade = cascading.LEFT.take(composed)
        if cascade is None:
            cascade = cascading.cascade(cascading.parsed(composed), composed.shelf, fonts)
        images: Images = {}
        document = _document(cascade, images)
        element = pin_to_foot(document.pages)
        if element is not None:
            move_to_even_page(element)
            document = _document(cascading.cascade(cascade.html, composed.shelf, fonts), images)
            pin_to_foot(document.pages)
    return LaidOut(document, element is not None, tuple(heard))


def _document(cascade: Cascade, images: Images) -> Document:
    """Do what WeasyPrint's ``HTML.render`` does once it has the styles."""
    html = cascade.html
    context = LayoutContext(
        cascade.style_for,
        partial(
            get_image_from_uri, cache=images, url_fetcher=html.url_fetcher, options=DEFAULT_OPTIONS
        ),
        cascade.fonts,
        cascade.counters,
        cascade.targets,
    )
    root = build_formatting_structure(
        html.etree_element,
        context.style_for,
        context.get_image_from_uri,
        html.base_url,
        context.target_collector,
        cascade.counters,
        context.footnotes,
    )
    pages = [Page(box) for box in layout_document(html, root, context)]
    metadata = DocumentMetadata(**get_html_metadata(html))
    document = Document(pages, metadata, html.url_fetcher, cascade.fonts, cascade.profiles, None)
    document._html = html
    return document
