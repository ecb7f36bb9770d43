"""The SQLite file of remembered builds: opened, put right, or done without."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = ".bulletin/state.sqlite"
"""Where it lies in the folder of the outputs."""
SET_ASIDE = "state-set-aside.sqlite"
APPLICATION, VERSION = 0x42554C4C, 2

_PATIENCE = 20.0
"""Seconds to wait for another build that is writing."""
_BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside the file."""

_TABLES = f"""
begin immediate;
create table if not exists shared (
    id integer primary key, digest text unique not null, prints text not null
);
create table if not exists build (
    id integer primary key, source text not null, failed integer not null, pages integer,
    language text not null, findings text not null, own text not null, shared integer not null
);
create index if not exists build_source on build (source);
create index if not exists build_failed on build (source) where failed;
create table if not exists output (
    name text primary key, build integer not null, options text not null,
    size integer not null, time integer not null, digest text not null
);
create index if not exists output_build on output (build);
create table if not exists heading (
    source text primary key, prints text not null, said text not null
);
pragma application_id={APPLICATION};
pragma user_version={VERSION};
commit;
"""


class StrangeFileError(sqlite3.DatabaseError):
    """The file is another program's, or a newer version's."""


def opened(folder: Path) -> tuple[sqlite3.Connection, tuple[Diagnostic, ...]]:
    """Open the file in a folder of outputs; it is made where there is none.

    One that is damaged, of another program or of a newer version is set aside, which is
    reported. Where the folder cannot be written, what is there is read, and nothing is kept.
    """
    path = folder / FILE
    try:
        return _for_writing(path), ()
    except (OSError, sqlite3.OperationalError):
        return _for_reading(path), ()
    except sqlite3.DatabaseError as error:
        return set_aside(path), (_told(path, error),)


@contextlib.contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """Yield a folder with a copy of the file, which is gone after the block."""
    import shutil  # noqa: PLC0415  (few builds need them)
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="bulletin-", ignore_cleanup_errors=True) as name:
        copy = Path(name, FILE)
        copy.parent.mkdir()
        for suffix in ("", *_BESIDE):
            with contextlib.suppress(OSError):
                shutil.copyfile(folder / (FILE + suffix), copy.with_name(copy.name + suffix))
        yield Path(name)


def set_aside(path: Path) -> sqlite3.Connection:
    """Give a file that is no use another name, and begin a new one."""
    try:
        path.replace(path.with_name(SET_ASIDE))
        for suffix in _BESIDE:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        return _for_writing(path)
    except (OSError, sqlite3.Error):
        return _forgetful()


def _for_writing(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        _check(base)
        with contextlib.suppress(sqlite3.OperationalError):
            base.execute("pragma journal_mode=wal")
        base.execute("pragma synchronous=normal")
        if _value(base, "user_version") < VERSION:
            base.executescript(_TABLES)
    except sqlite3.Error:
        base.close()
        raise
    return base


def _for_reading(path: Path) -> sqlite3.Connection:
    try:
        base = sqlite3.connect(
            f"{path.absolute().as_uri()}?immutable=1", uri=True, isolation_level=None
        )
        if _value(base, "application_id") == APPLICATION:
            _check(base)
            return base
    except sqlite3.Error:
        pass
    return _forgetful()


def _forgetful() -> sqlite3.Connection:
    """Return an empty base that ends with the process."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.executescript(_TABLES)
    return base


def _check(base: sqlite3.Connection) -> None:
    """Raise StrangeFileError where the file is neither this program's nor new."""
    application, version = _value(base, "application_id"), _value(base, "user_version")
    made = base.execute("select count(*) from sqlite_master").fetchone()[0]
    mine = application == APPLICATION and version <= VERSION
    if not mine and (made or application or version):
        raise StrangeFileError(application, version)


def _value(base: sqlite3.Connection, pragma: str) -> int:
    return int(base.execute(f"pragma {pragma}").fetchone()[0])


def _told(path: Path, error: sqlite3.DatabaseError) -> Diagnostic:
    message = _(
        "What was remembered of earlier builds is damaged ({reason}). It was set aside as {file}; "
        "delete that, everything is built anew."
    )
    if isinstance(error, StrangeFileError):
        message = _(
            "What was remembered of earlier builds is in a form that this version does not know. "
            "It was set aside as {file}; delete that, everything is built anew."
        )
    text = message.format(reason=error, file=path.with_name(SET_ASIDE))
    return Diagnostic("BT940", Severity.INFO, text)
