"""A file's bytes, bounded, or one clear reason why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from pathlib import Path

_MEBIBYTE = 1024 * 1024
LARGEST = 256 * _MEBIBYTE
"""Bytes; a Word file with a hundred photographs has less."""
LARGEST_TEXT = 8 * _MEBIBYTE
"""Bytes; a year of bulletins in one text file has less."""


def read_bytes(path: Path) -> bytes | Diagnostic:
    """Return the bytes of a regular file that is neither empty nor too large."""
    try:
        if reason := _no_file(path):
            return error("BT003", reason, path)
        if path.stat().st_size > LARGEST:
            return too_large(path, LARGEST)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as failure:
        message = _("The file cannot be read: {reason}. Check its name and its permissions.")
        return error("BT003", message.format(reason=failure.strerror or failure), path)
    if len(content) > LARGEST:
        return too_large(path, LARGEST)
    return content or empty(path)


def _no_file(path: Path) -> str | None:
    if path.is_file():
        return None
    if path.is_dir():
        return _("This is a folder. Name the files in it.")
    if path.is_symlink() and not path.exists():
        return _("This link leads to a file that is not there. Name the file itself.")
    if path.exists():
        return _("This is a device or a pipe, not a file. Save its content in a file first.")
    return _("There is no such file; create it, or correct its name.")


def error(code: str, message: str, path: Path) -> Diagnostic:
    """Return an error about a file as a whole."""
    return Diagnostic(code, Severity.ERROR, message, Location(path))


def empty(path: Path) -> Diagnostic:
    """Return the error that a file has no text."""
    message = _("The file is empty; there is nothing to import. Look for another copy of it.")
    return error("BT500", message, path)


def too_large(path: Path, limit: int) -> Diagnostic:
    """Return the error that a file has more bytes than a bulletin can have."""
    message = _(
        "The file is larger than {limit} MiB, the most that a bulletin of its kind may have. "
        "If it holds several issues, divide it; make its pictures smaller."
    )
    return error("BT501", message.format(limit=limit // _MEBIBYTE), path)
