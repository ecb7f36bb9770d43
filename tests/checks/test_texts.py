"""The proofreader on whole issues: what it finds of planted errors, and what it says in vain.

The unseen texts were written, and their errors planted, by somebody who had not seen the rules;
nobody who writes rules looks at them. The known ones are what unseen texts became once rules were
made better by them. Only totals are told, so that the unseen ones stay what they are.
"""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.checks.texts.measuring import TEXTS, measure

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of some texts.

    At least so many errors are ``planted`` and this share of them is ``found``; on so many
    ``clean`` characters stand at most ``in_vain`` warnings for every 10,000.
    """

    planted: int
    found: float
    clean: int
    in_vain: float


SETS = {
    "known": Wanted(planted=570, found=0.97, clean=43_500, in_vain=2.0),
    "unseen": Wanted(planted=310, found=0.88, clean=33_000, in_vain=2.0),
}


@pytest.mark.parametrize("name", SETS)
def test_planted_errors_are_found(name: str, tmp_path: Path) -> None:
    workspaces = sorted((TEXTS / name / "planted").iterdir())
    measured = [measure(one, tmp_path / one.name) for one in workspaces]
    planted: Counter[str] = sum((one.planted for one in measured), Counter())
    found: Counter[str] = sum((one.found for one in measured), Counter())
    for family, errors in sorted(planted.items()):
        log.info("%s, %s: %d of %d", name, family, found[family], errors)
    assert planted.total() >= SETS[name].planted
    assert found.total() >= SETS[name].found * planted.total(), (found, planted)


@pytest.mark.parametrize("name", SETS)
def test_clean_texts_are_left_in_peace(name: str, tmp_path: Path) -> None:
    workspaces = sorted((TEXTS / name / "clean").iterdir())
    measured = [measure(one, tmp_path / one.name) for one in workspaces]
    characters = sum(one.characters for one in measured)
    in_vain = sum(remark.grave for one in measured for remark in one.elsewhere)
    log.info("%s: %d warnings in %d characters", name, in_vain, characters)
    assert characters >= SETS[name].clean
    assert in_vain <= SETS[name].in_vain * characters / 10_000
