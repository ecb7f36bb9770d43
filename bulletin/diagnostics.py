"""Findings about sources, house styles and outputs, each with its place."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How bad a finding is; an error keeps its issue from being built."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; line and column count from 1, the column in characters."""

    file: Path
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write file:line:column."""
        return f"{self.file}:{self.line}:{self.column}"

    def shifted(self, characters: int) -> "Location":
        """Return the place so many characters further on the same line."""
        return Location(self.file, self.line, self.column + characters)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable code, what is wrong and what to write instead, and where.

    The location is None only where no file is at fault (a full disk, a missing font).
    """

    code: str
    severity: Severity
    message: str
    location: Location | None = None


def has_errors(diagnostics: "list[Diagnostic] | tuple[Diagnostic, ...]") -> bool:
    """Tell whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in diagnostics)
