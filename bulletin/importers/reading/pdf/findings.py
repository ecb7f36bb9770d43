"""What is to be said about a PDF file: why it cannot be read, what is doubtful in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdfium2 import raw

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.original import Grid, Line
from bulletin.importers.reading.pdf.plausibility import is_odd, is_readable
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bulletin.importers.original import Element
    from bulletin.importers.reading.pdf.sheets import Sheet

MOST_PAGES = 1000
"""A bound volume of a year has fewer; more would keep a worker busy for a minute."""

_SAMPLE = 20


def _error(code: str, message: str, path: Path) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, Location(path))


def not_opened(reason: int | None, path: Path) -> Diagnostic:
    """Return why PDFium does not open a file; ``reason`` is its own number for it."""
    if reason in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        message = _(
            "This PDF asks for a password. Open it with the password, print it into a PDF "
            "without one, and import that."
        )
        return _error("BT590", message, path)
    message = _(
        "This PDF is cut off or damaged and cannot be opened. Copy it again from where it "
        "came, or open it in a PDF reader and print it into a new PDF."
    )
    return _error("BT591", message, path)


def too_long(pages: int, path: Path) -> Diagnostic:
    """Return the error that a file has more pages than a volume of bulletins."""
    message = _(
        "This PDF has {pages} pages, more than the {most} that are read at once. Divide it "
        "into its issues and import these."
    )
    return _error("BT592", message.format(pages=pages, most=MOST_PAGES), path)


def without_text(pages: int, path: Path) -> Diagnostic:
    """Return the error that a file shows pictures of pages only."""
    message = _(
        "This PDF has no text layer: its {pages} pages are pictures, as a scanner makes them. "
        "Have the text recognised first (OCR) and import the result, or type it in."
    )
    return _error("BT593", message.format(pages=pages), path)


def refused(text: str, path: Path) -> Diagnostic | None:
    """Return the error that a file does not say which characters it shows, None if it does."""
    if is_readable(text):
        return None
    message = _(
        "This PDF does not say which characters its fonts show: it reads “{sample}”. Import the "
        "Word file that it was made from, or print it, scan it, and have the text recognised (OCR)."
    )
    return _error("BT594", message.format(sample=_sample(text)), path)


def _sample(text: str) -> str:
    return "".join(text.split())[:_SAMPLE]


def doubts(
    path: Path, sheets: Sequence[Sheet], elements: Sequence[Element]
) -> tuple[Diagnostic, ...]:
    """Return what a person should look at."""
    return (
        *_empty_pages(path, sheets),
        *_scanned_pages(path, sheets),
        *_odd_characters(elements),
        *(found for sheet in sheets for found in _left_out(path, sheet)),
    )


def _numbers(sheets: Sequence[Sheet]) -> str:
    return ", ".join(str(sheet.number) for sheet in sheets)


def _empty_pages(path: Path, sheets: Sequence[Sheet]) -> Iterator[Diagnostic]:
    empty = [sheet for sheet in sheets if sheet.pictures and not sheet.text]
    if empty:
        message = _(
            "Pages without a text layer: {pages}. They are pictures, and no word of them is "
            "imported. Have their text recognised (OCR), or type it in."
        ).format(pages=_numbers(empty))
        yield Diagnostic("BT595", Severity.WARNING, message, Location(path))


def _scanned_pages(path: Path, sheets: Sequence[Sheet]) -> Iterator[Diagnostic]:
    scanned = [sheet for sheet in sheets if sheet.scanned]
    if scanned:
        message = _(
            "Pages whose text was recognised from a scan: {pages}. Compare every word with the "
            "picture; such programs misread characters, figures above all."
        ).format(pages=_numbers(scanned))
        yield Diagnostic("BT596", Severity.WARNING, message, Location(path))


def _lines(elements: Sequence[Element]) -> Iterator[Line]:
    for element in elements:
        if isinstance(element, Line):
            yield element
        elif isinstance(element, Grid):
            yield from (line for row in element.rows for cell in row for line in cell)


def _odd_characters(elements: Sequence[Element]) -> Iterator[Diagnostic]:
    for line in _lines(elements):
        places = [index for index, one in enumerate(line.text) if is_odd(one)]
        if places:
            message = _(
                "The PDF does not say what some characters here are: “{text}”. Compare the line "
                "with the printed page and correct it."
            ).format(text=line.text)
            place = line.stretch[places[0] : places[0] + 1].location
            yield Diagnostic("BT597", Severity.WARNING, message, place)


def _left_out(path: Path, sheet: Sheet) -> Iterator[Diagnostic]:
    slanted = _(
        "Page {page} has slanted text, as of a watermark, which is left out: “{text}”. "
        "Add it by hand if it belongs to the issue."
    )
    outside = _(
        "Page {page} has text outside its edges, which is left out: “{text}”. "
        "Add it by hand if it belongs to the issue."
    )
    hidden = _(
        "Page {page} has invisible text, which is left out: “{text}”. "
        "Add it by hand if it belongs to the issue."
    )
    kinds = ((slanted, sheet.slanted), (outside, sheet.outside), (hidden, sheet.hidden))
    for message, text in kinds:
        if text.strip():
            said = message.format(page=sheet.number, text=text.strip())
            yield Diagnostic("BT598", Severity.INFO, said, Location(path))


def damaged_pages(pages: Sequence[int], path: Path) -> tuple[Diagnostic, ...]:
    """Return the warning that some pages cannot be read, nothing if all can."""
    if not pages:
        return ()
    message = _(
        "Pages that are damaged and were not read: {pages}. Look at them in a PDF reader, and add "
        "by hand what they show."
    ).format(pages=", ".join(map(str, pages)))
    return (Diagnostic("BT599", Severity.WARNING, message, Location(path)),)
