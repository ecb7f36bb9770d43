"""What rules are called, and the words that mean them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bulletin import messages
from bulletin.checks.naming import FAMILIES, called, names
from bulletin.checks.table import RULES, find_rule
from tests.locale_folder import compiled_catalogues

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.checks.rule import Rule


@pytest.fixture
def rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rule:
    monkeypatch.setattr(messages, "LOCALE", compiled_catalogues(tmp_path))
    found = find_rule("BT401")
    assert found is not None
    return found


@pytest.mark.parametrize(
    "word", ["BT401", "BT40", "BT4", "half-width-mark", "半角标点", "punctuation", "标点"]
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_words_of_every_language_mean_a_rule(
    rule: Rule, word: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_LANG", language)
    assert names(word, rule)


@pytest.mark.parametrize("word", ["BT402", "half-width", "数字", "半角", ""])
def test_other_words_do_not(rule: Rule, word: str) -> None:
    assert not names(word, rule)


@pytest.mark.parametrize(
    ("language", "name"), [("en", "BT401 half-width-mark"), ("zh", "BT401 半角标点")]
)
def test_a_rule_is_called_by_its_name(
    rule: Rule, language: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_LANG", language)
    assert called(rule) == name


@pytest.mark.usefixtures("rule")
def test_no_two_rules_or_families_have_one_name() -> None:
    called_so = [word for rule in RULES for word in messages.in_every_language(rule.name)]
    titles = {word for title in FAMILIES.values() for word in messages.in_every_language(title)}
    counted = Counter([*called_so, *titles, *(set(FAMILIES) - titles)])
    assert {word for word, count in counted.items() if count > 1} == set()
