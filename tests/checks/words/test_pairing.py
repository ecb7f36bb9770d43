"""Pairs of characters: how often they were met, which are words, and which belong together."""

from __future__ import annotations

import pytest

from bulletin.checks.words.pairing import Pairs, common_pairs

PAIRS = Pairs(
    ["排|骨||着|||除|||查", "查|||||看||||排", "看|||||||||", "骨|||||||||", "除|||||||||"],
    frozenset({"排查", "排着"}),
)


@pytest.mark.parametrize(
    ("pair", "count"), [("排骨", 8), ("排着", 8), ("排除", 250), ("排查", 9000), ("看查", 0)]
)
def test_pairs_are_counted_by_groups(pair: str, count: int) -> None:
    assert PAIRS.count(*pair) == count


def test_a_word_is_a_pair_that_is_listed_and_common() -> None:
    pairs = ("排查", "排着", "排除", "排")
    assert [PAIRS.is_word(pair) for pair in pairs] == [True, False, False, False]
    assert [PAIRS.is_common(pair) for pair in pairs] == [True, False, True, False]


def test_only_a_character_that_belongs_to_no_neighbour_is_unsettled() -> None:
    assert PAIRS.unsettled("排查，排骨。看查，Ａ除") == [6, 7, 10]
    assert PAIRS.unsettled("") == []


def test_what_was_met_more_often_fits_better() -> None:
    assert PAIRS.fits("排", "查", "看") > PAIRS.fits("排", "除", "看")
    assert PAIRS.fits("，", "查", "。") > PAIRS.fits("，", "看", "。")


def test_the_list_knows_words_and_not_their_slips() -> None:
    assert common_pairs().is_word("部署")
    assert not common_pairs().is_common("布属")
