"""``bulletin schema``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from bulletin.cli.report import print_document, shown_path
from bulletin.cli.translated import Command, Option
from bulletin.errors import UsageError
from bulletin.messages import _, deferred
from bulletin.source import schema


@click.command(
    "schema",
    cls=Command,
    help=deferred(
        "Print the JSON Schema of issue.yaml, of item files and of bulletin.yaml. Editors that "
        "know YAML complete field names with it; a source's first line says where it lies."
    ),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    cls=Option,
    help=deferred("Write it into this file instead."),
)
def command(output: Path | None) -> None:
    """Print the schema, or write it."""
    if output is None:
        print_document(schema())
        return
    text = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = _("“{file}” cannot be written: {reason}. Name another file.")
        raise UsageError(message.format(file=output, reason=error.strerror)) from error
    click.echo(_("written: {path}").format(path=shown_path(output)))
