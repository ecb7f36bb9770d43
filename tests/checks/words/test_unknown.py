"""Words that became no words: found where the word fits, silent where a name may stand."""

from __future__ import annotations

import pytest

from bulletin.checks.words.evidence import Unknown
from bulletin.checks.words.unknown import unknown_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("深入学校排茶隐患", [Unknown(4, "排查", 1)]),
        ("深入学校排查隐患", []),
        ("发放宣传资撩", [Unknown(4, "资料", 1)]),
        ("地级市市级", []),
        ("书记高晓走访群众", []),
        ("", []),
    ],
)
def test_a_word_is_meant_only_where_it_fits(text: str, found: list[Unknown]) -> None:
    assert [one._replace(certain=False) for one in unknown_words(text)] == found


@pytest.mark.parametrize(("text", "certain"), [("发放宣传资撩", True), ("深入学校排茶隐患", False)])
def test_a_word_is_certain_where_it_fits_much_better(text: str, *, certain: bool) -> None:
    assert [one.certain for one in unknown_words(text)] == [certain]
