"""What a writer hands back."""

from dataclasses import dataclass

from bulletin.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Output:
    """A finished file: its bytes, its pages where the writer counts them, and what it noticed."""

    content: bytes
    pages: int | None
    diagnostics: tuple[Diagnostic, ...]
