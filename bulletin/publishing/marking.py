"""An issue's own file made to say another number or edition, all other bytes kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.placing import put_files
from bulletin.source.edits import edited
from bulletin.source.revising import Inexact
from bulletin.source.revising.head import head_edits

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace


def source_saying(
    workspace: Workspace, entry: Entry, old: Issue, new: Issue
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the issue's own file as it is when it says the head of ``new``, not of ``old``.

    None with an error BT956 where the form of the source has no place for it.
    """
    try:
        edits = head_edits(workspace, entry, old, new)
        return edited(entry.path.read_bytes(), edits), ()
    except (Inexact, ValueError, OSError):
        message = _(
            "The source cannot be changed without writing it anew. Write it yourself: number: "
            "{number}, edition: {edition}"
        ).format(number=new.number, edition=new.edition)
        return None, (Diagnostic("BT956", Severity.ERROR, message, Location(entry.path)),)


def rewrite(path: Path, content: bytes) -> None:
    """Put another content into a file, whole or not at all. Raises OSError."""
    failed = put_files({path: content})
    if failed:
        raise failed.error
