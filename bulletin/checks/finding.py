"""What a rule finds, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.diagnostics import Location, Severity
    from bulletin.model.issue import Item


@dataclass(frozen=True, slots=True)
class Change:
    """Characters of a source, all on one line, and those to stand in their place."""

    location: Location
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Changes that mend a finding together; a safe one needs no judgement."""

    changes: tuple[Change, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: where, the characters in question, what to write instead, and how.

    ``context`` is the text around it and ``item`` the item that it lies in, for waivers.
    ``severity`` is how bad this one is, where the office says so of a word; None as the rule.
    """

    location: Location
    written: str
    message: str
    fix: Fix | None = None
    context: str = ""
    item: Item | None = None
    severity: Severity | None = None
