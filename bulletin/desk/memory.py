"""What was said of issues, remembered in SQLite: nothing but time is lost with it."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Self

from bulletin.build.remembered import contents_of, prints_read, prints_written
from bulletin.desk.comments import marked_read, marked_written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bulletin.build.dependencies import Dependencies
    from bulletin.build.fingerprints import Looking
    from bulletin.desk.comments import Marked
    from bulletin.workspace import Entry

FILE = ".bulletin/comments.sqlite"
"""Where it lies in the folder of the outputs."""
_PATIENCE = 5.0
"""Seconds to wait for another run that is writing."""
_TABLES = """
create table if not exists shared (digest text primary key, prints text not null);
create table if not exists marked (
    source text, request text, around text not null, own text not null, shared text not null,
    said text not null, primary key (source, request)
);
"""


class Memory:
    """Issues as they were marked, by their sources and by what was asked.

    What cannot be opened, read or written is done without.
    """

    def __init__(self, folder: Path, request: str, looking: Looking) -> None:
        """Open the memory in a folder of outputs, for one request."""
        self._request = request
        self._looking = looking
        self._base = _opened(folder / FILE)
        self._known = self._rows("select source, around, own, shared, said from marked", request)
        self._prints = self._rows("select digest, prints from shared")
        self._fresh: dict[str, bool] = {}

    def __enter__(self) -> Self:
        """Use the memory in a block."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Keep what is new, and close."""
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error):
                self._base.commit()
            self._base.close()

    def marked(self, entry: Entry, around: str) -> Marked | None:
        """Return what was said of an issue; None where it must be read, or read again."""
        row = self._known.get(str(entry.path))
        if row is None or row[0] != around:
            return None
        _around, own, shared, said = row
        try:
            same = self._shared(shared) and self._looking.renewed(prints_read(own)) is not None
            return marked_read(said, entry.address) if same else None
        except (ValueError, TypeError):
            return None

    def remember(self, entry: Entry, around: str, found: Dependencies, marked: Marked) -> None:
        """Remember what was said of an issue, and what it was read from."""
        if self._base is None:
            return
        digest = contents_of(found.shared)
        row = (str(entry.path), self._request, around, prints_written(found.own), digest)
        with contextlib.suppress(sqlite3.Error):
            if digest not in self._prints:
                self._prints[digest] = (prints_written(found.shared),)
                self._base.execute(
                    "insert or replace into shared values (?,?)", (digest, *self._prints[digest])
                )
            self._base.execute(
                "insert or replace into marked values (?,?,?,?,?,?)", (*row, marked_written(marked))
            )

    def _shared(self, digest: str) -> bool:
        """Tell, once a run, whether what many issues share is what it was."""
        if digest not in self._fresh:
            (prints,) = self._prints.get(digest, ("",))
            self._fresh[digest] = self._looking.renewed(prints_read(prints)) is not None
        return self._fresh[digest]

    def _rows(self, query: str, request: str | None = None) -> dict[str, tuple[str, ...]]:
        if self._base is None:
            return {}
        if request is not None:
            query += " where request = ?"
        try:
            rows = self._base.execute(query, () if request is None else (request,))
            return {first: tuple(rest) for first, *rest in rows}
        except sqlite3.Error:
            return {}


def _opened(path: Path) -> sqlite3.Connection | None:
    """Open the file; None where it is damaged or nothing can be written there."""
    tries: tuple[Callable[[], object], ...] = (lambda: None, lambda: path.unlink(missing_ok=True))
    for prepare in tries:
        try:
            prepare()
            path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(path, timeout=_PATIENCE)
            base.executescript(_TABLES)
        except (OSError, sqlite3.OperationalError):
            return None
        except sqlite3.DatabaseError:
            base.close()
        else:
            return base
    return None
