"""Files that travel between machines, and the names that they have on every one of them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bulletin.resources import house_folder
from bulletin.workspace import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.workspace import Workspace

Contents: TypeAlias = "dict[str, bytes | None]"
"""Files by their names for travelling; None is a folder."""
Links: TypeAlias = "dict[str, str]"
"""Symbolic links by their names, each with the name or the path that it leads to."""

HOUSE = ("templates", "styles")
"""The folders of house styles."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folders on this machine that files travel from, each under a label.

    A file's name for travelling is the label and the path inside the folder, with slashes.
    """

    folders: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, workspace: Workspace) -> Places:
        """Return the workspace's folder, and those of the package's house styles."""
        house = ((kind, os.fspath(house_folder(kind))) for kind in HOUSE)
        return cls((("workspace", os.fspath(workspace.root)), *house))

    def name(self, path: str) -> str | None:
        """Return the name of a file for travelling, None where it lies in none of the folders."""
        for label, folder in self.folders:
            if path == folder or path.startswith(folder + os.sep):
                return Path(label, path[len(folder) + 1 :]).as_posix()
        return None

    def path(self, name: str) -> str:
        """Return where a file of this name lies."""
        label, _slash, inside = name.partition("/")
        return os.path.join(dict(self.folders)[label], inside)  # noqa: PTH118

    def contents(self, paths: Iterable[str]) -> Contents:
        """Return what is there now of these files, and what a listing of these folders tells."""
        found: Contents = {}
        for path in sorted(paths):  # a folder comes before what lies in it
            name = self.name(path)
            if name:
                found.update(_contents(path, name))
        return found

    def link(self, path: str) -> str | None:
        """Return where a path leads by way of links: a name, or a path of no name.

        None where there are no links on the way from the folder.
        """
        real = os.path.realpath(path)
        for label, folder in self.folders:
            home = os.path.realpath(folder)
            if real.startswith(home + os.sep):
                name = Path(label, real[len(home) + 1 :]).as_posix()
                return None if name == self.name(path) else name
        return real


def below(folder: str) -> Iterator[str]:
    """Yield all files below a folder, hidden ones aside."""
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(parent, name) for name in files if not name.startswith("."))  # noqa: PTH118


def _contents(path: str, name: str) -> Contents:
    """Return a file, or a folder with empty files in the place of the sources that it lists."""
    try:
        if os.path.isdir(path):  # noqa: PTH112
            listed = (one for one in os.listdir(path) if one.lower().endswith(SUFFIXES))  # noqa: PTH208
            return {name: None, **{f"{name}/{one}": b"" for one in listed}}
        return {name: Path(path).read_bytes()}
    except OSError:
        return {}
