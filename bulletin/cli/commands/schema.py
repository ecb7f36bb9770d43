"""``bulletin schema``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from bulletin.cli.report import print_document
from bulletin.cli.translated import Command, Option
from bulletin.cli.written import write_files
from bulletin.messages import deferred
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
    write_files({output: text.encode()})
