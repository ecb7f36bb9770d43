"""What is said of an issue, as plain values: they go from process to process, and into SQLite."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from bulletin.checks.finding import Change, Fix
from bulletin.diagnostics import Diagnostic, Location, Severity

if TYPE_CHECKING:
    from bulletin.checks.remark import Remark

Value: TypeAlias = Any
"""A value of JSON, which comes without types."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A finding about a source: the characters that it is about, what would mend it, its passage.

    ``passage`` is the text of the paragraph, the title … that it stands in, as it is printed;
    ``rule`` is the name of the rule that found it, empty where another part of the program did.
    """

    diagnostic: Diagnostic
    written: str = ""
    fix: Fix | None = None
    passage: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """An issue as the proofreader gives it back.

    ``used`` are the places of the waivers that let something stand.
    """

    address: str
    comments: tuple[Comment, ...]
    used: frozenset[Location] = frozenset()


def comment_of(remark: Remark) -> Comment:
    """Return what a rule found as a plain value."""
    found = remark.finding
    return Comment(remark.diagnostic(), found.written, found.fix, found.context, remark.rule.name)


def marked_written(marked: Marked) -> str:
    """Write what was said of an issue."""
    comments = [
        [
            one.diagnostic.code,
            one.diagnostic.severity,
            one.diagnostic.message,
            _place(one.diagnostic.location),
            one.written,
            _fix(one.fix),
            one.passage,
            one.rule,
        ]
        for one in marked.comments
    ]
    used = [_place(location) for location in sorted(marked.used)]
    return json.dumps([comments, used], ensure_ascii=False, separators=(",", ":"))


def marked_read(text: str, address: str) -> Marked:
    """Read what was said of an issue. Raises ValueError or TypeError where that is not written."""
    comments, used = json.loads(text)
    return Marked(
        address,
        tuple(_comment(*one) for one in comments),
        frozenset(_location(*place) for place in used),
    )


def _place(location: Location | None) -> Value:
    return [str(location.file), location.line, location.column] if location else None


def _location(file: str, line: int, column: int) -> Location:
    return Location(Path(file), line, column)


def _fix(fix: Fix | None) -> Value:
    if fix is None:
        return None
    return [fix.safe, [[_place(one.location), one.old, one.new] for one in fix.changes]]


def _comment(
    code: str,
    severity: str,
    message: str,
    place: Value,
    written: str,
    fix: Value,
    passage: str,
    rule: str,
) -> Comment:
    location = _location(*place) if place else None
    mending = None
    if fix:
        safe, changes = fix
        mending = Fix(
            tuple(Change(_location(*where), old, new) for where, old, new in changes), safe
        )
    found = Diagnostic(code, Severity(severity), message, location)
    return Comment(found, written, mending, passage, rule)
