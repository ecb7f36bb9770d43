"""The workspace of the current folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from bulletin.cli.report import described, print_findings
from bulletin.diagnostics import has_errors
from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from bulletin.workspace import Entry


def open_workspace() -> Workspace:
    """Open the workspace at or above the current folder, else the checkout of script/bulletin.

    Findings about bulletin.yaml are printed. Raises UsageError where one of them is an error:
    nothing can be done in such a workspace.
    """
    return _usable(_find())


def reopened(workspace: Workspace) -> Workspace:
    """Open a workspace again after bulletin.yaml was saved, as ``open_workspace`` does."""
    return _usable(Workspace.open(workspace.root))


def _usable(workspace: Workspace) -> Workspace:
    if has_errors(workspace.diagnostics):
        found = "\n".join(described(finding) for finding in workspace.diagnostics)
        raise UsageError(_("Mend bulletin.yaml first:") + "\n" + click.unstyle(found))
    print_findings(workspace.diagnostics)
    return workspace


def _find() -> Workspace:
    checkout = os.environ.get("BULLETIN_CHECKOUT")
    return Workspace.find(Path.cwd(), Path(checkout) if checkout else None)


def complete_address(
    _ctx: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the addresses that begin so, for the shell, with the files they stand for."""
    try:
        entries = _find().catalogue()[0]
    except UsageError:
        return []
    return [_completion(entry) for entry in entries if entry.address.startswith(incomplete)]


def _completion(entry: Entry) -> CompletionItem:
    return CompletionItem(entry.address, help=entry.path.name)
