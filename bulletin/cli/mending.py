"""Fixes made in the sources, or shown."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import click

from bulletin.checks.neighbours.collecting import collect_neighbours
from bulletin.cli.report import print_findings, shown_path
from bulletin.desk.mending import mend
from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.placing import put_files
from bulletin.publishing.editions import find_published
from bulletin.publishing.verifying import changed_since_sent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bulletin.checks.fixing import Mended
    from bulletin.cli.checking import CheckOptions
    from bulletin.workspace import Entry, Workspace


def mend_all(
    workspace: Workspace,
    entries: Sequence[Entry],
    every: Sequence[Entry],
    state: Path,
    checking: CheckOptions,
) -> bool:
    """Mend issues, or show with --diff what would be mended; tell whether there was anything.

    The files of an issue are written all or none.
    """
    neighbours = collect_neighbours(workspace, every, state)
    request = checking.request()
    made = left_out = 0
    for entry in entries:
        found = mend(workspace, entry, neighbours, request, unsafe=checking.unsafe)
        if checking.diff:
            for path, content in found.contents.items():
                click.echo("".join(_difference(path, content)), nl=False)
        elif found.contents:
            print_findings(_written(workspace, entry, found))
        made += found.made
        left_out += found.left_out
    message = _("could be mended: {made}") if checking.diff else _("mended: {made}")
    click.echo(message.format(made=made), err=True)
    if left_out:
        note = _(
            "Left out: {count}. They would change how a file is read (“: ”, quotes in YAML); mend "
            "them by hand."
        )
        click.echo(note.format(count=left_out), err=True)
    return made > 0


def _written(workspace: Workspace, entry: Entry, found: Mended) -> tuple[Diagnostic, ...]:
    """Put an issue's files in their places; say what stood in the way, or that it was sent."""
    failed = put_files(dict(found.contents))
    if failed:
        message = failed.told(
            _("“{path}” cannot be written ({reason}). Nothing of the issue was mended.")
        )
        return (Diagnostic("BT692", Severity.ERROR, message, Location(failed.path)),)
    published = find_published(workspace.root, entry.address)
    return changed_since_sent(workspace.root, entry, published)


def _difference(path: Path, content: bytes) -> Iterator[str]:
    name = shown_path(path)
    before, after = path.read_bytes().decode("utf-8-sig"), content.decode("utf-8-sig")
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="")
    return (f"{line}\n" for line in lines)
