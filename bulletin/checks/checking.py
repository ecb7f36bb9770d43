"""An issue, read by the rules that its publication keeps, less what an editor lets stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.checks.runner import read_manuscript
from bulletin.checks.waivers import meant, unused, waived

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.remark import Remark
    from bulletin.checks.rule import Rule
    from bulletin.diagnostics import Diagnostic, Location, Severity
    from bulletin.model.proofreading import Waiver


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in an issue.

    ``remarks`` are to be acted on; ``waived`` are those that stand. ``diagnostics`` report the
    issue's own waivers that let nothing stand, if all their rules were asked; ``used`` are the
    places of those that do, which tells of the workspace's waivers once all issues were read.
    """

    remarks: tuple[Remark, ...]
    waived: tuple[Remark, ...]
    diagnostics: tuple[Diagnostic, ...]
    used: frozenset[Location]


def check(
    manuscript: Manuscript,
    rules: Iterable[tuple[Rule, Severity]],
    shared_waivers: Iterable[Waiver] = (),
) -> Checked:
    """Read a manuscript by rules; ``shared_waivers`` are the publication's and the workspace's."""
    asked = tuple(rules)
    remarks = read_manuscript(manuscript, asked)
    shared = (*shared_waivers, *manuscript.issue.waivers)
    kept: list[Remark] = []
    gone: list[Remark] = []
    used: set[Location] = set()
    for remark in remarks:
        own = remark.finding.item.waivers if remark.finding.item else ()
        letting = [waiver for waiver in (*shared, *own) if waived(remark, waiver)]
        used.update(waiver.location for waiver in letting)
        (gone if letting else kept).append(remark)
    of_items = (waiver for item in manuscript.issue.items for waiver in item.waivers)
    codes = {rule.code for rule, _severity in asked}
    own_waivers = (
        waiver for waiver in (*manuscript.issue.waivers, *of_items) if codes >= meant(waiver)
    )
    return Checked(tuple(kept), tuple(gone), unused(own_waivers, used), frozenset(used))
