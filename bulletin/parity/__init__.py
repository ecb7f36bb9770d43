"""Whether an issue's two outputs are the same page: the Word file laid out beside the PDF."""

from bulletin.parity.agreement import Agreement, Difference, compare
from bulletin.parity.office import find_office, lay_out
from bulletin.parity.picture import side_by_side
from bulletin.parity.word_file import type_areas
from bulletin.printed.reading import read_pages

__all__ = [
    "Agreement",
    "Difference",
    "agreement",
    "find_office",
    "lay_out",
    "side_by_side",
]


def agreement(pdf: bytes, docx: bytes, laid_out: bytes) -> Agreement:
    """Compare a PDF with a Word file, given with the PDF that LibreOffice made of it."""
    return compare(read_pages(pdf), read_pages(laid_out), type_areas(docx))
