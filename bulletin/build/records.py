"""What is remembered of builds: nothing but time is lost with it.

It is written by one process of a build, after the outputs that it tells of are in place; two
builds at the same time take turns.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from bulletin.build.database import FILE, copied, opened, set_aside
from bulletin.build.headings import Heading
from bulletin.build.remembered import (
    Build,
    Output,
    Record,
    Remembered,
    contents_of,
    findings_read,
    findings_written,
    prints_read,
    prints_written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bulletin.build.fingerprints import Fingerprint

Row: TypeAlias = tuple[Any, ...]
"""Values of SQLite, which come without types."""

_BATCH, _DELAY = 64, 0.5
"""So many builds, or those of so many seconds, are written together."""
_SELECT = "select id, source, failed, pages, language, findings, own, shared from build where"
_INSERT = "insert into build values (null,?,?,?,?,?,?,?)"


class Records:
    """The remembered builds of one folder of outputs; ``diagnostics`` tell of damaged ones."""

    def __init__(self, folder: Path, *, keep: bool = True) -> None:
        """Open the folder's records; without ``keep`` a copy, so that nothing is written there."""
        self._stack = contextlib.ExitStack()
        if not keep:
            folder = self._stack.enter_context(copied(folder))
        self._path = folder / FILE
        self._new: list[Record] = []
        self._renewed: list[tuple[str | int, ...]] = []
        self._shared: dict[int, tuple[Fingerprint, ...]] = {}
        self._written = time.monotonic()
        self._base, self.diagnostics = opened(folder)

    def __enter__(self) -> Self:
        """Use the records in a block, at whose end all is written."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Write what is new, and close."""
        self.flush()
        self._base.close()
        self._stack.close()

    def output(self, name: str) -> tuple[int, Output] | None:
        """Return an output by the name of its file, after the number of its build."""
        query = "select build, options, size, time, digest from output where name=?"
        for number, *rest in self._rows(query, name):
            return number, Output(*rest)
        return None

    def build(self, number: int) -> Remembered | None:
        """Return a build by its number."""
        return self._remembered(self._rows(f"{_SELECT} id=?", number))

    def latest(self, source: str) -> Remembered | None:
        """Return the last build of an issue's source."""
        query = f"{_SELECT} source=? order by id desc limit 1"
        return self._remembered(self._rows(query, source))

    def heading(self, source: str) -> tuple[tuple[Fingerprint, ...], Heading] | None:
        """Return what an issue's source said of it, after the fingerprints of what said it."""
        for prints, said in self._rows("select prints, said from heading where source=?", source):
            with contextlib.suppress(ValueError, TypeError):
                return prints_read(prints), Heading(*json.loads(said))
        return None

    def say(self, source: str, prints: tuple[Fingerprint, ...], heading: Heading) -> None:
        """Remember what an issue's source says of it."""
        said = json.dumps(heading, ensure_ascii=False)
        statement = "insert or replace into heading values (?,?,?)"
        self._renewed.append((statement, source, prints_written(prints), said))

    def failed(self) -> frozenset[str]:
        """Return the sources whose last build failed."""
        rows = self._rows("select source from build where failed")
        return frozenset(str(source) for (source,) in rows)

    def forgive(self, source: str) -> None:
        """Forget that the last build of a source failed: the one before holds again."""
        self._renewed.append(("delete from build where source=? and failed", source))

    def add(self, record: Record) -> None:
        """Remember a build whose outputs are in place."""
        self._new.append(record)
        if len(self._new) >= _BATCH or time.monotonic() > self._written + _DELAY:
            self.flush()

    def renew(self, table: str, number: int, prints: tuple[Fingerprint, ...]) -> None:
        """Remember new marks of files whose contents are what they were.

        They are a build's own files, or those shared by many: ``table`` is ``build`` or ``shared``.
        """
        column = "own" if table == "build" else "prints"
        statement = f"update {table} set {column}=? where id=?"  # noqa: S608
        self._renewed.append((statement, prints_written(prints), number))

    def flush(self) -> None:
        """Write what is new; where that is impossible it is forgotten."""
        new, renewed = self._new, self._renewed
        self._new, self._renewed = [], []
        self._written = time.monotonic()
        if not new and not renewed:
            return
        with self._mending(), _transaction(self._base):
            for statement, *values in renewed:
                self._base.execute(str(statement), values)
            for record in new:
                self._insert(*record)

    def _insert(self, build: Build, outputs: dict[str, Output]) -> None:
        shared = self._share(build.shared)
        findings, own = findings_written(build.findings), prints_written(build.own)
        row = (build.source, build.failed, build.pages, build.language, findings, own, shared)
        number = self._base.execute(_INSERT, row).lastrowid
        self._base.executemany(
            "insert or replace into output values (?,?,?,?,?,?)",
            [(name, number, *output) for name, output in outputs.items()],
        )
        self._base.execute(
            "delete from build where source=? and id<?"
            " and not exists (select 1 from output where output.build=build.id)",
            (build.source, number),
        )

    def _share(self, prints: tuple[Fingerprint, ...]) -> int:
        """Return the number of a set of files that many issues look at."""
        values = contents_of(prints), prints_written(prints)
        self._base.execute("insert or ignore into shared (digest, prints) values (?,?)", values)
        query = "select id from shared where digest=?"
        return int(self._base.execute(query, values[:1]).fetchone()[0])

    def _remembered(self, rows: list[Row]) -> Remembered | None:
        """Return a build as it was written; None where what is written of it makes no sense."""
        try:
            for number, source, failed, pages, language, findings, own, shared in rows:
                build = Build(
                    source,
                    bool(failed),
                    pages,
                    language,
                    findings_read(findings),
                    prints_read(own),
                    self._shared_prints(shared),
                )
                return Remembered(number, shared, build)
        except (ValueError, TypeError, KeyError):
            pass
        return None

    def _shared_prints(self, number: int) -> tuple[Fingerprint, ...]:
        if number not in self._shared:
            ((prints,),) = self._rows("select prints from shared where id=?", number)
            self._shared[number] = prints_read(prints)
        return self._shared[number]

    def _rows(self, query: str, *values: str | int) -> list[Row]:
        with self._mending():
            return self._base.execute(query, values).fetchall()
        return []

    @contextlib.contextmanager
    def _mending(self) -> Iterator[None]:
        """Go on without what cannot be read or written; a damaged file is set aside."""
        try:
            yield
        except sqlite3.OperationalError:
            pass
        except sqlite3.DatabaseError:
            self._base.close()
            self._base = set_aside(self._path)
            self._shared = {}


@contextlib.contextmanager
def _transaction(base: sqlite3.Connection) -> Iterator[None]:
    base.execute("begin immediate")
    with base:
        yield
