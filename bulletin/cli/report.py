"""Diagnostics and documents as people and programs read them."""

from __future__ import annotations

import itertools
import json
import os
import sys
import unicodedata
from typing import TYPE_CHECKING, Any

import click

from bulletin.diagnostics import Severity
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic, Location

_WORDS: dict[Severity, tuple[str, str]] = {
    Severity.ERROR: (deferred("error"), "red"),
    Severity.WARNING: (deferred("warning"), "yellow"),
    Severity.INFO: (deferred("note"), "cyan"),
}
_EXCERPT = 72
"""Characters of a source line that are shown."""
_TAB = "    "
_NO_TEXT = frozenset((".pdf", ".docx", ".docm", ".dotx", ".doc", ".wps", ".rtf", ".odt"))
_FEW = 8
"""One unreadable character in so many is shown; more of them are another encoding."""


def print_document(document: object) -> None:
    """Print a JSON document; in UTF-8, whatever the locale, where a program reads it."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    if sys.stdout.isatty():
        click.echo(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode() + b"\n")


def diagnostic_document(finding: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic for JSON; file, line and column are null where it has no place."""
    place = finding.location
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "file": str(place.file.absolute()) if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def print_findings(findings: Iterable[Diagnostic]) -> None:
    """Print diagnostics on standard error, each with its source line and a caret below it."""
    for finding in findings:
        click.echo(described(finding), err=True)


def described(finding: Diagnostic, rule: str = "", written: str = "") -> str:
    """Return ``file:line:column: severity code message``, the source line and a caret.

    With the name of a ``rule`` that stands after its code, with the characters in question, which
    stand ``written`` there, carets below all of them.
    """
    word, colour = _WORDS[finding.severity]
    place = finding.location
    start = f"{shown_path(place.file)}:{place.line}:{place.column}: " if place else ""
    severity = click.style(_(word), fg=colour, bold=True)
    code = f"{finding.code} {rule}" if rule else finding.code
    shown = excerpt(place, written) if place else ""
    return f"{start}{severity} {code} {finding.message}{shown}"


def shown_path(path: Path) -> str:
    """Return the path relative to the current folder, or absolute where that is shorter."""
    absolute = str(path.absolute())
    try:
        relative = os.path.relpath(absolute)
    except ValueError:
        return absolute
    return min(relative, absolute, key=len)


def excerpt(place: Location, written: str = "") -> str:
    """Return the source line and carets below the characters, indented; empty if there is none."""
    line = _source_line(place)
    before = place.column - 1
    if line is None or not line.strip() or before > len(line):
        return ""
    start = max(0, before - _EXCERPT // 2) if len(line) > _EXCERPT else 0
    shown = _printable(line[start : start + _EXCERPT])
    indent = " " * display_width(_printable(line[start:before]))
    under = line[before : min(before + len(written), start + _EXCERPT)]
    carets = "^" * max(1, display_width(_printable(under)))
    return f"\n{_TAB}{shown}\n{_TAB}{indent}{carets}"


def display_width(text: str) -> int:
    """Return the columns that a terminal gives the text: Chinese characters take two."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _source_line(place: Location) -> str | None:
    """Return the line, None where the file is no text in UTF-8: an old Word file, a PDF."""
    try:
        with place.file.open(encoding="utf-8-sig", errors="replace") as file:
            line = next(itertools.islice(file, place.line - 1, None), None)
    except OSError:
        return None
    if line is None or place.file.suffix.lower() in _NO_TEXT:
        return None
    return None if line.count("\ufffd") > len(line) // _FEW else line.rstrip("\n")


def _printable(text: str) -> str:
    """Widen tabs and disarm control characters, which could steer the terminal."""
    return "".join(
        _TAB if mark == "\t" else "�" if unicodedata.category(mark) == "Cc" else mark
        for mark in text
    )
