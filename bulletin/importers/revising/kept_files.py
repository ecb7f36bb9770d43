"""Files beside an issue's sources: pictures, and originals, each under a name that is free."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from bulletin.importers.placing import ORIGINAL
from bulletin.model.text import Figure
from bulletin.model.walk import instances
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry

T = TypeVar("T")
REPLACED = "replaced"
"""The folder among the originals that keeps the files of an issue that was written anew."""


def with_pictures(
    issue: Issue, photos: Mapping[str, bytes], entry: Entry
) -> tuple[Issue, dict[Path, bytes]]:
    """Return an issue with its new pictures under names that are free, and these files."""
    folder = entry.path.parent
    named: dict[Path, Path] = {}
    for figure in instances(issue, Figure):
        if figure.image.as_posix() in photos and figure.image not in named:
            named[figure.image] = _free(folder, figure.image, set(named.values()))
    files = {path: photos[old.as_posix()] for old, path in named.items()}
    return _with_images(issue, named), files


def original_name(entry: Entry, name: str, content: bytes) -> str:
    """Return a free name among the originals; beside a single file it starts with that one's."""
    path = Path(safe_name(name) if entry.folder else f"{entry.path.stem}-{safe_name(name)}")
    for number in count(1):
        shown = path.name if number == 1 else f"{path.stem}-{number}{path.suffix}"
        target = entry.path.parent / ORIGINAL / shown
        if not target.exists() or target.read_bytes() == content:
            return f"{ORIGINAL}/{shown}"
    raise AssertionError


def replaced_files(entry: Entry) -> dict[str, bytes]:
    """Return copies of an issue's files, by their paths in the folder that takes its place."""
    kept = Path(ORIGINAL) / REPLACED
    if entry.folder is None:
        return {(kept / entry.path.name).as_posix(): entry.path.read_bytes()}
    files = ((path.relative_to(entry.folder), path) for path in entry.folder.rglob("*"))
    return {
        (kept / name).as_posix(): path.read_bytes()
        for name, path in files
        if path.is_file() and not name.is_relative_to(kept)
    }


def _free(folder: Path, image: Path, taken: set[Path]) -> Path:
    for number in count(1):
        path = folder / image.with_name(f"{number:02}{image.suffix}")
        if path not in taken and not path.exists():
            return path
    raise AssertionError


def _with_images(part: T, named: Mapping[Path, Path]) -> T:
    """Return a part of an issue whose pictures lie elsewhere."""
    if isinstance(part, Figure):
        return cast("T", replace(part, image=named.get(part.image, part.image)))
    if isinstance(part, tuple):
        return cast("T", tuple(_with_images(one, named) for one in part))
    if is_dataclass(part) and any(True for _one in instances(part, Figure)):
        values = {one.name: _with_images(getattr(part, one.name), named) for one in fields(part)}
        return cast("T", replace(cast("Any", part), **values))
    return part
