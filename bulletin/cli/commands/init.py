"""``bulletin init``."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from bulletin.cli.report import shown_path
from bulletin.cli.translated import Command
from bulletin.messages import _, deferred
from bulletin.source import init


@click.command(
    "init",
    cls=Command,
    help=deferred(
        "Start a workspace in DIR (the current folder if not given): settings, a first issue to "
        "write over, and the schema for editors. Nothing that is there is overwritten."
    ),
)
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write a workspace and say what to do next."""
    today = datetime.datetime.now().astimezone().date()
    for path in init(folder.absolute(), today=today):
        click.echo(_("written: {path}").format(path=shown_path(path)))
    here = folder.resolve() == Path.cwd()
    if not here:
        click.echo(_("next: cd {folder}").format(folder=folder))
    click.echo(
        _("next: put your publication's name into bulletin.yaml, then run: {command}").format(
            command="bulletin build --all"
        )
    )
