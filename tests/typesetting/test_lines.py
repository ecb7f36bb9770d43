"""The typesetting of long texts, measured in the finished PDF."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bulletin.document.compose import compose
from bulletin.typesetting.characters import CLOSING, CONNECTORS, OPENING, STOPS
from bulletin.writers.pdf import write_pdf
from tests.corpus import paragraphs
from tests.issues import ROOT, issue, item
from tests.pages import LEADING, LEFT, RIGHT, Line, Page, read_pages, visible

SEEDS = (1, 2, 3, 4)
"""Each fills more than 500 lines."""


def body(texts: list[str]) -> list[Page]:
    composed, diagnostics = compose(issue(item(*texts)), ROOT)
    assert composed is not None
    assert diagnostics == ()
    return read_pages(write_pdf(composed).content)


@pytest.fixture(scope="module", params=SEEDS)
def texts(request: pytest.FixtureRequest) -> list[str]:
    return paragraphs(request.param, 120)


@pytest.fixture(scope="module")
def pages(texts: list[str]) -> list[Page]:
    return body(texts)


@pytest.fixture(scope="module")
def lines(pages: list[Page]) -> list[Line]:
    """Return the text's lines; the first page's four lines of masthead are left out."""
    found = [line for page in pages for line in page.body]
    return found[3:]


def goes_on(following: Line) -> bool:
    """Tell whether a paragraph goes on with this line: it is not indented."""
    return following.left < LEFT + 16


def test_enough_lines(lines: list[Line]) -> None:
    assert len(lines) > 500


def test_full_lines_end_at_the_right_edge(lines: list[Line]) -> None:
    full = [line for line, after in pairwise(lines) if goes_on(after)]
    off = [line.text for line in full if abs(line.right - RIGHT) > 0.5]
    assert off == []


def test_no_line_breaks_the_rules_of_line_edges(lines: list[Line]) -> None:
    """GB/T 15834-2011, 5.1."""
    no_start = STOPS | CLOSING | CONNECTORS | {"／", "%", "℃", "…"}
    starts = [
        line.text[:6]
        for line in lines
        if line.text[0] in no_start and not line.text.startswith("——")
    ]
    ends = [line.text[-6:] for line in lines if line.text[-1] in OPENING | {"／"}]
    assert (starts, ends) == ([], [])


def test_nothing_breaks_inside_dashes_dots_and_numbers(lines: list[Line]) -> None:
    split = [
        (line.text[-6:], after.text[:6])
        for line, after in pairwise(lines)
        if goes_on(after)
        and (
            (line.text[-1].isdigit() and after.text[0] in "0123456789年月日万亿个%名户")
            or (line.text[-1] == after.text[0] and line.text[-1] in "…—")
        )
    ]
    assert split == []


def test_every_page_has_22_lines_on_the_grid(pages: list[Page]) -> None:
    assert {len(page.body) for page in pages[1:-1]} == {22}
    for page in pages[1:-1]:
        pitches = {round(b.baseline - a.baseline, 2) for a, b in pairwise(page.body)}
        assert pitches == {LEADING}


def test_every_character_is_there_in_order(texts: list[str], lines: list[Line]) -> None:
    assert visible("".join(texts)) in visible("".join(line.text for line in lines))


def test_a_full_line_of_chinese_has_28_characters() -> None:
    page = body(["全" * 100])[0]
    assert [len(line.text) for line in page.body[-4:-1]] == [28, 28, 28]
    for line in page.body[-4:-1]:
        assert abs(line.left - LEFT) < 0.1
        assert abs(line.right - RIGHT) < 0.1


def test_dashes_and_dots_stay_joined_in_a_widened_line() -> None:
    """A quote that cannot stand at the line's end leaves a character's room to share out."""
    text = "——" + "长" * 23 + "“" + "短" * 40
    line = next(line for line in body(["", text])[0].body if line.text.startswith("——"))
    first, second = line.glyphs[:2]
    assert second["x0"] == pytest.approx(first["x1"], abs=0.3)
    assert line.right == pytest.approx(RIGHT, abs=0.1)
