"""Gaps in the numbering."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.cli.gaps import Gap, find_gaps
from bulletin.workspace import Entry


def _entries(publication: str, year: int | None, *numbers: int | None) -> list[Entry]:
    return [Entry("", publication, year, number, None, Path("x"), None) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        ((), ()),
        ((35,), ()),
        ((1, 2, 3), ()),
        ((1, 3), ((2, 2),)),
        ((9, 1, 4, 5), ((2, 3), (6, 8))),
        ((1, 1, 999_999_999), ((2, 999_999_998),)),
    ],
)
def test_gaps_of_a_year(numbers: tuple[int, ...], missing: tuple[tuple[int, int], ...]) -> None:
    found = find_gaps(_entries("信息", 2023, *numbers))
    assert found == ((Gap("信息", 2023, missing),) if missing else ())


def test_years_and_publications_are_numbered_apart() -> None:
    entries = [
        *_entries("信息", 2022, 1, 2),
        *_entries("信息", 2023, 4, 6),
        *_entries("简报", 2023, 1, 3),
        *_entries("专题", None, None, 5),
    ]
    assert find_gaps(entries) == (Gap("信息", 2023, ((5, 5),)), Gap("简报", 2023, ((2, 2),)))


def test_numbers_as_text() -> None:
    assert Gap("信息", 2023, ((3, 3), (5, 8))).numbers() == "3, 5-8"
