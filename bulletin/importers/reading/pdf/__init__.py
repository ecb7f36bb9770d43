"""PDF files with a text layer: what is printed, line by line, in reading order."""

from bulletin.importers.reading.pdf.document import read_pdf

__all__ = ["read_pdf"]
