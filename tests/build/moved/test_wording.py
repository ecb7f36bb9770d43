"""What moved, in sentences."""

from __future__ import annotations

import pytest

from bulletin.build.moved.values import Layout, Moved, MovedPage, Shift, Verdict, Why, WordChange
from bulletin.build.moved.wording import page_numbers, reasons, sentences

PAGE = MovedPage(1, Why.LAYOUT)


@pytest.mark.parametrize(
    ("shift", "says"),
    [
        (Shift(12, 0, 2.0, 0.0, 0), ["12 lines moved: 2.0 mm to the right."]),
        (Shift(1, 0, -2.0, 10.2, 0), ["1 line moved: 2.0 mm to the left, 10.2 mm down."]),
        (Shift(3, 0, 0.0, 0.0, 3), ["3 lines stand on another page now."]),
        (
            Shift(74, 2, 0.0, 20.4, 3),
            ["74 lines below moved down by 2 lines.", "3 of them stand on another page now."],
        ),
        (Shift(1, -1, 0.0, -10.2, 0), ["1 line below moved up by 1 line."]),
    ],
)
def test_ways(shift: Shift, says: list[str]) -> None:
    moved = Moved(Verdict.MOVED, 2, 2, (PAGE,), layout=Layout((shift,)))
    assert list(sentences(moved)) == says


def test_only_some_ways_are_told_one_by_one() -> None:
    shifts = tuple(Shift(9 - step, 0, float(step + 1), 0.0, 0) for step in range(6))
    said = list(sentences(Moved(Verdict.MOVED, 2, 2, (PAGE,), layout=Layout(shifts))))
    assert said[4:] == ["9 lines moved otherwise."]


def test_the_word_file_alone() -> None:
    moved = Moved(Verdict.MOVED, 2, 2, word=WordChange(styles=("正文",)))
    assert moved.why is Why.WORD
    assert list(sentences(moved)) == [
        "The pages look the same; only the Word file changed.",
        "These styles of the Word file changed: 正文.",
    ]


def test_pages_and_reasons() -> None:
    moved = Moved(Verdict.MOVED, 2, 3, (MovedPage(1, Why.LOOK), MovedPage(3, Why.PAGES)))
    assert reasons(moved) == "number of pages, colours, rules, pictures"
    assert list(sentences(moved)) == [
        "The issue had 2 pages and has 3 now.",
        "Only colours, rules or pictures differ on these pages: 1.",
    ]
    assert page_numbers([1, 2, 3, 5, 7, 8]) == "1–3, 5, 7–8"
