"""The files that an issue's pages are made of, and whether they are what they were."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.model.text import Figure
from bulletin.model.walk import instances
from bulletin.publishing.record import FileRecord
from bulletin.workspace.entries import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry


def recorded(root: Path, entry: Entry, issue: Issue) -> tuple[FileRecord, ...]:
    """Return the issue's file, its item files and its pictures. Raises OSError."""
    pictures = {figure.image.resolve() for figure in instances(issue, Figure)}
    files = dict.fromkeys((*_texts(entry), *sorted(pictures)))
    return tuple(FileRecord.of(_name(root, file), file.read_bytes()) for file in files)


def changed(root: Path, entry: Entry, sources: Iterable[FileRecord]) -> tuple[Path, ...]:
    """Return the files that are not what was recorded, those that are gone and those that came."""
    known = {source.path: source for source in sources}
    came = tuple(file for file in _texts(entry) if _name(root, file) not in known)
    return (*(root / path for path, source in known.items() if not _is_same(root, source)), *came)


def _is_same(root: Path, source: FileRecord) -> bool:
    try:
        return FileRecord.of(source.path, (root / source.path).read_bytes()) == source
    except OSError:
        return False


def _texts(entry: Entry) -> list[Path]:
    """Return the issue's own file and, in a folder, the files of its items."""
    if entry.folder is None:
        return [entry.path]
    items = sorted(filter(_is_item, os.listdir(entry.folder)))  # noqa: PTH208  (names are enough)
    return [entry.path, *(entry.folder / name for name in items)]


def _is_item(name: str) -> bool:
    return name[0].isdigit() and name.lower().endswith(SUFFIXES)


def _name(root: Path, file: Path) -> str:
    """Return a file's path from the workspace on; a folder is resolved once for all its files."""
    if file.is_symlink():
        file = file.resolve()
    return _place(root, file.parent) + file.name


@lru_cache(maxsize=64)
def _place(root: Path, folder: Path) -> str:
    """Return the path of a folder from the workspace on, with a stroke behind it."""
    place = Path(os.path.relpath(folder.resolve(), root.resolve())).as_posix()
    return "" if place == "." else f"{place}/"
