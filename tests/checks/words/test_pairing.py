"""Pairs of characters: words, common pairs, pairs that occur, and the words meant by others."""

from __future__ import annotations

from bulletin.checks.words.pairing import Pairs, common_pairs
from bulletin.checks.words.sounding import Sounds

PAIRS = Pairs(
    ["排查|着|除", "检查||", "查|看|"], Sounds.read("查茶察|\n排牌|\n检简|\n除|\n着|\n看|")
)


def test_kinds_of_pairs_are_told_apart() -> None:
    pairs = ("排查", "排着", "排除", "排茶", "排")
    assert [PAIRS.is_word(pair) for pair in pairs] == [True, False, False, False, False]
    assert [PAIRS.is_common(pair) for pair in pairs] == [True, True, False, False, False]


def test_only_chinese_that_never_stands_together_is_unknown() -> None:
    assert PAIRS.unknown("排查，排除。排茶，看看排Ａ") == [6]


def test_a_wrong_character_may_be_the_first_or_the_second() -> None:
    assert [*PAIRS.meant("排", "茶")] == [("排查", 1)]
    assert [*PAIRS.meant("简", "查")] == [("检查", 0)]
    assert [*PAIRS.meant("看", "茶")] == []


def test_the_list_knows_words_and_not_their_slips() -> None:
    assert common_pairs().is_word("部署")
    assert not common_pairs().is_common("布属")
