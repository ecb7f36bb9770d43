"""What is not in its place yet: hidden names beside it, and their end."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import stat
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import ExitStack
    from pathlib import Path

_NEIGHBOUR = re.compile(r"\.bulletin-(\d+)-[0-9a-f]{16}")
"""The hidden name of what is not in its place yet: whose process it is, something of its own."""
_OLD = 3600.0
"""Seconds after which nobody can be at work on such a file any more."""
_READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


def neighbour(path: Path, leftovers: ExitStack) -> Path:
    """Return an unused path beside another one, in a folder that is there.

    When ``leftovers`` closes, it is removed with all that was made for it and is empty.
    """
    missing = [folder for folder in path.parents if not folder.exists()]
    leftovers.callback(_remove_empty, missing)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = hidden(path)
    leftovers.callback(remove, beside)
    return beside


def hidden(path: Path) -> Path:
    """Return an unused hidden path beside another one."""
    return path.parent / f".bulletin-{os.getpid()}-{secrets.token_hex(8)}"


def write(path: Path, content: bytes, *, read_only: bool) -> None:
    """Write a new file, to the disk."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if read_only:
        path.chmod(_READ_ONLY)


def bring_to_disk(folder: Path) -> None:
    """Have the names in a folder outlast a power cut, on systems where a folder can be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove(path: Path) -> None:
    """Remove what is not to stay; Windows wants its files writable first."""
    with contextlib.suppress(OSError):
        if path.is_dir():
            for file in path.rglob("*"):
                file.chmod(stat.S_IRWXU)
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Remove from a folder what processes left there that were killed while they wrote.

    Best after some work: by then the workers of one that was killed have ended, too.
    """
    with contextlib.suppress(OSError):
        for path in list(folder.glob(".bulletin-*")):
            name = _NEIGHBOUR.fullmatch(path.name)
            if name and _abandoned(path, int(name[1])):
                remove(path)


def _abandoned(path: Path, process: int) -> bool:
    """Tell whether nobody writes a file any more: its process has ended, or it is old.

    On Windows, where asking for a process would end it, only the age tells.
    """
    if sys.platform != "win32":
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        except OSError:
            pass
    return time.time() - path.stat().st_ctime > _OLD


def _remove_empty(folders: Iterable[Path]) -> None:
    """Remove folders, the innermost first, as far as they are empty."""
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()
