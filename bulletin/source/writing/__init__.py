"""The model back to sources, as an editor would have written them."""

from bulletin.source.writing.files import issue_files

__all__ = ["issue_files"]
