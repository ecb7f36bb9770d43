"""The documents of all rules are those of today's rules, in both languages."""

from __future__ import annotations

from bulletin.checks.naming import FAMILIES
from bulletin.checks.table import RULES
from tests.checks.rule_documents import documents


def test_documents_are_those_of_the_rules() -> None:
    stale = [path.name for path, text in documents().items() if path.read_text("utf-8") != text]
    assert not stale, "write them anew: python -m tests.checks.rule_documents"


def test_every_rule_is_in_them() -> None:
    for text in documents().values():
        assert all(f"### {rule.code} " in text for rule in RULES)


def test_every_family_has_its_words() -> None:
    assert {rule.family for rule in RULES} <= set(FAMILIES)
