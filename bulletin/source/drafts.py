"""Files of sources before they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.nodes import Report
from bulletin.source.schema import SCHEMA_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be written."""

    path: Path
    text: str


def write_drafts(drafts: Iterable[Draft]) -> tuple[Diagnostic, ...]:
    """Write files that are not there yet; nothing is overwritten, and with one error no file."""
    report = Report()
    drafts = tuple(drafts)
    for draft in drafts:
        if draft.path.exists():
            message = _("This file is there already and stays as it is. Delete or rename it first.")
            report.error("BT316", message, Location(draft.path))
    if report.diagnostics:
        return report.diagnostics
    for draft in drafts:
        try:
            draft.path.parent.mkdir(parents=True, exist_ok=True)
            with draft.path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(draft.text)
        except OSError as error:
            message = _("The file cannot be written: {reason}. Check the folder's permissions.")
            text = message.format(reason=error.strerror or error)
            return (Diagnostic("BT317", Severity.ERROR, text, Location(draft.path)),)
    return ()


def editor_line(workspace: Workspace, folder: Path) -> str:
    """Return the comment by which editors find the schema; empty where the workspace has none."""
    if not (workspace.root / SCHEMA_FILE).is_file():
        return ""
    up = "../" * len(folder.relative_to(workspace.root).parts)
    return f"# yaml-language-server: $schema={up}{SCHEMA_FILE}"
