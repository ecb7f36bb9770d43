"""Files put in place: all of them, or none."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from typing import TYPE_CHECKING

from bulletin.placing.beside import bring_to_disk, hidden, neighbour, remove, write
from bulletin.placing.failure import failure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import ExitStack
    from pathlib import Path

    from bulletin.placing.failure import Failure


def put_files(contents: Mapping[Path, bytes | None], *, read_only: bool = False) -> Failure | None:
    """Write files, and take away those without content: all of them, or none.

    One that takes the place of another has its permissions.
    """
    with contextlib.ExitStack() as leftovers:
        finished: dict[Path, Path | None] = {}
        for path, content in contents.items():
            finished[path] = None
            try:
                if content is not None:
                    finished[path] = _written_beside(path, content, leftovers, read_only=read_only)
            except OSError as error:
                return failure(error, path)
        failed = _exchange(finished)
    if failed is None:
        for folder in {path.parent for path in contents}:
            bring_to_disk(folder)
    return failed


def _written_beside(path: Path, content: bytes, leftovers: ExitStack, *, read_only: bool) -> Path:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists() and not path.is_file():
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))
    beside = neighbour(path, leftovers)
    write(beside, content, read_only=read_only)
    if path.exists() and not read_only:
        shutil.copymode(path, beside)
    return beside


def _exchange(finished: Mapping[Path, Path | None]) -> Failure | None:
    """Rename what is finished, and take away what has nothing; undo it where one fails."""
    previous = []
    with contextlib.ExitStack() as undo:
        for path, beside in finished.items():
            try:
                second = _exchanged(path, beside)
            except OSError as error:
                return failure(error, path, exchanging=True)
            undo.callback(_restore, second, path)
            previous.append(second)
        undo.pop_all()
    for second in filter(None, previous):
        remove(second)
    return None


def _exchanged(path: Path, beside: Path | None) -> Path | None:
    """Put a file in its place, or nothing; return the second name of what was there."""
    second = _keep(path)
    try:
        if beside is None:
            path.unlink(missing_ok=True)
        else:
            beside.replace(path)
    except BaseException:
        if second is not None:
            remove(second)
        raise
    return second


def _keep(path: Path) -> Path | None:
    """Give what is in a place a second name; None where there is nothing."""
    if not path.exists():
        return None
    second = hidden(path)
    try:
        second.hardlink_to(path)
    except OSError:
        _copy(path, second)
    return second


def _copy(path: Path, second: Path) -> None:
    try:
        shutil.copy2(path, second)
    except BaseException:
        remove(second)
        raise


def _restore(second: Path | None, path: Path) -> None:
    """Put back what was in a place; where even that fails, it keeps its second name."""
    with contextlib.suppress(OSError):
        if second is None:
            path.unlink()
        else:
            second.replace(path)
