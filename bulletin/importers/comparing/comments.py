"""Comments in the margin of a document, each with the item that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.comparing.differences import Change, Difference
from bulletin.importers.comparing.printed import characters, squeezed
from bulletin.model.text import Text
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.diagnostics import Location
    from bulletin.importers.comparing.reconciling import Reconciled
    from bulletin.importers.original import Comment
    from bulletin.model.issue import Issue


def comment_differences(
    old: Issue, new: Reconciled, read: Issue, comments: Iterable[Comment]
) -> Iterator[Difference]:
    """Yield the comments; ``read`` is the document's issue with its own places.

    ``old`` of a comment is the stretch that it is about.
    """
    for comment in comments:
        number = _item(read, comment)
        yield Difference(
            Change.COMMENT,
            number,
            "comment",
            comment.about.text or None,
            comment.text,
            _place(old, new, number, squeezed(comment.about.text)),
            comment.author,
        )


def _item(read: Issue, comment: Comment) -> int | None:
    """Return which item holds the characters, told by their place, else by what they are."""
    if not comment.about:
        return None
    words, start = squeezed(comment.about.text), comment.about.location
    holding = [number for number, item in enumerate(read.items, 1) if words in characters(item)]
    for number in holding:
        if any(_holds(text, start) for text in instances(read.items[number - 1], Text)):
            return number
    return holding[0] if holding else None


def _holds(text: Text, place: Location) -> bool:
    first = text.location
    return first.line == place.line and 0 <= place.column - first.column < max(len(text.text), 1)


def _place(old: Issue, new: Reconciled, number: int | None, words: str) -> Location:
    """Return where the characters stand in the sources, or else their item or issue."""
    if number is None:
        return old.location
    before = next((pair.old for pair in new.pairs if pair.new == number - 1), None)
    if before is None:
        return old.location
    item = old.items[before]
    for text in instances(item, Text):
        at = text.text.find(words)
        if at >= 0:
            return text.location.shifted(at)
    return item.location
