"""Laying a document out and writing it as PDF/A and PDF/UA-1 in one file."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.complaints import complaints
from bulletin.document.stylesheets import Stylesheets
from bulletin.messages import _
from bulletin.typesetting.headlines import overlong_headlines
from bulletin.typesetting.line_numbers import number_lines
from bulletin.typesetting.pictures import fit_pictures
from bulletin.writers.output import Output
from bulletin.writers.pdf.finishing import archived
from bulletin.writers.pdf.layout import LEFT, lay_out
from bulletin.writers.pdf.metadata import IssueMetadata
from bulletin.writers.pdf.placement import Placement, placement_of

if TYPE_CHECKING:
    from logging import LogRecord

    from bulletin.document.composed import Composed


def write_pdf(composed: Composed) -> Output:
    """Lay the document out and return it as a PDF, with what the renderer had to complain of."""
    laid = LEFT.take(composed) or lay_out(composed)
    rendered = laid.document
    with complaints() as heard:
        number_lines(rendered.pages)
        overlong = overlong_headlines(rendered.pages, composed)
        coarse = fit_pictures(rendered.pages, composed)
        rendered.metadata = IssueMetadata(rendered.metadata, composed)
        content = archived(rendered, composed.pdf_variant)
    said = dict.fromkeys(_complaint(record, composed) for record in (*laid.complaints, *heard))
    return Output(content, len(rendered.pages), (*said, *overlong, *coarse))


def placement(composed: Composed) -> Placement:
    """Lay the document out to tell another writer where its parts come to stand."""
    laid = lay_out(composed)
    LEFT.leave(composed, laid)
    return placement_of(laid.document.pages, turned=laid.turned)


def _complaint(record: LogRecord, composed: Composed) -> Diagnostic:
    message = record.getMessage()
    return Diagnostic(
        "BT820",
        Severity.ERROR if record.levelno >= logging.ERROR else Severity.WARNING,
        _("The renderer says: {message}. Mend the house style.").format(message=message),
        Stylesheets.of(composed).place_of_complaint(message),
    )
