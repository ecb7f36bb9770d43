"""Every rule finds what its cases mark, mends it as they say, and finds nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bulletin.checks.table import RULES
from tests.checks.cases import CASES, cases, findings, read_case

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.checks.rule import Rule
    from tests.checks.cases import Written

FEWEST = 8
TABLE = [
    pytest.param(rule, kind, written, id=f"{rule.code}-{kind}-{number}")
    for rule in RULES
    for kind in ("wrong", "right")
    for number, written in enumerate(cases(rule.code, kind), 1)
]


@pytest.mark.parametrize(("rule", "kind", "written"), TABLE)
def test_case(rule: Rule, kind: str, written: Written, tmp_path: Path) -> None:
    case = read_case(written)
    assert bool(case.found) == (kind == "wrong")
    found = findings(rule, case, tmp_path)
    plain = [
        one if wanted.new is not None else replace(one, new=None)
        for one, wanted in zip(found, case.found, strict=False)
    ]
    assert [*plain, *found[len(plain) :]] == sorted(
        case.found, key=lambda one: (one.file, one.line, one.column)
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_has_enough_cases(rule: Rule) -> None:
    assert min(len(cases(rule.code, kind)) for kind in ("wrong", "right")) >= FEWEST


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_example_in_the_rule_is_true(rule: Rule, tmp_path: Path) -> None:
    if rule.wrong:
        assert findings(rule, read_case(rule.wrong), tmp_path / "wrong")
        assert not findings(rule, read_case(rule.right), tmp_path / "right")


def test_every_file_of_cases_belongs_to_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.yaml")} == {rule.code for rule in RULES}


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
