"""Small PDF files, and what is read out of them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pydyf
from weasyprint import HTML

from bulletin.importers.original import Grid, Line, Original
from bulletin.importers.reading.pdf import read_pdf

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic

FILE = Path("old.pdf")
_CSS = """@page { size: 200pt 300pt; margin: 20pt }
body { font: 10pt/16pt FandolSong, "Noto Serif CJK SC", serif; margin: 0 } p { margin: 0 }
.first { text-indent: 2em } .center { text-align: center } .right { text-align: right }
.columns { columns: 2; column-gap: 12pt } .columns p { text-align: justify }
h1 { font-size: 20pt; line-height: 32pt; text-align: center; margin: 0 }"""


ENDS = "<p style='display:flex;justify-content:space-between'>"
"""The beginning of a line whose parts stand at its two ends."""


def printed(body: str, css: str = "", *, plain: bool = False) -> bytes:
    """Return a PDF file of a body, by default 16 characters of 10 pt a line, 16 pt apart.

    With ``plain`` nothing in it is compressed.
    """
    pdf: bytes | None = HTML(string=f"<style>{_CSS}{css}</style>{body}").write_pdf(
        uncompressed_pdf=plain
    )
    assert pdf
    return pdf


def drawn(content: bytes, box: tuple[int, int, int, int] = (0, 0, 200, 300)) -> bytes:
    """Return a PDF file of one page that draws what a content stream says, in Helvetica /F."""
    pdf = pydyf.PDF()
    font = pydyf.Dictionary({"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica"})
    stream = pydyf.Stream([content])
    pdf.add_object(font)
    pdf.add_object(stream)
    page = {
        "Type": "/Page",
        "Parent": pdf.pages.reference,
        "MediaBox": pydyf.Array(box),
        "Contents": stream.reference,
        "Resources": pydyf.Dictionary({"Font": pydyf.Dictionary({"F": font.reference})}),
    }
    pdf.add_page(pydyf.Dictionary(page))
    written = io.BytesIO()
    pdf.write(written)
    return written.getvalue()


def original(pdf: bytes) -> Original:
    """Return what a PDF file that can be read shows."""
    found, _diagnostics = read_pdf(FILE, pdf)
    assert found
    return found


def lines(pdf: bytes) -> list[Line]:
    """Return the lines outside tables."""
    return [one for one in original(pdf).elements if isinstance(one, Line)]


def texts(pdf: bytes) -> list[str]:
    """Return the lines' characters."""
    return [line.text for line in lines(pdf)]


def grids(pdf: bytes) -> list[list[list[str]]]:
    """Return the tables' cells, the lines of a cell joined."""
    found = [one for one in original(pdf).elements if isinstance(one, Grid)]
    return [
        [["".join(line.text for line in cell) for cell in row] for row in one.rows] for one in found
    ]


def diagnostics(pdf: bytes) -> tuple[Diagnostic, ...]:
    """Return what is said about a PDF file."""
    return read_pdf(FILE, pdf)[1]
