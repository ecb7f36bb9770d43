"""The proofreader on texts that it was not made on: what it finds, and what it says in vain."""

from __future__ import annotations

import logging
import os
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.checks.unseen.measuring import TEXTS, measure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checks.unseen.measuring import Measured

DETAILS = "BULLETIN_UNSEEN_DETAILS"
LEAST_FOUND = 0.74
"""The share of planted errors that is found; 0.90 is wanted."""
MOST_IN_VAIN = 2.5
"""Warnings for every 10,000 clean characters; 2 are wanted."""
LEAST_PLANTED = 380
LEAST_CLEAN = 40_000

log = logging.getLogger(__name__)


@pytest.fixture
def planted(tmp_path: Path) -> list[Measured]:
    workspaces = sorted((TEXTS / "planted").iterdir())
    return [measure(one, tmp_path / one.name) for one in workspaces]


def test_planted_errors_are_found(planted: list[Measured]) -> None:
    wanted: Counter[str] = sum((one.planted for one in planted), Counter())
    found: Counter[str] = sum((one.found for one in planted), Counter())
    for family, errors in sorted(wanted.items()):
        log.info("%s: %d of %d", family, found[family], errors)
    if DETAILS in os.environ:
        log.info("%s", [place for one in planted for place in one.missed])
    assert wanted.total() >= LEAST_PLANTED
    assert found.total() >= LEAST_FOUND * wanted.total(), (found, wanted)


def test_clean_texts_are_left_in_peace(tmp_path: Path) -> None:
    clean = measure(TEXTS / "clean", tmp_path)
    in_vain = [remark for remark in clean.elsewhere if remark.grave]
    log.info("%d warnings in %d characters", len(in_vain), clean.characters)
    if DETAILS in os.environ:
        log.info("%s", in_vain)
    assert clean.characters >= LEAST_CLEAN
    assert len(in_vain) <= MOST_IN_VAIN * clean.characters / 10_000
