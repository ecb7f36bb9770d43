"""One issue, read by the rules that it is to keep."""

from __future__ import annotations

import logging
import pkgutil
from typing import TYPE_CHECKING

from bulletin.build.libraries import found_by_name
from bulletin.checks.checking import check
from bulletin.checks.choosing import selection_of, unknown_in_waivers
from bulletin.checks.loading import all_rules
from bulletin.checks.manuscript import Manuscript, Office
from bulletin.checks.selection import Selection
from bulletin.desk.comments import Comment, Marked, comment_of
from bulletin.diagnostics import Diagnostic, Location, Severity, has_errors
from bulletin.document.compose import compose
from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.source import load_issue

if TYPE_CHECKING:
    from collections.abc import Callable

    from bulletin.checks.checking import Checked
    from bulletin.checks.neighbours.neighbour import Neighbours
    from bulletin.desk.request import Request
    from bulletin.document.composed import Composed
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace
    from bulletin.writers.page import Page

_LOG = logging.getLogger(__name__)
LAID_OUT = "typesetting"
"""The family of rules that look at the pages."""


def mark(workspace: Workspace, entry: Entry, neighbours: Neighbours, request: Request) -> Marked:
    """Read an issue; what its loading finds is said first.

    What should not have happened becomes a finding: it is this issue's failure alone.
    """
    try:
        issue, found = load_issue(workspace, entry)
        loaded = tuple(Comment(one) for one in found)
        if issue is None:
            return Marked(entry.address, loaded)
        laid_out = request.pages and not has_errors(found)
        pages = _pages(workspace, issue) if laid_out else None
        checked = read(workspace, entry, issue, neighbours, request, pages)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001  (whatever a rule may raise)
        _LOG.debug("checking %s failed", entry.address, exc_info=True)
        return Marked(entry.address, (Comment(_broken(entry, error)),))
    said = (*unknown_in_waivers(issue), *checked.diagnostics)
    comments = (*map(comment_of, checked.remarks), *map(Comment, said))
    return Marked(entry.address, (*loaded, *comments), checked.used)


def read(
    workspace: Workspace,
    entry: Entry,
    issue: Issue,
    neighbours: Neighbours,
    request: Request,
    pages: tuple[Page, ...] | None = None,
) -> Checked:
    """Return what the rules find in a loaded issue; those of pages are asked where there are."""
    rules = tuple(rule for rule in all_rules() if pages or rule.family != LAID_OUT)
    command = Selection(request.select, request.ignore)
    kept = selection_of(workspace, issue.publication, command).kept(rules)
    manuscript = Manuscript(issue, entry.address, office_of(workspace), neighbours, pages)
    waivers = (*workspace.checks.waivers, *issue.publication.checks.waivers)
    return check(manuscript, kept, waivers)


def office_of(workspace: Workspace) -> Office:
    """Return what bulletin.yaml tells the proofreader of the office."""
    checks = workspace.checks
    return Office(workspace.units, workspace.people, workspace.words, checks.stand_ins)


def load_layout() -> Callable[[Composed], tuple[Page, ...]]:
    """Return what lays a document out. Raises UsageError where the libraries are missing."""
    try:
        with found_by_name():
            lay_out: Callable[[Composed], tuple[Page, ...]] = pkgutil.resolve_name(
                "bulletin.writers.pdf.pages:laid_out_pages"
            )
    except (ImportError, OSError) as error:
        message = _(
            "What lays pages out is not installed ({reason}). Run: bulletin doctor. Or leave the "
            "pages out: --no-pages"
        )
        raise UsageError(message.format(reason=error)) from error
    return lay_out


def _pages(workspace: Workspace, issue: Issue) -> tuple[Page, ...] | None:
    """Lay an issue out; None where that is not possible, which its build reports."""
    lay_out = load_layout()
    composed, findings = compose(issue, workspace.root)
    return None if composed is None or has_errors(findings) else lay_out(composed)


def _broken(entry: Entry, error: Exception) -> Diagnostic:
    message = _(
        "This issue could not be checked ({reason}). Please report it (BULLETIN_DEBUG=1 shows "
        "where it happened)."
    ).format(reason=f"{type(error).__name__}: {error}")
    return Diagnostic("BT693", Severity.ERROR, message, Location(entry.path))
