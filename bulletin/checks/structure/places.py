"""Where a finding about a whole item is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.finding import Finding

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.model.issue import Item


def about(item: Item, manuscript: Manuscript, message: str) -> Finding:
    """Return a finding at an item's title or, where it has none, at its first paragraph."""
    first = next(
        (one for one in manuscript.passages if one.item is item and one.role.running), None
    )
    if item.title is not None:
        title = (item.title_lines or (item.title,))[0]
        return Finding(title.location, title.text, message, None, title.text, item)
    if first is not None:
        return first.finding(0, len(first.text), message)
    return Finding(item.location, "", message, None, "", item)
