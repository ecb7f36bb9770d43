"""The rules, one after the other, on one manuscript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.remark import Remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Rule
    from bulletin.diagnostics import Severity


def read_manuscript(
    manuscript: Manuscript, rules: Iterable[tuple[Rule, Severity]]
) -> tuple[Remark, ...]:
    """Return what the rules find, in the order of the places."""
    remarks = [
        Remark(rule, finding.severity or severity, finding)
        for rule, severity in rules
        for finding in rule.find(manuscript)
    ]
    return tuple(sorted(remarks, key=lambda one: (one.finding.location, one.rule.code)))
