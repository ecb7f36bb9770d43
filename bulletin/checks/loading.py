"""The rules, loaded when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule


def all_rules() -> tuple[Rule, ...]:
    """Return all rules; where no issue is read, their hundreds of patterns are not compiled."""
    from bulletin.checks.table import RULES  # noqa: PLC0415  (takes most of a second)

    return RULES
