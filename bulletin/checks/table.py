"""The one table of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks import issue, names, numerals, punctuation, structure, typesetting, words

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *punctuation.RULES,
    *numerals.RULES,
    *structure.RULES,
    *issue.RULES,
    *names.RULES,
    *words.RULES,
    *typesetting.RULES,
)
"""All rules, in the order of their families; codes and names are unique."""


def find_rule(word: str) -> Rule | None:
    """Return the rule of this code or name."""
    return next((rule for rule in RULES if word in (rule.code, rule.name)), None)
