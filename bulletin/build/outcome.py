"""What becomes of an issue."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Literal

    from bulletin.build.moved.values import Moved
    from bulletin.build.remembered import Record


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an issue: seconds of work, pages of the PDF, and its outputs by format.

    ``record`` is what is to be remembered of a build, ``moved`` what became of the pages, where
    that was asked for.
    """

    address: str
    status: Literal["built", "cached", "failed"]
    seconds: float
    pages: int | None = None
    outputs: dict[str, Path] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    record: Record | None = field(default=None, compare=False, repr=False)
    moved: Moved | None = None


def promoted(findings: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return findings with every warning made an error."""
    return tuple(
        replace(one, severity=Severity.ERROR) if one.severity is Severity.WARNING else one
        for one in findings
    )
