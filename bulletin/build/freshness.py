"""Which issues need not be built: their outputs are there, and are what they would become."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from bulletin.messages import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bulletin.build.fingerprints import Looking
    from bulletin.build.records import Records
    from bulletin.build.remembered import Build, Output, Remembered
    from bulletin.diagnostics import Diagnostic


class Fresh(NamedTuple):
    """What is remembered of outputs that need not be made: their pages, and what was found."""

    pages: int | None
    findings: tuple[Diagnostic, ...]


class Freshness:
    """One look at the world, against what is remembered of it."""

    def __init__(self, records: Records, looking: Looking, *, verify: bool = False) -> None:
        """Compare with these records; with ``verify``, outputs by their hashes as well."""
        self._records = records
        self._verify = verify
        self._looking = looking
        self._shared: dict[int, bool] = {}

    def of(self, source: Path, outputs: Sequence[tuple[Path, str]]) -> Fresh | None:
        """Return what is remembered of an issue's outputs, each given with the options for it.

        None where one of them is missing, was changed by someone else, or would become another.
        """
        builds = self._builds_of(source, outputs)
        if builds is None or any(_speaks_otherwise(build) for build in builds.values()):
            return None
        pages = (build.pages for build in builds.values() if build.pages is not None)
        findings = (finding for build in builds.values() for finding in build.findings)
        return Fresh(next(pages, None), tuple(dict.fromkeys(findings)))

    def stand(self, source: Path, outputs: Iterable[Path]) -> bool:
        """Tell whether an issue's outputs would become what they are, with the options for them."""
        return self._builds_of(source, [(path, None) for path in outputs]) is not None

    def unchanged(self, remembered: Remembered) -> bool:
        """Tell whether all that a build looked at is what it was."""
        return self._same_shared(remembered) and self._same_own(remembered)

    def _builds_of(
        self, source: Path, outputs: Iterable[tuple[Path, str | None]]
    ) -> dict[int, Build] | None:
        """Return the builds, by number, that left the outputs and would come to the same today.

        None where one did not, or would not; options of None are whatever an output has.
        """
        builds: dict[int, Build] = {}
        for path, options in outputs:
            found = self._records.output(path.name)
            if found is None or not self._as_left(path, found[1]):
                return None
            number, output = found
            if options not in (None, output.options):
                return None
            if number not in builds:
                build = self._current(number, str(source))
                if build is None:
                    return None
                builds[number] = build
        return builds

    def _current(self, number: int, source: str) -> Build | None:
        """Return a build that would come to the same today."""
        remembered = self._records.build(number)
        if remembered is None or remembered.build.source != source:
            return None
        return remembered.build if self.unchanged(remembered) else None

    def _same_own(self, remembered: Remembered) -> bool:
        renewed = self._looking.renewed(remembered.build.own)
        if renewed is not None and renewed != remembered.build.own:
            self._records.renew("build", remembered.number, renewed)
        return renewed is not None

    def _same_shared(self, remembered: Remembered) -> bool:
        number, prints = remembered.shared, remembered.build.shared
        if number not in self._shared:
            renewed = self._looking.renewed(prints)
            if renewed is not None and renewed != prints:
                self._records.renew("shared", number, renewed)
            self._shared[number] = renewed is not None
        return self._shared[number]

    def _as_left(self, path: Path, output: Output) -> bool:
        try:
            seen = path.stat()
            if (seen.st_size, seen.st_mtime_ns) != (output.size, output.time):
                return False
            return not self._verify or _hash(path) == output.digest
        except OSError:
            return False


def _speaks_otherwise(build: Build) -> bool:
    """Tell whether a build's findings are in another language than that of today."""
    return bool(build.findings) and build.language != language()


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
