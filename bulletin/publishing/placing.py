"""Read-only files put in place whole, or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


def put_folder(folder: Path, contents: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """Write a folder of files that was not there; with a finding, there is nothing new.

    Until it is finished it has a name that nobody reads.
    """
    beside = _hidden(folder)
    try:
        beside.mkdir(parents=True)
        for name, content in contents.items():
            _write(beside / name, content)
        beside.rename(folder)
    except OSError as error:
        _remove(beside)
        return (_failure(error, folder),)
    return ()


def put_file(path: Path, content: bytes) -> tuple[Diagnostic, ...]:
    """Write a file that was not there; with a finding, there is nothing new."""
    beside = _hidden(path)
    try:
        _write(beside, content)
        beside.rename(path)
    except OSError as error:
        _remove(beside)
        return (_failure(error, path),)
    return ()


def _hidden(path: Path) -> Path:
    return path.parent / f".bulletin-{secrets.token_hex(8)}"


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(READ_ONLY)


def _remove(path: Path) -> None:
    """Remove what was not finished; Windows wants its files writable first."""
    with contextlib.suppress(OSError):
        for file in (path, *path.glob("*")):
            file.chmod(stat.S_IRWXU)
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _failure(error: OSError, path: Path) -> Diagnostic:
    message = _(
        "“{path}” cannot be written: {reason}. Nothing was changed; mend that, then try again."
    ).format(path=path, reason=error.strerror or error)
    return Diagnostic("BT951", Severity.ERROR, message)
