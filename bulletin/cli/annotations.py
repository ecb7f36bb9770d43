"""Findings as annotations of GitHub's workflows: ``::warning file=…,line=…,col=…::message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def annotation(finding: Diagnostic, name: str, written: str, root: Path) -> str:
    """Return the line that annotates a finding, of a rule of this name.

    A file's path begins in its repository, which is at or above ``root``; columns that are
    ``written`` on are marked from the first to the last.
    """
    values = {}
    place = finding.location
    if place:
        values["file"] = _path(place.file, root)
        values["line"] = str(place.line)
        values["col"] = str(place.column)
        if written:
            values["endColumn"] = str(place.column + len(written) - 1)
    values["title"] = f"{finding.code} {name}".strip()
    properties = ",".join(f"{key}={_value(value)}" for key, value in values.items())
    return f"::{_KINDS[finding.severity]} {properties}::{_escaped(finding.message)}"


def _path(file: Path, root: Path) -> str:
    folders = (root, *root.parents)
    repository = next((folder for folder in folders if (folder / ".git").exists()), root)
    absolute = file.absolute()
    inside = absolute.is_relative_to(repository)
    return (absolute.relative_to(repository) if inside else absolute).as_posix()


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
