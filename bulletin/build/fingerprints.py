"""Whether files are what they were: a look tells it mostly, their contents where it does not."""

from __future__ import annotations

import hashlib
import os
import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bulletin.build import machinery
from bulletin.consulted import mark
from bulletin.workspace import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN = ""
"""A mark that tells nothing, or the digest of what changed while it was read: equal to none."""

_SETTLED = 2 * 10**9
"""Nanoseconds after which a further change shows in a file's time: FAT counts in two seconds."""


class Fingerprint(NamedTuple):
    """A file at one time: its path, what a look told of it, and a hash of its content."""

    path: str
    mark: str
    digest: str


def fingerprint(path: str, noted: str) -> Fingerprint:
    """Return the fingerprint of a file that had the mark ``noted`` before it was read.

    One that changed since then has no digest. A file changed a moment ago has no mark, because
    one more change of the same size might leave its time as it is: its digest decides.
    """
    digest = digest_of(path, noted)
    if look(path) != noted:
        return Fingerprint(path, UNKNOWN, UNKNOWN)
    return Fingerprint(path, noted if _settled(noted) else UNKNOWN, digest)


def look(path: str) -> str:
    """Return the mark of a file, or of a part of the machinery."""
    part = machinery.part(path)
    return part.mark() if part else mark(path)


def digest_of(path: str, seen: str) -> str:
    """Return a hash of what has the mark ``seen``: a file's content, a folder's list of sources."""
    return _digest_once(path, seen) if _settled(seen) else _digest(path, seen)


def _digest(path: str, seen: str) -> str:
    part = machinery.part(path)
    if part:
        return part.digest()
    if seen == "-":
        return seen
    try:
        if seen.startswith("d"):
            return _hash("\n".join(sorted(filter(is_source, os.listdir(path)))).encode())  # noqa: PTH208
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNKNOWN


_digest_once = lru_cache(maxsize=4096)(_digest)


class Looking:
    """One look around: everything is looked at once, however many outputs depend on it."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._marks: dict[str, str] = {}

    def renewed(self, prints: tuple[Fingerprint, ...]) -> tuple[Fingerprint, ...] | None:
        """Return the fingerprints with today's marks, None where one of the contents changed.

        The same tuple comes back where a look was enough.
        """
        for one in prints:
            if self._mark(one.path) != one.mark:
                return self._compared(prints)
        return prints

    def _compared(self, prints: Iterable[Fingerprint]) -> tuple[Fingerprint, ...] | None:
        renewed = []
        for one in prints:
            seen = self._mark(one.path)
            if seen == one.mark:
                renewed.append(one)
                continue
            now = fingerprint(one.path, seen)
            if now.digest != one.digest or now.digest == UNKNOWN:
                return None
            renewed.append(now)
        return tuple(renewed)

    def _mark(self, path: str) -> str:
        seen = self._marks.get(path)
        if seen is None:
            seen = self._marks[path] = look(path)
        return seen


def is_source(name: str) -> bool:
    """Tell whether a file of this name in a folder of sources is one."""
    return name.lower().endswith(SUFFIXES) and not name.startswith((".", "~"))


def _settled(seen: str) -> bool:
    changed = seen.rpartition(":")[2].removeprefix("d")
    return not changed.isdigit() or int(changed) < time.time_ns() - _SETTLED


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
