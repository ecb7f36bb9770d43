"""Text that is drawn again over itself, a little moved, to look bold.

PDFium reads the text once and passes over what was drawn again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdfium2 import raw

from bulletin.importers.reading.pdf.pdfium import Box, Matrix, address, bounds, drawn

if TYPE_CHECKING:
    from collections.abc import Container

    from bulletin.importers.reading.pdf.pdfium import Pdfium


def shadows(page: Pdfium, read: Container[int], view: Matrix) -> list[Box]:
    """Return where text stands that was not ``read``: the addresses of drawn pieces of text."""
    return [
        bounds(one, view.after(outer))
        for one, kind, outer in drawn(page)
        if kind == raw.FPDF_PAGEOBJ_TEXT and address(one) not in read
    ]
