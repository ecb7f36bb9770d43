"""Issues and items that stand in the archive already, a few words changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.model.text import Text
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from bulletin.importers.duplicates import Near, Texts
    from bulletin.model.issue import Issue, Item

_MOST = 0.5
"""Share of its items that make an issue as a whole a near-duplicate."""


class Repeats:
    """What was printed so far, to compare each further issue with."""

    def __init__(self, texts: Texts) -> None:
        """Start with the archive's texts, each under its issue's address."""
        self._texts = texts

    def home(self, issue: Issue) -> str | None:
        """Return the address of the issue that most items of this one stand in already."""
        near = [self._texts.nearest(_plain(item)) for item in issue.items]
        for address, times in Counter(one.label for one in near if one).most_common(1):
            if times > _MOST * len(issue.items):
                return address
        return None

    def found(self, issue: Issue, address: str) -> tuple[Diagnostic, ...]:
        """Say which items, or the issue as a whole, stand in another issue; then add it."""
        near = [(item, self._texts.nearest(_plain(item))) for item in issue.items]
        for item in issue.items:
            self._texts.add(address, _plain(item))
        others = [(item, one) for item, one in near if one and one.label != address]
        counted = Counter(one.label for _item, one in others).most_common(1)
        if counted and len(issue.items) > 1 and counted[0][1] > _MOST * len(issue.items):
            return (_same_issue(counted[0][0], issue.location),)
        return tuple(_same_item(one, item.location) for item, one in others)


def _plain(item: Item) -> str:
    return "".join(text.text for text in instances((item.title, item.lead, item.blocks), Text))


def _same_issue(address: str, place: Location) -> Diagnostic:
    message = _("Most of this issue stands in {address} already. Compare the two; delete one.")
    return Diagnostic("BT551", Severity.WARNING, message.format(address=address), place)


def _same_item(near: Near, place: Location) -> Diagnostic:
    message = _(
        "This item stands in {address} already, with {percent:.0f} per cent of its characters. "
        "Check whether it was meant to appear twice."
    )
    text = message.format(address=near.label, percent=near.percent)
    return Diagnostic("BT550", Severity.WARNING, text, place)
