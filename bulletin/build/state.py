"""Whether an issue's outputs are there and newer than its sources."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.workspace import Entry


class State(StrEnum):
    """How an issue's outputs stand to its sources."""

    BUILT = "built"
    CHANGED = "changed"
    UNBUILT = "unbuilt"
    ERROR = "error"


def output_state(entry: Entry, outputs: Iterable[Path]) -> State:
    """Compare times of change: built, changed since, or unbuilt where an output is missing."""
    times = [_changed(path) for path in outputs]
    if None in times:
        return State.UNBUILT
    oldest = min(time for time in times if time is not None)
    sources = [entry.path] if entry.folder is None else [entry.folder, *entry.folder.rglob("*")]
    newer = any((_changed(source) or 0) > oldest for source in sources)
    return State.CHANGED if newer else State.BUILT


def _changed(path: Path) -> int | None:
    """Return the time of the last change in nanoseconds, None where there is no such file."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
