"""The PDF: WeasyPrint's rendering of the document, with Chinese typesetting, for the archive."""

from bulletin.writers.pdf.placement import Placement
from bulletin.writers.pdf.writer import placement, write_pdf

__all__ = ["Placement", "placement", "write_pdf"]
