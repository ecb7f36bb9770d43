"""Sources put in place, and what to do where that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin import placing
from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import deferred
from bulletin.placing import Obstacle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bulletin.placing import Failure

_FULL = ("BT541", deferred("The disk is full, “{path}” was not written. Free some space."))
_FORBIDDEN = (
    "BT542",
    deferred("No permission to write “{path}”. Ask for it, or close what uses it."),
)
_TOO_LONG = (
    "BT543",
    deferred("The path “{path}” is too long. Move the workspace nearer to the drive's root."),
)
_OTHER = (
    "BT544",
    deferred("“{path}” cannot be written: {reason}. Correct that, then import again."),
)
_ADVICE = {
    Obstacle.FULL: _FULL,
    Obstacle.FORBIDDEN: _FORBIDDEN,
    Obstacle.BUSY: _FORBIDDEN,
    Obstacle.TOO_LONG: _TOO_LONG,
}


def put_folder(
    folder: Path, contents: Mapping[str, bytes], replaced: Path | None = None
) -> tuple[Diagnostic, ...]:
    """Write a folder of files, by their paths in it; ``replaced``, file or folder, gives way.

    With an error, all is as it was before, and nothing half-written stays: what is not finished
    has a name that the catalogue skips.
    """
    return _found(placing.put_folder(folder, contents, replaced))


def put_files(contents: Mapping[Path, bytes | None]) -> tuple[Diagnostic, ...]:
    """Write files, and take away those without content; with an error all are as they were."""
    return _found(placing.put_files(contents))


def _found(failed: Failure | None) -> tuple[Diagnostic, ...]:
    if failed is None:
        return ()
    code, message = _ADVICE.get(failed.obstacle, _OTHER)
    return (Diagnostic(code, Severity.ERROR, failed.told(message), Location(failed.path)),)
