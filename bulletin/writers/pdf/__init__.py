"""The PDF: WeasyPrint's rendering of the document, with Chinese typesetting, for the archive."""

from bulletin.writers.pdf.writer import closing_block_turns_page, write_pdf

__all__ = ["closing_block_turns_page", "write_pdf"]
