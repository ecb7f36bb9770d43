"""What an issue's outputs depend on, recorded while they are made."""

from __future__ import annotations

import os
import pkgutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from bulletin.build import machinery
from bulletin.build.fingerprints import Fingerprint, fingerprint, look
from bulletin.build.libraries import found_by_name
from bulletin.consulted import collecting
from bulletin.resources import house_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bulletin.build.remembered import Build
    from bulletin.consulted import Notes
    from bulletin.workspace import Workspace


@dataclass
class Dependencies:
    """The files that were looked at: the issue's own, and those that many issues share."""

    own: tuple[Fingerprint, ...] = field(default=())
    shared: tuple[Fingerprint, ...] = field(default=())


@contextmanager
def recording(workspace: Workspace) -> Iterator[Dependencies]:
    """Record what is looked at inside the block; the result is there after it."""
    found = Dependencies()
    with collecting() as notes:
        yield found
    styles = _style_folders(workspace)
    style = {path: mark for path, mark in notes.items() if path.startswith(styles)}
    found.own = _prints({path: notes[path] for path in notes.keys() - style.keys()})
    style[str(workspace.configuration)] = workspace.configuration_mark
    found.shared = _prints(style) + machinery_prints()


def files_of(workspace: Workspace, build: Build) -> frozenset[str]:
    """Return the files that a build looked at, without the machinery."""
    styles = (*_style_folders(workspace), str(workspace.configuration))
    shared = {one.path for one in build.shared if one.path.startswith(styles)}
    return frozenset(shared.union(one.path for one in build.own))


def _style_folders(workspace: Workspace) -> tuple[str, ...]:
    kinds = ("templates", "styles")
    folders = [folder / kind for kind in kinds for folder in (workspace.root,)]
    folders += [house_folder(kind) for kind in kinds]
    return tuple(f"{os.path.abspath(folder)}{os.sep}" for folder in folders)  # noqa: PTH100


def _prints(notes: Notes) -> tuple[Fingerprint, ...]:
    return tuple(fingerprint(path, notes[path]) for path in sorted(notes))


@cache
def machinery_prints() -> tuple[Fingerprint, ...]:
    """Return the package, its renderers and the fonts, as they are when first asked for."""
    names = [machinery.PACKAGE, machinery.DISTRIBUTIONS, machinery.fonts(_font_places())]
    return tuple(fingerprint(name, look(name)) for name in (*names, *machinery.libraries()))


def _font_places() -> tuple[str, ...]:
    """Return where fonts are; none where a build got on without the libraries that tell."""
    try:
        with found_by_name():
            places: Callable[[], tuple[str, ...]] = pkgutil.resolve_name(
                "bulletin.typesetting.fontconfig:font_places"
            )
        return places()
    except (ImportError, OSError):
        return ()
