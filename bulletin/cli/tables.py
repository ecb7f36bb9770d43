"""Tables: with rich on a terminal, else as plain columns that programs can cut."""

from __future__ import annotations

import pkgutil
import sys
from typing import TYPE_CHECKING

import click

from bulletin.cli.report import display_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = "  "


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows below a head."""
    if sys.stdout.isatty():
        pkgutil.resolve_name("bulletin.cli.rich_display:print_table")(head, rows)
        return
    for line in columns([head, *rows]):
        click.echo(line)


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the rows with their cells in columns, Chinese characters counting two."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(
            cell + " " * (width - display_width(cell))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]
