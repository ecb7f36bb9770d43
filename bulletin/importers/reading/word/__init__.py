"""Word files as clerks make them: every visible character, its look and its place."""

from bulletin.importers.reading.word.reader import read_word

__all__ = ["read_word"]
