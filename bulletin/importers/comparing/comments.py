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
    from bulletin.model.issue import Issue, Item

_TELLING = 12
"""Characters of a stretch that tell where it stands."""


def comment_differences(
    old: Issue, new: Reconciled, read: Issue, comments: Iterable[Comment]
) -> Iterator[Difference]:
    """Yield the comments; ``read`` is the document's issue with its own places.

    ``old`` of a comment is the stretch that it is about.
    """
    for comment in comments:
        words = squeezed(comment.about.text)[:_TELLING]
        number = _number(new, read, _item(read, comment, words))
        yield Difference(
            Change.COMMENT,
            number,
            "comment",
            comment.about.text or None,
            comment.text,
            _place(old, new, number, words),
            comment.author,
        )


def _item(read: Issue, comment: Comment, words: str) -> Item | None:
    """Return which item holds the characters, told by their place, else by what they are."""
    if not comment.about:
        return None
    start = comment.about.location
    for item in read.items:
        if any(_holds(text, start) for text in instances(item, Text)):
            return item
    return next((item for item in read.items if words in characters(item)), None)


def _holds(text: Text, place: Location) -> bool:
    first = text.location
    if (first.file, first.line) != (place.file, place.line):
        return False
    return 0 <= place.column - first.column < max(len(text.text), 1)


def _number(new: Reconciled, read: Issue, item: Item | None) -> int | None:
    """Return the item's number in the reconciled issue, which may divide items otherwise."""
    if item is None:
        return None
    if len(new.issue.items) == len(read.items):
        return read.items.index(item) + 1
    words = characters((item.title_lines, item.blocks))[:_TELLING]
    holding = (number for number, one in enumerate(new.issue.items, 1) if words in characters(one))
    return next(holding, None)


def _place(old: Issue, new: Reconciled, number: int | None, words: str) -> Location:
    """Return where the characters stand in the sources, or else their item or issue."""
    before = next((pair.old for pair in new.pairs if number and pair.new == number - 1), None)
    if before is None:
        return old.location
    item = old.items[before]
    for text in instances(item, Text):
        at = text.text.find(words)
        if at >= 0:
            return text.location.shifted(at)
    return item.location
