"""``bulletin add``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bulletin.cli.choosing import choose_one
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.imported import item_document
from bulletin.cli.report import diagnostic_document, print_document, print_findings, shown_path
from bulletin.cli.translated import Command, Option
from bulletin.diagnostics import Severity, has_errors
from bulletin.importers.files import Unread, old_files
from bulletin.importers.submission import Added, Adding
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.workspace import Entry


@click.command(
    "add",
    cls=Command,
    help=deferred(
        "Add what units sent (Word, text, PDF) to the issue at ADDRESS, below its last item. The "
        "unit is told by the roster in bulletin.yaml; the file is kept in original/."
    ),
)
@click.argument("address", metavar="ADDRESS", shell_complete=complete_address)
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(address: str, files: tuple[Path, ...], *, as_json: bool) -> int:
    """Add documents; return 1 if any of them failed."""
    workspace = open_workspace()
    entry = choose_one(workspace, address)
    adding = Adding(workspace, entry)
    done = [
        Added(one.file, (), one.diagnostics) if isinstance(one, Unread) else adding.add(one)
        for one in old_files(files)
    ]
    if as_json:
        print_document(_document(done, entry))
    else:
        for one in done:
            _print(one)
    return int(any(has_errors(one.diagnostics) for one in done))


def _print(one: Added) -> None:
    name = shown_path(one.file)
    if not one.items:
        click.echo(f"{name}: " + click.style(_("failed"), fg="red", bold=True))
    for item in one.items:
        said = item.title or item.unit
        title = said.text if said else _("brief")
        click.echo(f"{name} → {shown_path(item.location.file)}: {title}")
    print_findings(found for found in one.diagnostics if found.severity is not Severity.INFO)


def _document(done: Iterable[Added], entry: Entry) -> dict[str, Any]:
    added: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    for one in done:
        findings = [diagnostic_document(found) for found in one.diagnostics]
        if not one.items:
            failed.append({"file": str(one.file), "diagnostics": findings})
        for number, item in enumerate(one.items):
            added.append(
                {
                    "file": str(one.file),
                    "address": entry.address,
                    "source": str(item.location.file),
                    "item": item_document(item),
                    "diagnostics": [] if number else findings,
                }
            )
    return {"added": added, "failed": failed}
