"""Many files over worker processes: one that crashes or hangs its worker fails alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.workers import Lost, Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

R = TypeVar("R")

TIME_LIMIT = 120.0
"""Seconds that one file may take; 500 pages of PDF take less than 20."""


def read_files(
    read: Callable[[Path], R], files: Sequence[Path], jobs: int, limit: float = TIME_LIMIT
) -> Generator[tuple[Path, R | Diagnostic]]:
    """Yield each file with what was read of it, or with what became of its worker, in order.

    ``limit`` are the seconds that a file may take.
    """
    results = Workers(read, jobs, limit).results(files)
    try:
        for file, result in zip(files, results, strict=True):
            yield file, _lost(result, file, limit) if isinstance(result, Lost) else result
    finally:
        results.close()


def _lost(lost: Lost, file: Path, limit: float) -> Diagnostic:
    if lost is Lost.HUNG:
        message = _("Reading this file took more than {seconds:g} seconds. Divide it.")
        return Diagnostic("BT548", Severity.ERROR, message.format(seconds=limit), Location(file))
    message = _(
        "Reading this file broke the program that reads it. Save it anew in Word, WPS or "
        "a PDF reader, and import the copy."
    )
    return Diagnostic("BT549", Severity.ERROR, message, Location(file))
