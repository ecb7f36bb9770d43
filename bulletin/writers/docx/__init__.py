"""The Word file: the document's styled tree as named styles, paragraphs and tables."""

from bulletin.writers.docx.writer import write_docx

__all__ = ["write_docx"]
