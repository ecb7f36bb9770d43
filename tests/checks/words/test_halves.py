"""Idioms told by the half that is right: the other half has a character that looks like its own."""

from __future__ import annotations

import pytest

from bulletin.checks.words.halves import Halves
from bulletin.checks.words.sounding import Near

HALVES = Halves(["无地自容", "五湖四海"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("要无池自容。", [Near(1, "无地自容", 1)]),
        ("要无地自容。", []),
        ("要无池自，", []),
        ("五糊四海", [Near(0, "五湖四海", 1)]),
        ("五糊四诲", []),
        ("", []),
    ],
)
def test_one_character_of_an_idiom_may_be_wrong(text: str, found: list[Near]) -> None:
    assert [*HALVES.near(text)] == found
