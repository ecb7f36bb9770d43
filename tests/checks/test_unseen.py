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

DETAILS = "BULLETIN_UNSEEN_DETAILS"
LEAST_FOUND = {"first": 0.74, "second": 0.72}
"""The share of planted errors that is found in each set; 0.90 is wanted."""
MOST_IN_VAIN = {"first": 2.5, "second": 0.0}
"""Warnings for every 10,000 clean characters; 2 are wanted."""
LEAST_PLANTED = {"first": 380, "second": 180}
LEAST_CLEAN = {"first": 40_000, "second": 3_500}
PLACES = {"first": TEXTS, "second": TEXTS / "second"}

log = logging.getLogger(__name__)


@pytest.mark.parametrize("texts", PLACES)
def test_planted_errors_are_found(texts: str, tmp_path: Path) -> None:
    workspaces = sorted((PLACES[texts] / "planted").iterdir())
    planted = [measure(one, tmp_path / one.name) for one in workspaces]
    wanted: Counter[str] = sum((one.planted for one in planted), Counter())
    found: Counter[str] = sum((one.found for one in planted), Counter())
    for family, errors in sorted(wanted.items()):
        log.info("%s set, %s: %d of %d", texts, family, found[family], errors)
    if DETAILS in os.environ:
        log.info("%s", [place for one in planted for place in one.missed])
    assert wanted.total() >= LEAST_PLANTED[texts]
    assert found.total() >= LEAST_FOUND[texts] * wanted.total(), (found, wanted)


@pytest.mark.parametrize("texts", PLACES)
def test_clean_texts_are_left_in_peace(texts: str, tmp_path: Path) -> None:
    clean = measure(PLACES[texts] / "clean", tmp_path)
    in_vain = [remark for remark in clean.elsewhere if remark.grave]
    log.info("%s set: %d warnings in %d characters", texts, len(in_vain), clean.characters)
    if DETAILS in os.environ:
        log.info("%s", in_vain)
    assert clean.characters >= LEAST_CLEAN[texts]
    assert len(in_vain) <= MOST_IN_VAIN[texts] * clean.characters / 10_000
