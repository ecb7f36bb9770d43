"""Issues mended by the fixes of their rules, as far as it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.fixing import Mended, mended
from bulletin.desk.marking import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.finding import Fix
    from bulletin.checks.neighbours.neighbour import Neighbours
    from bulletin.desk.request import Request
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace


def mend(
    workspace: Workspace, entry: Entry, neighbours: Neighbours, request: Request, *, unsafe: bool
) -> Mended:
    """Return what the fixes make of an issue's files; ``unsafe``: those that need judgement, too.

    What is waived stays, and so does what only the pages show.
    """

    def fixes_of(issue: Issue) -> Iterator[Fix]:
        for remark in read(workspace, entry, issue, neighbours, request).remarks:
            fix = remark.finding.fix
            if fix and (fix.safe or unsafe):
                yield fix

    return mended(workspace, entry, fixes_of)
