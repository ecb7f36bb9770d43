"""Words that changed, apart from where they stand."""

from __future__ import annotations

import pytest

from bulletin.build.moved.texts import Texts

LINES = ("街道召集各方坐在一起商量，定下", "解决的办法，分清各自的任务。", "春灌期间每天两次上堤。")


@pytest.mark.parametrize(
    ("now", "changes"),
    [
        (LINES, []),
        (("街道召集各方坐在一起商量，", "定下解决的办法，分清各自的任务。", LINES[2]), []),
        ((LINES[2], *LINES[:2]), []),
        ((*LINES[:2], "春灌期间每天三次上堤。"), [("两", "三")]),
        ((LINES[0], LINES[2]), [(LINES[1], "")]),
        ((*LINES, "新增一行。"), [("", "新增一行。")]),
        (("社区召集居民坐在一起商量，定下", *LINES[1:]), [("街道召集各方", "社区召集居民")]),
        (("社区请来各方坐在一起商量，定下", *LINES[1:]), [("街道召集", "社区请来")]),
    ],
)
def test_changes(now: tuple[str, ...], changes: list[tuple[str, str]]) -> None:
    texts = Texts(LINES, now)
    assert [
        (texts.before[one.start : one.end], texts.after[one.first : one.last])
        for one in texts.replaced()
    ] == changes


def test_numbers_and_western_words_are_shown_whole() -> None:
    texts = Texts(["办结1203件，见GDP2022表"], ["办结1253件，见GDP2023表"])
    assert [texts.after[one.first : one.last] for one in texts.replaced()] == ["1253", "GDP2023"]
    assert [texts.before[one.start : one.end] for one in texts.replaced()] == ["1203", "GDP2022"]


def test_nothing_against_something() -> None:
    texts = Texts([], ["甲乙"])
    (one,) = texts.replaced()
    assert one == (0, 0, 0, 2)
