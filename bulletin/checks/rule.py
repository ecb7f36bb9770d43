"""A rule: its code and names, how binding it is, what it looks at, and what it says."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from bulletin.diagnostics import Severity
from bulletin.messages import deferred

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage

Findings: TypeAlias = "Iterator[Finding]"


class Force(StrEnum):
    """How binding the clause is that a rule comes from."""

    REQUIRED = deferred("required by the standard")
    RECOMMENDED = deferred("recommended by the standard")
    CUSTOM = deferred("custom of official documents")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of proofreading.

    ``code`` never changes its meaning, ``name`` is what editors may write in its place, ``family``
    is its package; ``clause`` is where the rule stands. ``wrong`` is breached by its text,
    ``right`` keeps it. ``find`` reads a manuscript; ``explanation`` is its docstring.
    """

    code: str
    name: str
    family: str
    severity: Severity
    force: Force
    clause: str
    wrong: str
    right: str
    find: Callable[[Manuscript], Findings]
    explanation: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The explanation's paragraphs, a line each; the first says what the rule reports."""
        return tuple(
            " ".join(part.split())
            for part in re.split(r"\n\s*\n", inspect.cleandoc(self.explanation))
        )


def rule(
    code: str,
    name: str,
    *,
    force: Force,
    clause: str,
    wrong: str,
    right: str,
    severity: Severity = Severity.WARNING,
) -> Callable[[Callable[[Manuscript], Findings]], Rule]:
    """Make a rule of a function that looks at a whole manuscript."""

    def make(find: Callable[[Manuscript], Findings]) -> Rule:
        family = find.__module__.split(".")[2]
        text = find.__doc__ or ""
        return Rule(code, name, family, severity, force, clause, wrong, right, find, text)

    return make


def text_rule(
    code: str,
    name: str,
    *,
    force: Force,
    clause: str,
    wrong: str,
    right: str,
    severity: Severity = Severity.WARNING,
) -> Callable[[Callable[[Passage], Findings]], Rule]:
    """Make a rule of a function that looks at one passage after the other."""

    def make(find: Callable[[Passage], Findings]) -> Rule:
        def find_all(manuscript: Manuscript) -> Findings:
            for passage in manuscript.passages:
                yield from find(passage)

        find_all.__doc__, find_all.__module__ = find.__doc__, find.__module__
        whole = rule(
            code, name, force=force, clause=clause, wrong=wrong, right=right, severity=severity
        )
        return whole(find_all)

    return make
