"""Laying a document out and writing it as PDF/A and PDF/UA-1 in one file."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from weasyprint import HTML

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.fetching import SCHEME
from bulletin.document.stylesheets import Stylesheets
from bulletin.document.weasy_fetcher import ShelfFetcher
from bulletin.messages import _
from bulletin.typesetting import drawing, faces, lines
from bulletin.typesetting.foot import move_to_even_page, pin_to_foot
from bulletin.typesetting.headlines import overlong_headlines
from bulletin.typesetting.line_numbers import number_lines
from bulletin.typesetting.pictures import fit_pictures
from bulletin.writers.output import Output
from bulletin.writers.pdf.finishing import archived
from bulletin.writers.pdf.metadata import IssueMetadata
from bulletin.writers.pdf.placement import Placement, placement_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weasyprint.document import Document

    from bulletin.document.composed import Composed


def write_pdf(composed: Composed) -> Output:
    """Lay the document out and return it as a PDF, with what the renderer had to complain of."""
    with _complaints(composed) as complaints:
        rendered, _turned = _laid_out(composed)
        number_lines(rendered.pages)
        overlong = overlong_headlines(rendered.pages, composed)
        coarse = fit_pictures(rendered.pages, composed)
        rendered.metadata = IssueMetadata(rendered.metadata, composed)
        content = archived(rendered, composed.pdf_variant)
    return Output(content, len(rendered.pages), (*complaints, *overlong, *coarse))


def placement(composed: Composed) -> Placement:
    """Lay the document out to tell another writer where its parts come to stand."""
    with _complaints(composed):
        rendered, turned = _laid_out(composed)
    return placement_of(rendered.pages, turned=turned)


def _laid_out(composed: Composed) -> tuple[Document, bool]:
    """Return the pages, and whether an anchored block had to be moved to the next one."""
    lines.install()
    drawing.install()
    document = HTML(
        string=composed.html, base_url=f"{SCHEME}:/", url_fetcher=ShelfFetcher(composed.shelf)
    )
    rendered = document.render(font_config=faces.font_configuration())
    element = pin_to_foot(rendered.pages)
    if element is not None:
        move_to_even_page(element)
        rendered = document.render(font_config=faces.font_configuration())
        pin_to_foot(rendered.pages)
    return rendered, element is not None


@contextmanager
def _complaints(composed: Composed) -> Iterator[list[Diagnostic]]:
    """Collect what WeasyPrint logs: style sheets and pictures it could not use."""
    found: list[Diagnostic] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            finding = _complaint(record, composed)
            if finding not in found:
                found.append(finding)

    logger, collector = logging.getLogger("weasyprint"), Collector(logging.WARNING)
    logger.addHandler(collector)
    try:
        yield found
    finally:
        logger.removeHandler(collector)


def _complaint(record: logging.LogRecord, composed: Composed) -> Diagnostic:
    message = record.getMessage()
    return Diagnostic(
        "BT820",
        Severity.ERROR if record.levelno >= logging.ERROR else Severity.WARNING,
        _("The renderer says: {message}. Mend the house style.").format(message=message),
        Stylesheets.of(composed).place_of_complaint(message),
    )
