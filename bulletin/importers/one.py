"""One old file, read and understood, before it has a place."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.modelling import Modelled, issue_of
from bulletin.importers.names import Names
from bulletin.importers.original import Photo, Stretch
from bulletin.importers.reading import read
from bulletin.importers.reading.files import empty
from bulletin.importers.understanding.whole import understand
from bulletin.messages import _
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.importers.original import Original
    from bulletin.importers.recognised import Recognised
    from bulletin.workspace import Workspace


_LOG = logging.getLogger(__name__)


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
        """Read a file; what goes wrong in a way it should not is this file's failure alone."""
        try:
            return self._read(file)
        except Exception as error:  # noqa: BLE001  (one file must not stop the others)
            _LOG.debug("%s", file, exc_info=True)
            return FileRead(file, None, (_unexpected(file, error),))

    def _read(self, file: Path) -> FileRead:
        original, found = read(file)
        if original is None:
            return FileRead(file, None, found)
        shown = (any(instances(original.elements, kind)) for kind in (Stretch, Photo))
        if not any(shown):
            return FileRead(file, None, (*found, empty(file)))
        recognised, more = understand(original, Names.of(self.workspace))
        modelled = issue_of(recognised, original, self.workspace, self.publication)
        diagnostics = (*found, *more, *modelled.diagnostics)
        if not modelled.issue.items:
            diagnostics += (_without_items(file),)
        return FileRead(file, Understood(original, recognised, modelled), diagnostics)


def _without_items(file: Path) -> Diagnostic:
    message = _(
        "The document has a masthead or a closing block, but no items; nothing was written. Check "
        "whether a part of it is missing."
    )
    return Diagnostic("BT539", Severity.ERROR, message, Location(file))


def _unexpected(file: Path, error: Exception) -> Diagnostic:
    message = _(
        "bulletin failed on this file in a way it should not ({reason}). Please report this; save "
        "the file in another format and import that meanwhile."
    )
    text = message.format(reason=f"{type(error).__name__}: {error}")
    return Diagnostic("BT549", Severity.ERROR, text, Location(file))
