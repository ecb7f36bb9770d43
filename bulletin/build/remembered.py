"""Builds as they are remembered, and how their parts are written."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bulletin.build.fingerprints import Fingerprint
from bulletin.diagnostics import Diagnostic, Location, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


class Output(NamedTuple):
    """A file as a build left it, and the options that it was made with; time in nanoseconds."""

    options: str
    size: int
    time: int
    digest: str


class Build(NamedTuple):
    """One build of an issue: its source, what it came to, and what it looked at.

    ``findings`` are in ``language``. ``own`` are the files of the issue, ``shared`` those that
    many issues look at.
    """

    source: str
    failed: bool
    pages: int | None
    language: str
    findings: tuple[Diagnostic, ...]
    own: tuple[Fingerprint, ...]
    shared: tuple[Fingerprint, ...]


class Record(NamedTuple):
    """A build and its outputs, by the names of their files."""

    build: Build
    outputs: dict[str, Output]


class Remembered(NamedTuple):
    """A build with its number, and with that of the set of files that it shares with others."""

    number: int
    shared: int
    build: Build


def prints_written(prints: Iterable[Fingerprint]) -> str:
    """Write fingerprints."""
    return json.dumps(list(prints), separators=(",", ":"))


def prints_read(text: str) -> tuple[Fingerprint, ...]:
    """Read fingerprints. Raises ValueError or TypeError where there are none."""
    return tuple(Fingerprint(*one) for one in json.loads(text))


def findings_written(findings: Iterable[Diagnostic]) -> str:
    """Write findings."""
    return json.dumps([_plain(finding) for finding in findings], ensure_ascii=False)


def findings_read(text: str) -> tuple[Diagnostic, ...]:
    """Read findings. Raises ValueError or TypeError where there are none."""
    return tuple(_finding(*one) for one in json.loads(text))


def contents_of(prints: Iterable[Fingerprint]) -> str:
    """Return what tells two sets of files apart, whenever they were looked at."""
    contents = (f"{one.path}\0{one.digest}" for one in prints)
    return hashlib.sha256("\n".join(contents).encode(errors="surrogateescape")).hexdigest()


def _plain(finding: Diagnostic) -> list[object]:
    place = finding.location
    where = [str(place.file), place.line, place.column] if place else []
    return [finding.code, finding.severity, finding.message, *where]


def _finding(code: str, severity: str, message: str, *where: str | int) -> Diagnostic:
    place = None
    if where:
        file, line, column = where
        place = Location(Path(str(file)), int(line), int(column))
    return Diagnostic(code, Severity(severity), message, place)
