"""What travels to a worker and back: plain values, for it shares no disk with this machine."""

from __future__ import annotations

import hashlib
import os
import pickle
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.build.cluster.machines import traits
from bulletin.build.cluster.places import HOUSE, Places, below
from bulletin.build.dependencies import Dependencies, recording
from bulletin.build.fingerprints import UNKNOWN, Fingerprint, fingerprint, look
from bulletin.build.issue import note_sources
from bulletin.build.order import Order
from bulletin.messages import language
from bulletin.resources import house_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bulletin.build.cluster.machines import Difference
    from bulletin.build.cluster.places import Contents, Links
    from bulletin.build.issue import Rendered
    from bulletin.workspace import Entry, Workspace


@dataclass(frozen=True, slots=True)
class Kit:
    """What all issues of a build share, sent to a worker once: the house styles above all.

    ``name`` is a digest of the rest. ``house`` are the names of the folders that take the place of
    the package's; ``traits`` are those of the machine that asks.
    """

    name: str
    order: Order
    language: str
    places: Places
    house: dict[str, str]
    traits: dict[str, str]
    contents: Contents


@dataclass(frozen=True, slots=True)
class Parcel:
    """An issue on its way to a worker; the paths in its entry are names for travelling."""

    entry: Entry
    contents: Contents
    links: Links


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker made of an issue, in so many seconds, and the names that it looked at.

    ``digests`` are those of the contents, SHA-256, as they were before they travelled.
    """

    made: Rendered
    digests: dict[str, str]
    consulted: frozenset[str]
    seconds: float

    def is_whole(self) -> bool:
        """Tell whether the contents are those that were sent."""
        return digests(self.made.contents) == self.digests


@dataclass(frozen=True, slots=True)
class Refusal:
    """A worker would make other files than the machine that asks: these things differ."""

    worker: str
    found: tuple[Difference, ...]


def digests(contents: dict[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each content."""
    return {kind: hashlib.sha256(content).hexdigest() for kind, content in contents.items()}


class Packer:
    """Packs the issues of one build, and tells what they turn out to depend on."""

    def __init__(self, workspace: Workspace, order: Order) -> None:
        """Pack what all issues share."""
        self._workspace = workspace
        self._places = Places.of(workspace)
        self.kit = _kit(self._places, workspace, order)
        self._shared = _hashes(self.kit.contents)
        self._order = order

    def packed(self, entry: Entry) -> tuple[Parcel, Dependencies]:
        """Return an issue, and all that it looks at as far as that is known beforehand."""
        with recording(self._workspace) as found:
            note_sources(self._workspace, entry, self._order)
        paths = (one.path for one in (*found.own, *found.shared))
        own = (path for path in paths if self._places.name(path) not in self._shared)
        return Parcel(self._named(entry), self._places.contents(own), {}), found

    def completed(self, parcel: Parcel, consulted: Iterable[str]) -> Parcel | None:
        """Return a parcel with what was lacking of what a worker looked at; None if nothing was."""
        known = parcel.contents.keys() | parcel.links.keys() | self._shared.keys()
        links, paths = {}, []
        for name in set(consulted) - known:
            path = self._places.path(name)
            link = self._places.link(path) if os.path.lexists(path) else None
            if link is None:
                paths.append(path)
            else:
                links[name] = link
                paths += [] if Path(link).is_absolute() else [self._places.path(link)]
        found = self._places.contents(paths)
        contents = {name: found[name] for name in found.keys() - known}
        if not links and not contents:
            return None
        return replace(parcel, contents=parcel.contents | contents, links=parcel.links | links)

    def depended(
        self, found: Dependencies, parcel: Parcel, consulted: Iterable[str]
    ) -> Dependencies:
        """Return what an issue depends on: what was found, and what its worker looked at."""
        noted = {one.path for one in (*found.own, *found.shared)}
        more = {self._places.path(name) for name in consulted} - noted
        own = (*found.own, *(fingerprint(path, look(path)) for path in sorted(more)))
        sent = self._shared | _hashes(parcel.contents)
        return Dependencies(self._as_sent(own, sent), self._as_sent(found.shared, sent))

    def _as_sent(
        self, prints: Iterable[Fingerprint], sent: Mapping[str, str | None]
    ) -> tuple[Fingerprint, ...]:
        """Return fingerprints; without a digest, of what is no longer as it was sent."""
        return tuple(
            one
            if sent.get(self._places.name(one.path) or "") in (None, one.digest)
            else Fingerprint(one.path, UNKNOWN, UNKNOWN)
            for one in prints
        )

    def _named(self, entry: Entry) -> Entry:
        folder = self._name(entry.folder) if entry.folder else None
        return replace(entry, path=self._name(entry.path), folder=folder)

    def _name(self, path: Path) -> Path:
        return Path(self._places.name(os.fspath(path)) or path)


def _kit(places: Places, workspace: Workspace, order: Order) -> Kit:
    own = (os.fspath(workspace.root / kind) for kind in HOUSE)
    packaged = {kind: os.fspath(house_folder(kind)) for kind in HOUSE}
    files = (file for folder in (*own, *packaged.values()) for file in below(folder))
    kit = Kit(
        "",
        Order(order.formats, proof=order.proof, pdf_variant=order.pdf_variant),
        language(),
        places,
        {kind: places.name(folder) or "" for kind, folder in packaged.items()},
        traits(),
        places.contents((os.fspath(workspace.configuration), *files)),
    )
    return replace(kit, name=hashlib.sha256(pickle.dumps(kit)).hexdigest()[:16])


def _hashes(contents: Contents) -> dict[str, str | None]:
    """Return the SHA-256 of each file, None of folders."""
    return {
        name: None if content is None else hashlib.sha256(content).hexdigest()
        for name, content in contents.items()
    }
