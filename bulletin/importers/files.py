"""Which files an import is to read: files, folders and patterns as a user names them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIXES = frozenset(
    (".txt", ".md", ".docx", ".docm", ".dotx", ".pdf", ".doc", ".wps", ".rtf", ".odt")
)
"""What a folder is searched for; a file that is named by itself is read whatever its suffix."""

_MAGIC = re.compile(r"[*?[]")


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or folder that cannot be read, and why."""

    file: Path
    diagnostics: tuple[Diagnostic, ...]


def old_files(named: Iterable[Path]) -> Iterator[Path | Unread]:
    """Yield the files that are meant, each once: folders with all below them, patterns expanded.

    Hidden files and the lock files of open Word documents (``~$…``) are left out of folders.
    """
    seen: set[Path] = set()
    for path in named:
        for file in _expanded(path):
            place = (file.file if isinstance(file, Unread) else file).absolute()
            if place not in seen:
                seen.add(place)
                yield file


def _expanded(path: Path) -> Iterator[Path | Unread]:
    if path.is_dir():
        found = list(_inside(path))
        yield from found or [_empty(path)]
    elif _MAGIC.search(str(path)) and not os.path.lexists(path):
        matches = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
        for match in matches:
            yield from _expanded(match)
        if not matches:
            yield _unmatched(path)
    else:
        yield path


def _inside(folder: Path) -> Iterator[Path | Unread]:
    unread: list[Unread] = []

    def note(error: OSError) -> None:
        unread.append(_unreadable(Path(error.filename or folder), error))

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith((".", "~$")):
                yield Path(place, name)
    yield from unread


def _unreadable(folder: Path, error: OSError) -> Unread:
    message = _("The folder cannot be read: {reason}. Ask for permission to read it.")
    return _unread(folder, "BT545", message.format(reason=error.strerror))


def _empty(folder: Path) -> Unread:
    message = _("There is nothing to import in this folder. Files that are read end in {suffixes}.")
    return _unread(folder, "BT546", message.format(suffixes=" ".join(sorted(SUFFIXES))))


def _unmatched(pattern: Path) -> Unread:
    message = _("No file has a name like this. Check the pattern.")
    return _unread(pattern, "BT547", message)


def _unread(path: Path, code: str, message: str) -> Unread:
    return Unread(path, (Diagnostic(code, Severity.ERROR, message, Location(path)),))
