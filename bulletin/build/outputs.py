"""Outputs put in place together: all of them new, or all of them as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import deferred
from bulletin.placing import Obstacle, put_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ADVICE = {
    Obstacle.FULL: (
        "BT901",
        deferred(
            "The disk is full, “{path}” was not written. Free some space or choose another folder "
            "with -o."
        ),
    ),
    Obstacle.FORBIDDEN: (
        "BT902",
        deferred(
            "No permission to write in “{folder}”. Ask for it or choose another folder with -o."
        ),
    ),
    Obstacle.BUSY: (
        "BT903",
        deferred(
            "“{path}” is open in another program or write-protected. Close it in Word, then build "
            "again."
        ),
    ),
    Obstacle.IS_FOLDER: (
        "BT904",
        deferred("“{path}” is a folder. Rename it or choose another output folder with -o."),
    ),
    Obstacle.TOO_LONG: (
        "BT905",
        deferred(
            "The path “{path}” is too long. Shorten output_name in bulletin.yaml or choose another "
            "folder with -o."
        ),
    ),
    Obstacle.NO_FOLDER: (
        "BT906",
        deferred(
            "The output folder “{folder}” is a file or lies below one. Choose another folder with "
            "-o."
        ),
    ),
    Obstacle.OTHER: (
        "BT907",
        deferred("“{path}” cannot be written: {reason}. Choose another folder with -o."),
    ),
}


def put_in_place(contents: Mapping[Path, bytes]) -> tuple[Diagnostic, ...]:
    """Write files so that each appears whole, and either all of them change or none.

    What goes wrong comes back as a diagnostic; then the targets are what they were before, and
    nothing else is left behind.
    """
    failed = put_files(contents)
    if failed is None:
        return ()
    code, message = _ADVICE[failed.obstacle]
    return (Diagnostic(code, Severity.ERROR, failed.told(message)),)
