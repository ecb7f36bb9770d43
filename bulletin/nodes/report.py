"""Collecting the findings of one stage."""

from __future__ import annotations

from bulletin.diagnostics import Diagnostic, Location, Severity


class Report:
    """The findings so far, in the order in which they were made."""

    def __init__(self) -> None:
        """Start without findings."""
        self._found: list[Diagnostic] = []

    def error(self, code: str, message: str, location: Location | None = None) -> None:
        """Note a finding that keeps the issue from being built."""
        self._found.append(Diagnostic(code, Severity.ERROR, message, location))

    def warning(self, code: str, message: str, location: Location | None = None) -> None:
        """Note a finding that the issue can be built with."""
        self._found.append(Diagnostic(code, Severity.WARNING, message, location))

    def info(self, code: str, message: str, location: Location | None = None) -> None:
        """Note what was done; nobody need do anything."""
        self._found.append(Diagnostic(code, Severity.INFO, message, location))

    def extend(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Take over the findings of another stage."""
        self._found.extend(diagnostics)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings, each of them once."""
        return tuple(dict.fromkeys(self._found))
