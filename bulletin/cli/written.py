"""Files that a command was asked to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bulletin.cli.report import shown_path
from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.placing import put_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Put files in place, all of them or none, and say so.

    Raises UsageError where one cannot be written.
    """
    failed = put_files(dict(contents))
    if failed:
        message = _("“{path}” cannot be written: {reason}. Close it, or name another file.")
        raise UsageError(failed.told(message))
    for path in contents:
        click.echo(_("written: {path}").format(path=shown_path(path)), err=True)
