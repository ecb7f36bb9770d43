"""A folder put in place with all that is in it, or not at all."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from bulletin.placing.beside import bring_to_disk, hidden, neighbour, remove, write
from bulletin.placing.failure import failure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bulletin.placing.failure import Failure


def put_folder(
    folder: Path,
    contents: Mapping[str, bytes],
    replaced: Path | None = None,
    *,
    read_only: bool = False,
) -> Failure | None:
    """Write a folder of files, by their paths in it; ``replaced``, file or folder, gives way."""
    with contextlib.ExitStack() as leftovers:
        try:
            beside = neighbour(folder, leftovers)
            _write_folder(beside, contents, read_only=read_only)
            aside = _rename_folder(beside, folder, replaced)
        except OSError as error:
            return failure(error, folder)
        bring_to_disk(folder.parent)
    if aside is not None:
        remove(aside)
    return None


def _write_folder(folder: Path, contents: Mapping[str, bytes], *, read_only: bool) -> None:
    folder.mkdir()
    inside = {folder}
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        inside.add(path.parent)
        write(path, content, read_only=read_only)
    for one in inside:
        bring_to_disk(one)


def _rename_folder(beside: Path, folder: Path, replaced: Path | None) -> Path | None:
    """Put a folder in its place; return where that is now which gave way."""
    with contextlib.ExitStack() as undo:
        aside = None
        if replaced is not None:
            aside = hidden(folder)
            replaced.rename(aside)
            undo.callback(aside.rename, replaced)
        beside.rename(folder)
        undo.pop_all()
    return aside
