"""Phrases that sound like others: each is right itself, and found with a character miswritten."""

from __future__ import annotations

import pytest

from bulletin.checks.words.homophones import miswritten
from bulletin.checks.words.lists.looks import LOOKS
from bulletin.checks.words.lists.official import OFFICIAL
from bulletin.checks.words.sounding import Near, Phrases, Sounds

SOUNDS = "因音印|\n地弟|的\n制治志至|\n宜已以移|\n的得|地\n长涨掌|\n城成常|长"


def test_no_phrase_is_called_wrong() -> None:
    assert [one for one in OFFICIAL.split() if [*miswritten(f"坚持{one}。")]] == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("统愁推进", "统筹推进"),
        ("营商环静", "营商环境"),
        ("贯澈落实", "贯彻落实"),
        ("乡村阵兴", "乡村振兴"),
        ("安全生铲", "安全生产"),
        ("疫情方控", "疫情防控"),
        ("滥芋充数", "滥竽充数"),
        ("克己俸公", "克己奉公"),
    ],
)
def test_a_character_of_the_same_sound_is_found(wrong: str, right: str) -> None:
    found = [one.phrase for one in miswritten(f"会议强调，{wrong}。")]
    assert found == [right]


def test_a_phrase_is_told_by_sounds_and_by_looks() -> None:
    phrases = Phrases(["因地制宜"], Sounds.read(SOUNDS))
    assert [*phrases.near("要因地治宜，要音地制宜")] == [
        Near(1, "因地制宜", 2),
        Near(7, "因地制宜", 0),
    ]


def test_two_characters_that_differ_are_another_phrase() -> None:
    phrases = Phrases(["因地制宜"], Sounds.read(SOUNDS))
    assert [*phrases.near("音弟制宜 因地制移 因地，制宜")] == [Near(5, "因地制宜", 3)]


def test_a_phrase_is_told_by_any_sound_of_its_characters() -> None:
    phrases = Phrases(["成长制宜"], Sounds.read(SOUNDS))
    assert [*phrases.near("成城制宜")] == [Near(0, "成长制宜", 1)]


def test_a_character_alone_looks_like_nothing() -> None:
    assert [group for group in LOOKS.split() if len(set(group)) < 2] == []
