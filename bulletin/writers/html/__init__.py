"""The web page: one file that reads on a telephone, prints as far as browsers can, asks nobody."""

from bulletin.writers.html.writer import write_html

__all__ = ["write_html"]
