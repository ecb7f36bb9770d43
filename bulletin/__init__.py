"""Numbered bulletins of Chinese offices, from YAML and Markdown to PDF and DOCX."""

__version__ = "0.1.0"
