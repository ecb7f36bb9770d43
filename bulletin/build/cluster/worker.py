"""A worker's part: an issue is unpacked, rendered, and sent back."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import shutil
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from distributed import get_worker

from bulletin.build.cluster.machines import differences, traits
from bulletin.build.cluster.parcels import Answer, Refusal, digests
from bulletin.build.cluster.places import Places
from bulletin.build.issue import render_issue
from bulletin.consulted import collecting
from bulletin.diagnostics import Location
from bulletin.resources import house_folders
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.build.cluster.machines import Difference
    from bulletin.build.cluster.parcels import Kit, Parcel
    from bulletin.build.cluster.places import Contents, Links
    from bulletin.diagnostics import Diagnostic

GRACE = 5.0
"""Seconds after the time limit in which the client gives an issue up before its worker is ended."""

_one_at_a_time = threading.Lock()
"""WeasyPrint and fontconfig are not made for several threads, which Dask may have."""


def unlike(own: dict[str, str]) -> tuple[Difference, ...]:
    """Return what this machine has not in common with one of these traits."""
    return differences(own, traits())


def same(kit: Kit) -> Kit:
    """Return the kit: as the result of a task it goes to each worker once, and is never lost."""
    return kit


def render(kit: Kit, parcel: Parcel, topic: str, number: int, limit: float) -> Answer | Refusal:
    """Render an issue; its number is told under the topic when the work on it begins.

    Where it takes much longer than ``limit`` seconds, this process ends.
    """
    with _one_at_a_time:
        worker = get_worker()
        os.environ["BULLETIN_LANG"] = kit.language
        found = unlike(kit.traits)
        if found:
            return Refusal(worker.address, found)
        site = _site(kit, Path(worker.local_directory).resolve())
        worker.log_event(topic, {"number": number, "worker": worker.address})
        with _ended_after(limit + GRACE):
            return site.answer(parcel)


@contextlib.contextmanager
def _ended_after(seconds: float) -> Iterator[None]:
    """End this process where the block takes longer, be it inside a library; show where it was."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=sys.__stderr__ or sys.stderr)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


class _Site:
    """A folder that stands for the workspace and the house styles of the machine that asks."""

    def __init__(self, kit: Kit, folder: Path) -> None:
        """Unpack what all issues share."""
        self.kit = kit
        self._folder = folder
        here = ((label, str(folder / label)) for label, _folder in kit.places.folders)
        self._places = Places(tuple(here))
        _unpack(folder, kit.contents, {})
        self._house = {kind: folder / name for kind, name in kit.house.items()}
        self._workspace = Workspace.open(folder / "workspace")

    def answer(self, parcel: Parcel) -> Answer:
        """Render an issue."""
        start = time.perf_counter()
        entry = parcel.entry
        place = self._folder / entry.folder if entry.folder else None
        entry = replace(entry, path=self._folder / entry.path, folder=place)
        with self._unpacked(parcel), house_folders(self._house), collecting() as notes:
            made = render_issue(self._workspace, entry, self.kit.order)
        made = replace(made, diagnostics=tuple(map(self._told, made.diagnostics)))
        seconds = time.perf_counter() - start
        names = frozenset(filter(None, map(self._places.name, notes)))
        return Answer(made, digests(made.contents), names, seconds)

    @contextlib.contextmanager
    def _unpacked(self, parcel: Parcel) -> Iterator[None]:
        """Have an issue's files in the folder inside the block, and no other issue's."""
        try:
            _unpack(self._folder, parcel.contents, parcel.links)
            yield
        finally:
            for name in (*parcel.contents, *parcel.links):
                with contextlib.suppress(OSError):
                    (self._folder / name).unlink()

    def _told(self, finding: Diagnostic) -> Diagnostic:
        """Return a finding with the paths of the machine that asks."""
        place = finding.location
        if place is not None:
            place = Location(Path(self._there(str(place.file))), place.line, place.column)
        return replace(finding, message=self._there(finding.message), location=place)

    def _there(self, text: str) -> str:
        pairs = zip(self._places.folders, self.kit.places.folders, strict=True)
        for (_label, here), (_same, there) in pairs:
            text = text.replace(here, there)
        return text


_sites: list[_Site] = []
"""The site of the build that this process last worked for."""


_FOLDER = "bulletin"
"""The site's name in the worker's own folder, which Dask removes after the worker."""


def _site(kit: Kit, folder: Path) -> _Site:
    if not _sites or _sites[0].kit.name != kit.name:
        _sites.clear()
        shutil.rmtree(folder / _FOLDER, ignore_errors=True)
        _sites.append(_Site(kit, folder / _FOLDER))
    return _sites[0]


def _unpack(folder: Path, contents: Contents, links: Links) -> None:
    for name, content in contents.items():
        path = folder / name
        if content is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for name, target in links.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(folder / target)
