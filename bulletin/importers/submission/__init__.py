"""A unit's document as items of an issue that exists."""

from bulletin.importers.submission.adding import Added, Adding

__all__ = ["Added", "Adding"]
