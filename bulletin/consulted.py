"""Which files a piece of work looks at: noted where they are read, collected by who asks."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Notes: TypeAlias = "dict[str, str]"
"""Absolute paths, each with its mark before it was read."""

_notes: ContextVar[Notes | None] = ContextVar("notes", default=None)


@contextmanager
def collecting() -> Iterator[Notes]:
    """Collect what is noted inside the block."""
    notes: Notes = {}
    token = _notes.set(notes)
    try:
        yield notes
    finally:
        _notes.reset(token)


def note(path: Path) -> None:
    """Note a file that is about to be read, or a place where one was looked for; a folder listed.

    Outside ``collecting`` it does nothing.
    """
    notes = _notes.get()
    if notes is not None:
        name = os.path.abspath(path)  # noqa: PTH100  (links are not to be followed)
        if name not in notes:
            notes[name] = mark(name)


def adopt(notes: Notes) -> None:
    """Take over what another process noted; a file that both saw unlike has a mark of no file."""
    mine = _notes.get()
    if mine is not None:
        unlike = {path: "" for path, seen in notes.items() if mine.get(path, seen) != seen}
        mine |= notes | unlike


def mark(path: str) -> str:
    """Return what one look tells of a file: its size and time; of a folder its time; else ``-``."""
    try:
        seen = os.stat(path)  # noqa: PTH116  (a Path costs more than the look)
    except (OSError, ValueError):
        return "-"
    if stat.S_ISDIR(seen.st_mode):
        return f"d{seen.st_mtime_ns}"
    return f"{seen.st_size}:{seen.st_mtime_ns}"
