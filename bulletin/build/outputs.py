"""Outputs put in place together: all of them new, or all of them as they were."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import sys
import time
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import ExitStack
    from pathlib import Path


_NEIGHBOUR = re.compile(r"\.bulletin-(\d+)-[0-9a-f]{16}")
"""The name of a file beside an output: whose process it is, and something of its own."""
_OLD = 3600.0
"""Seconds after which nobody can be at work on such a file any more."""


def put_in_place(contents: Mapping[Path, bytes]) -> tuple[Diagnostic, ...]:
    """Write files so that each appears whole, and either all of them change or none.

    Each is written beside its target and renamed. What goes wrong comes back as a diagnostic;
    then the targets are what they were before, and nothing else is left behind.
    """
    with contextlib.ExitStack() as leftovers:
        finished = []
        for target, content in contents.items():
            try:
                finished.append((_write_beside(target, content, leftovers), target))
            except OSError as error:
                return (_failure(error, target),)
        return _rename(finished, leftovers)


def remove_leftovers(folder: Path) -> None:
    """Remove from a folder of outputs what builds left there that were killed while they wrote.

    Best after a build: by then the workers of one that was killed have ended, too.
    """
    with contextlib.suppress(OSError):
        for path in list(folder.glob(".bulletin-*")):
            name = _NEIGHBOUR.fullmatch(path.name)
            if name and _abandoned(path, int(name[1])):
                _remove(path)


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


def _write_beside(target: Path, content: bytes, leftovers: ExitStack) -> Path:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    target.parent.mkdir(parents=True, exist_ok=True)
    path = _neighbour(target, leftovers)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return path


def _neighbour(target: Path, leftovers: ExitStack) -> Path:
    """Return an unused path beside the target, to be removed when ``leftovers`` closes."""
    path = target.parent / f".bulletin-{os.getpid()}-{secrets.token_hex(8)}"
    leftovers.callback(_remove, path)
    return path


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _rename(finished: list[tuple[Path, Path]], leftovers: ExitStack) -> tuple[Diagnostic, ...]:
    with contextlib.ExitStack() as undo:
        for path, target in finished:
            try:
                previous = _keep(target, leftovers)
                path.replace(target)
            except PermissionError:
                return (_busy(target),)
            except OSError as error:
                return (_failure(error, target),)
            undo.callback(previous.replace if previous else _remove, target)
        undo.pop_all()
    return ()


def _keep(target: Path, leftovers: ExitStack) -> Path | None:
    """Give the previous output a second name; None where there is none."""
    if not target.exists():
        return None
    second = _neighbour(target, leftovers)
    try:
        second.hardlink_to(target)
    except OSError:
        shutil.copy2(target, second)
    return second


def _busy(target: Path) -> Diagnostic:
    message = _(
        "“{file}” is open in another program or write-protected. Close it in Word, then "
        "build again."
    )
    return _finding("BT903", message.format(file=target))


def _failure(error: OSError, target: Path) -> Diagnostic:
    code, message = _known_failure(error)
    return _finding(
        code, message.format(file=target, folder=target.parent, reason=error.strerror or error)
    )


def _known_failure(error: OSError) -> tuple[str, str]:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "BT901", _(
                "The disk is full, “{file}” was not written. Free some space or choose "
                "another folder with -o."
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "BT902", _(
                "No permission to write in “{folder}”. Ask for it or choose another folder with -o."
            )
        case errno.EISDIR:
            return "BT904", _(
                "“{file}” is a folder. Rename it or choose another output folder with -o."
            )
        case errno.ENAMETOOLONG:
            return "BT905", _(
                "The path “{file}” is too long. Shorten output_name in bulletin.yaml or choose "
                "another folder with -o."
            )
        case errno.EEXIST | errno.ENOTDIR:
            return "BT906", _(
                "The output folder “{folder}” is a file or lies below one. Choose another "
                "folder with -o."
            )
    return "BT907", _("“{file}” cannot be written: {reason}. Choose another folder with -o.")


def _finding(code: str, message: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message)
