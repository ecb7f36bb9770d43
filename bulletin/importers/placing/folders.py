"""A folder put in place whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import secrets
import shutil
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def put_folder(
    folder: Path, contents: Mapping[str, bytes], replaced: Path | None = None
) -> tuple[Diagnostic, ...]:
    """Write files, by their paths in the folder, and then rename the folder to what it is to be.

    ``replaced`` is the folder or file that gives way. With an error, all is as it was before, and
    nothing half-written stays: what is not finished has a name that the catalogue skips.
    """
    beside, aside = _hidden(folder), _hidden(folder)
    missing = [parent for parent in folder.parents if not parent.exists()]
    try:
        _write(beside, contents)
        if replaced is not None:
            replaced.rename(aside)
        try:
            beside.rename(folder)
        except OSError:
            if replaced is not None:
                aside.rename(replaced)
            raise
    except OSError as error:
        _remove(beside)
        _remove_empty(missing)
        return (_failure(error, folder),)
    _remove(aside)
    return ()


def put_files(contents: Mapping[Path, bytes | None]) -> tuple[Diagnostic, ...]:
    """Write files, and take away those without content; with an error all are as they were."""
    with contextlib.ExitStack() as leftovers:
        beside: dict[Path, Path] = {}
        with contextlib.ExitStack() as undo:
            for path, content in contents.items():
                try:
                    if content is not None:
                        beside[path] = _written_beside(path, content, leftovers)
                except OSError as error:
                    return (_failure(error, path),)
            for path in contents:
                try:
                    _put_aside(path, leftovers, undo)
                    if path in beside:
                        beside[path].rename(path)
                        undo.callback(_remove, path)
                except OSError as error:
                    return (_failure(error, path),)
            undo.pop_all()
    return ()


def _written_beside(path: Path, content: bytes, leftovers: contextlib.ExitStack) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = _hidden(path)
    leftovers.callback(_remove, beside)
    beside.write_bytes(content)
    return beside


def _put_aside(path: Path, leftovers: contextlib.ExitStack, undo: contextlib.ExitStack) -> None:
    if path.exists():
        aside = _hidden(path)
        path.rename(aside)
        leftovers.callback(_remove, aside)
        undo.callback(aside.rename, path)


def _hidden(folder: Path) -> Path:
    return folder.parent / f".bulletin-{secrets.token_hex(8)}"


def _write(folder: Path, contents: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True)
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _remove_empty(folders: Iterable[Path]) -> None:
    """Remove the folders that were made on the way, the innermost first."""
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()


def _failure(error: OSError, folder: Path) -> Diagnostic:
    code, message = _known_failure(error)
    text = message.format(folder=folder, reason=error.strerror or error)
    return Diagnostic(code, Severity.ERROR, text, Location(folder))


def _known_failure(error: OSError) -> tuple[str, str]:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            message = _("The disk is full, “{folder}” was not written. Free some space.")
            return "BT541", message
        case errno.EACCES | errno.EPERM | errno.EROFS:
            message = _("No permission to write “{folder}”. Ask for it, or close what uses it.")
            return "BT542", message
        case errno.ENAMETOOLONG:
            message = _(
                "The path “{folder}” is too long. Move the workspace nearer to the drive's root."
            )
            return "BT543", message
    return "BT544", _("“{folder}” cannot be written: {reason}. Correct that, then import again.")
