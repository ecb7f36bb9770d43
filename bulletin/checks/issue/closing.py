"""What the closing block must have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.finding import Finding
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings

_ENOUGH = 2
"""Other issues from which on a publication's custom shows."""


@rule("BT485", "closing-missing", force=Force.CUSTOM, clause="版记惯例", wrong="", right="")
def closing_missing(manuscript: Manuscript) -> Findings:
    """The issue has no distribution or no credits, though the publication's other issues have.

    Write the line, or say in bulletin.yaml what holds for all issues. An issue that goes without
    what its publication has says so itself (distribution: []), and is left alone.
    """
    issue = manuscript.issue
    publication = issue.publication
    others = manuscript.neighbours.of_publication(publication.title.text, but=manuscript.address)
    given = (one.distribution for one in others)
    if not (issue.distribution or publication.distribution) and _all(given):
        message = _("The issue names nobody whom it goes to. Write: distribution: …")
        yield Finding(issue.location, "", message)
    given = (one.credits for one in others)
    if not (issue.credits or publication.credits) and _all(given):
        message = _("The issue names nobody who edited it. Write: credits: …")
        yield Finding(issue.location, "", message)


def _all(said: Iterable[bool]) -> bool:
    given = tuple(said)
    return len(given) >= _ENOUGH and all(given)
