"""What the proofreader's rules find in an issue that is to be built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.build.outcome import Outcome, promoted
from bulletin.checks.checking import check
from bulletin.checks.choosing import selection_of
from bulletin.checks.manuscript import Manuscript, Office
from bulletin.checks.table import RULES
from bulletin.diagnostics import Severity, has_errors
from bulletin.source import load_issue

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace


def rule_findings(
    workspace: Workspace, entry: Entry, issue: Issue, *, strict: bool
) -> tuple[Diagnostic, ...]:
    """Return breaches that are errors; with ``strict`` those that are warnings, too.

    Rules are asked about the text alone: what needs the other issues or the pages is for
    ``bulletin check``. A waiver lets stand what it does there.
    """
    wanted = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    chosen = selection_of(workspace, issue.publication).kept(RULES)
    kept = [(rule, severity) for rule, severity in chosen if severity in wanted]
    office = Office(workspace.units, workspace.people, workspace.words, workspace.checks.stand_ins)
    waivers = (*workspace.checks.waivers, *issue.publication.checks.waivers)
    found = check(Manuscript(issue, entry.address, office), kept, waivers)
    return tuple(remark.diagnostic() for remark in found.remarks if remark.severity in wanted)


def read_again(workspace: Workspace, entry: Entry, outcome: Outcome) -> Outcome:
    """Ask of an issue that need not be built what a strict build would have asked."""
    issue, _findings = load_issue(workspace, entry)
    if issue is None:
        return outcome
    found = promoted(rule_findings(workspace, entry, issue, strict=True))
    findings = (*outcome.diagnostics, *found)
    if not has_errors(findings):
        return outcome
    return Outcome(entry.address, "failed", outcome.seconds, diagnostics=findings)
