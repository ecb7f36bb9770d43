"""``bulletin move``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bulletin.build import FORMATS, output_names
from bulletin.cli.choosing import choose_one
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.report import print_findings, shown_path
from bulletin.cli.translated import Command
from bulletin.messages import _, deferred
from bulletin.publishing.moving import move
from bulletin.source import load_issue

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.workspace import Entry, Workspace


@click.command(
    "move",
    cls=Command,
    help=deferred(
        "Give the issue at ADDRESS another number: 36, or 2024/1 for another year. Its folder or "
        "file is renamed and its source says the new number; nothing is overwritten."
    ),
)
@click.argument("address", metavar="ADDRESS", shell_complete=complete_address)
@click.argument("target", metavar="NUMBER")
def command(address: str, target: str) -> int:
    """Renumber an issue; return 1 if that was not possible."""
    workspace = open_workspace()
    entry = choose_one(workspace, address)
    outputs = _outputs(workspace, entry)
    path, findings = move(workspace, entry, target)
    print_findings(findings)
    if path is None:
        return 1
    entries, _found = workspace.catalogue()
    moved = next(one for one in entries if one.path == path)
    click.echo(f"{entry.address} → {moved.address}: {shown_path(moved.folder or moved.path)}")
    print_findings(load_issue(workspace, moved)[1])
    if outputs:
        message = _("built under the old number, to be deleted: {files}")
        click.echo(message.format(files=" ".join(map(shown_path, outputs))))
    return 0


def _outputs(workspace: Workspace, entry: Entry) -> list[Path]:
    """Return what was built of an issue."""
    stem = output_names(workspace, workspace.catalogue()[0])[entry.address].stem
    outputs = [workspace.root / "build" / f"{stem}.{kind}" for kind in FORMATS]
    return [output for output in outputs if output.exists()]
