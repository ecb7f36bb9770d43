"""What is remembered of neighbours in SQLite: nothing but time is lost with it."""

from __future__ import annotations

import base64
import datetime
import json
import sqlite3
from dataclasses import astuple
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import bulletin
from bulletin.checks.neighbours.neighbour import Neighbour, Printed
from bulletin.consulted import mark

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.consulted import Notes
    from bulletin.workspace import Entry

Row: TypeAlias = tuple[Any, ...]
"""Values of JSON, which come without types."""

FILE = ".bulletin/neighbours.sqlite"
"""Where it lies in the folder of the outputs."""
_FORM = f"1 {bulletin.__version__}"
"""What another version wrote is not read."""
_PATIENCE = 5.0
"""Seconds to wait for another run that is writing."""
_TABLE = "create table if not exists neighbour (key text primary key, marks text, said text)"


class Memory:
    """Neighbours by their sources; what cannot be opened, read or written is done without."""

    def __init__(self, folder: Path | None) -> None:
        """Read what is remembered in a folder of outputs."""
        self._new: list[tuple[str, str, str]] = []
        self._base = _opened(folder) if folder else None
        self._known = self._read()
        self._seen: dict[str, str] = {}

    def __enter__(self) -> Self:
        """Use the memory in a block, at whose end all is written."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Write what is new, and close."""
        if self._base is None:
            return
        try:
            with self._base:
                self._base.executemany("insert or replace into neighbour values (?,?,?)", self._new)
        except sqlite3.Error:
            pass
        self._base.close()

    def neighbour(self, entry: Entry) -> Neighbour | None:
        """Return what is remembered of an issue, None where one of its files has changed."""
        marks, said = self._known.get(_key(entry), ("", ""))
        try:
            noted = json.loads(marks) if marks else {}
            if noted and all(self._mark(path) == seen for path, seen in noted.items()):
                return _neighbour(json.loads(said), entry.address)
        except (ValueError, TypeError, AttributeError):
            pass
        return None

    def remember(self, entry: Entry, notes: Notes, neighbour: Neighbour | None) -> None:
        """Remember an issue, with the marks of the files that tell of it."""
        if self._base and neighbour:
            self._new.append((_key(entry), json.dumps(notes), _said(neighbour)))

    def _mark(self, path: str) -> str:
        """Return the mark of a file, looked at once in a run: all issues share bulletin.yaml."""
        if path not in self._seen:
            self._seen[path] = mark(path)
        return self._seen[path]

    def _read(self) -> dict[str, tuple[str, str]]:
        try:
            rows = self._base.execute("select * from neighbour") if self._base else ()
            return {key: (marks, said) for key, marks, said in rows}
        except sqlite3.Error:
            return {}


def _opened(folder: Path) -> sqlite3.Connection | None:
    """Open the memory in a folder; a damaged one is begun anew."""
    path = folder / FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _connected(path)
    except sqlite3.OperationalError:
        return None
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)
        return _connected(path)
    except OSError:
        return None


def _connected(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        base.execute(_TABLE)
    except sqlite3.Error:
        base.close()
        raise
    return base


def _key(entry: Entry) -> str:
    """Return what makes another neighbour of the same files: the path's publication, the form."""
    return "\n".join((_FORM, entry.publication, str(entry.path)))


def _said(neighbour: Neighbour) -> str:
    values: list[object] = list(astuple(neighbour))[1:]
    values[2] = neighbour.date.isoformat() if neighbour.date else None
    values[5] = [(title, base64.b85encode(drawn).decode()) for title, drawn in neighbour.items]
    return json.dumps(values, ensure_ascii=False)


def _neighbour(said: Row, address: str) -> Neighbour:
    publication, number, date, total, supplement, items, distribution, credit_lines = said
    return Neighbour(
        address,
        publication,
        number,
        datetime.date.fromisoformat(date) if date else None,
        total,
        supplement,
        tuple(Printed(title, base64.b85decode(drawn)) for title, drawn in items),
        distribution,
        credit_lines,
    )
