"""What the closing block must have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.finding import Finding
from bulletin.checks.rule import Force, rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.model.issue import Issue

_ENOUGH = 2
"""Other issues from which on a publication's custom shows."""


@rule("BT485", "closing-missing", force=Force.CUSTOM, clause="版记惯例", wrong="", right="")
def closing_missing(manuscript: Manuscript) -> Findings:
    """The issue has no distribution or no credits, though the publication's other issues have.

    Write the line, or say in bulletin.yaml what holds for all issues. An issue that itself goes
    without what its publication has (distribution: []) is only remarked upon.
    """
    issue = manuscript.issue
    publication = issue.publication
    others = manuscript.neighbours.of_publication(publication.title.text, but=manuscript.address)
    if not issue.distribution and _all(one.distribution for one in others):
        message = _("The issue names nobody whom it goes to. Write: distribution: …")
        yield _missing(issue, message, meant=bool(publication.distribution))
    if not issue.credits and _all(one.credits for one in others):
        message = _("The issue names nobody who edited it. Write: credits: …")
        yield _missing(issue, message, meant=bool(publication.credits))


def _missing(issue: Issue, message: str, *, meant: bool) -> Finding:
    """Return a finding about the issue; a note where the line may be left out on purpose."""
    severity = Severity.INFO if meant else None
    return Finding(issue.location, "", message, severity=severity)


def _all(said: Iterable[bool]) -> bool:
    given = tuple(said)
    return len(given) >= _ENOUGH and all(given)
