"""Findings of issues that are built again and again: what is new, and what is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bulletin.diagnostics import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.build import Outcome
    from bulletin.diagnostics import Diagnostic

Key: TypeAlias = "tuple[str, str, Path | None]"
"""What a finding is known by while lines come and go above it."""


class Told:
    """The findings that were told. Notes are told once, and never said to be mended."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self._notes: set[Key] = set()
        self._faults: dict[str, dict[Key, Diagnostic]] = {}

    def new(self, outcome: Outcome) -> tuple[Diagnostic, ...]:
        """Return the findings that were not told yet; they are from now on."""
        faults = self._faults.setdefault(outcome.address, {})
        found = _by_key(outcome)
        new = {key: found[key] for key in found if key not in faults and key not in self._notes}
        self._notes |= {key for key in new if new[key].severity is Severity.INFO}
        faults |= {key: new[key] for key in new if key not in self._notes}
        return tuple(new.values())

    def mended(self, outcome: Outcome) -> tuple[Diagnostic, ...]:
        """Return the warnings and errors that were told and are no more; they are forgotten.

        Of an issue that failed nobody can say that: what comes after an error is not looked at.
        """
        told, now = self._faults.get(outcome.address, {}), _by_key(outcome)
        failed = outcome.status == "failed"
        kept = {key for key in told if failed and told[key].severity is Severity.WARNING}
        gone = [key for key in told if key not in now and key not in kept]
        forgotten = tuple(told.pop(key) for key in gone)
        return () if failed else forgotten


def _by_key(outcome: Outcome) -> dict[Key, Diagnostic]:
    return {_key(finding): finding for finding in outcome.diagnostics}


def _key(finding: Diagnostic) -> Key:
    return finding.code, finding.message, finding.location.file if finding.location else None
