"""A document beside the sources of the issue at its address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity, has_errors
from bulletin.importers.comparing import (
    Reconciled,
    comment_differences,
    differences,
    findings,
    reconciled,
)
from bulletin.importers.comparing.alignment import Pair
from bulletin.messages import _
from bulletin.source import load_issue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.importers.comparing import Difference
    from bulletin.importers.original import Comment
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace

_MOST = 0.5
"""Share of the items that two issues must have in common to be one issue, edited."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The issue at an address, the one that a document makes of it, and what differs."""

    entry: Entry
    old: Issue
    new: Reconciled
    changes: tuple[Difference, ...]

    @property
    def same_issue(self) -> bool:
        """Whether most items are in both."""
        shared = sum(pair.old is not None and pair.new is not None for pair in self.new.pairs)
        return shared >= _MOST * max(len(self.old.items), len(self.new.issue.items))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The differences as findings about the sources."""
        if self.changes:
            return findings(self.changes)
        message = _("The document says what the sources say; there is nothing to take over.")
        return (Diagnostic("BT575", Severity.INFO, message, self.old.location),)


def compared(
    workspace: Workspace, entry: Entry, new: Issue, comments: Iterable[Comment]
) -> Comparison | None:
    """Compare the issue that a document was understood as with the sources of an entry.

    None where these cannot be read or have errors, or where they are another issue's.
    """
    old, found = load_issue(workspace, entry)
    if old is None or has_errors(found):
        return None
    wanted = reconciled(old, new)
    changes = (*differences(old, wanted), *comment_differences(old, wanted, new, comments))
    comparison = Comparison(entry, old, wanted, changes)
    return comparison if comparison.same_issue else None


def comments_on(issue: Issue, comments: Iterable[Comment]) -> tuple[Difference, ...]:
    """Return the comments on a document that is no issue's yet, at their places in it."""
    pairs = tuple(Pair(number, number) for number in range(len(issue.items)))
    return tuple(comment_differences(issue, Reconciled(issue, pairs), issue, comments))
