"""What is said of an issue that could not be rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.workspace import Entry


def reason_of(error: Exception) -> str:
    """Return an error in words, for a report to the developers."""
    return f"{type(error).__name__}: {error}"


def broken(entry: Entry, reason: str) -> Diagnostic:
    """Report whatever a renderer or a house style raised that nobody foresaw."""
    message = _(
        "This issue could not be rendered ({reason}). Simplify what is unusual in it, and please "
        "report it (BULLETIN_DEBUG=1 shows where it happened)."
    ).format(reason=reason)
    return _finding("BT853", entry, message)


def hung(entry: Entry, limit: float) -> Diagnostic:
    """Report that an issue took more than so many seconds."""
    message = _(
        "Building this issue took more than {seconds:g} seconds and was given up. Simplify what "
        "is unusual in it, or allow more with --timeout."
    ).format(seconds=limit)
    return _finding("BT933", entry, message)


def crashed(entry: Entry) -> Diagnostic:
    """Report that the process ended that was at work on an issue."""
    message = _(
        "The process that built this issue broke down, perhaps for want of memory. Build the "
        "issue alone; if it happens again, simplify what is unusual in it, and please report it."
    )
    return _finding("BT934", entry, message)


def _finding(code: str, entry: Entry, message: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, Location(entry.path))
