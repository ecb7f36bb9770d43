"""``bulletin new``."""

from __future__ import annotations

import datetime

import click

from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.report import print_findings, shown_path
from bulletin.cli.translated import Command
from bulletin.diagnostics import has_errors
from bulletin.messages import _, deferred
from bulletin.source import next_issue, write_drafts


@click.command(
    "new",
    cls=Command,
    help=deferred(
        "Start the next issue, or the one at ADDRESS (2023/36, or a publication's name for its "
        "next issue). Number and date are filled in; distribution and credits are those of the "
        "issue before. Nothing that is there is overwritten."
    ),
)
@click.argument("address", metavar="[ADDRESS]", required=False, shell_complete=complete_address)
def command(address: str | None) -> int:
    """Write an issue's first files; return 1 if that was not possible."""
    workspace = open_workspace()
    today = datetime.datetime.now().astimezone().date()
    drafts, findings = next_issue(workspace, address, today=today)
    if not has_errors(findings):
        findings += write_drafts(drafts)
    print_findings(findings)
    if has_errors(findings):
        return 1
    for draft in drafts:
        click.echo(_("written: {path}").format(path=shown_path(draft.path)))
    entries, _found = workspace.catalogue()
    made = next(entry.address for entry in entries if entry.path == drafts[0].path)
    message = _("next: write the items, then run: {command}")
    click.echo(message.format(command=f"bulletin build {made}"))
    return 0
