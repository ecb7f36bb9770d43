"""Results go between their marks of the document, and nothing else of it changes."""

from __future__ import annotations

import pytest

from benchmarks.__main__ import NAMES
from benchmarks.results import DOCUMENT, placed

PAGE = "before\n<!-- one -->\nold\n<!-- end of one -->\nafter <!-- two --><!-- end of two -->\n"


def test_a_result_takes_the_place_of_the_last() -> None:
    expected = PAGE.replace("old", r"new \1")
    assert placed(PAGE, "one", "new \\1\n") == expected
    assert placed(expected, "one", "old") == PAGE


def test_a_document_without_the_marks_is_refused() -> None:
    with pytest.raises(LookupError):
        placed(PAGE, "three", "new")


@pytest.mark.parametrize("name", NAMES)
def test_the_document_has_a_place_for_each_benchmark(name: str) -> None:
    assert placed(DOCUMENT.read_text("utf-8"), name, "new") != DOCUMENT.read_text("utf-8")
