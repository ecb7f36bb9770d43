from __future__ import annotations

import pytest

from bulletin.document.tables import alignments, is_wide
from bulletin.model.text import Alignment, Strong
from tests.issues import PLACE, cell, table, text


@pytest.mark.parametrize(
    "column",
    [
        ["12", "7"],
        ["1,234.5", "-3"],
        ["95.5%", "100％"],
        ["30008元", "1.2万元"],
        ["12", "—", ""],
        ["约40", "≥35"],
    ],
)
def test_numbers_stand_at_the_right(column: list[str]) -> None:
    made = table(["数"], *([entry] for entry in column))
    assert alignments(made) == ("right",)


@pytest.mark.parametrize(
    "column",
    [["当天", "3天"], ["12", "七"], ["", "—"], ["2023-06-01"], ["第3名"], ["12个", "若干"]],
)
def test_other_columns_are_left_alone(column: list[str]) -> None:
    made = table(["列"], *([entry] for entry in column))
    assert alignments(made) == ("",)


def test_the_source_has_the_last_word() -> None:
    made = table(["数"], ["12"], align=(Alignment.CENTER,))
    assert alignments(made) == ("center",)


def test_emphasised_numbers_are_numbers() -> None:
    made = table(["数"], [cell(Strong((text("12"),), PLACE))])
    assert alignments(made) == ("right",)


def test_more_than_eight_columns_are_wide() -> None:
    assert not is_wide(table(["列"] * 8))
    assert is_wide(table(["列"] * 9))
