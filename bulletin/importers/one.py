"""One old file, read and understood, before it has a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.modelling import Modelled, issue_of
from bulletin.importers.names import Names
from bulletin.importers.reading import read
from bulletin.importers.understanding.whole import understand

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Original
    from bulletin.importers.recognised import Recognised
    from bulletin.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Understood:
    """What an old file says: its lines, its parts, and the issue that these make."""

    original: Original
    recognised: Recognised
    modelled: Modelled


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file with what was understood of it, None where it could not be read at all."""

    file: Path
    understood: Understood | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files for a workspace; plain data, so that worker processes can have it.

    ``publication`` is the title of the publication that all of them belong to, None where each
    says its own.
    """

    workspace: Workspace
    publication: str | None = None

    def __call__(self, file: Path) -> FileRead:
        """Read a file."""
        original, found = read(file)
        if original is None:
            return FileRead(file, None, found)
        recognised, more = understand(original, Names.of(self.workspace))
        modelled = issue_of(recognised, original, self.workspace, self.publication)
        diagnostics = (*found, *more, *modelled.diagnostics)
        return FileRead(file, Understood(original, recognised, modelled), diagnostics)
