"""The page of the house style shangjie against GB/T 9704-2012, in mm."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import pairwise

import pytest

from bulletin.document.compose import compose
from bulletin.model.issue import Credit, Issue, Kind, Recipients
from bulletin.writers.pdf import write_pdf
from tests.issues import ROOT, credit, issue, item, recipients
from tests.pages import LEADING, LEFT, MM, RIGHT, Line, Page, ink, read_pages

TOLERANCE = 0.3
RED = (0.901961, 0.0, 0.070588)

DISTRIBUTION = (recipients("本期送", "县领导"), recipients("发", "各乡镇，" * 30))
CREDITS = (credit("责任编辑", "郝婕", "柴亚文"),)


def pdf_of(made: Issue) -> bytes:
    composed, diagnostics = compose(made, ROOT)
    assert composed is not None
    assert diagnostics == ()
    return write_pdf(composed).content


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return pdf_of(
        issue(
            item("一是备足物资，人人到岗。" * 60),
            item("近日，乙镇开展排查。", kind=Kind.BRIEF, title=None, unit="乙镇"),
            distribution=DISTRIBUTION,
            credits=CREDITS,
        )
    )


@pytest.fixture(scope="module")
def pages(pdf: bytes) -> list[Page]:
    return read_pages(pdf)


def sizes(line: Line) -> set[float]:
    return {round(glyph["size"], 1) for glyph in line.glyphs}


def test_masthead_stands_35_mm_below_the_top_of_the_type_area(pdf: bytes) -> None:
    left, top, right, _ = ink(pdf, 1, (28, 40, 184, 100))
    assert top == pytest.approx(37 + 35, abs=TOLERANCE)
    assert (left + right) / 2 == pytest.approx(106, abs=1)


def test_red_rule(pdf: bytes, pages: list[Page]) -> None:
    above = ink(pdf, 1, (34, 108, 70, 118.5))
    rule = ink(pdf, 1, (28, 118.5, 184.5, 125))
    assert rule[1] - above[3] == pytest.approx(4, abs=TOLERANCE)
    assert 0.35 <= rule[3] - rule[1] <= 0.5
    assert (rule[0], rule[2]) == pytest.approx((28, 184), abs=TOLERANCE)
    assert {bar.colour for bar in pages[0].bars} == {RED}


def test_office_at_the_left_and_date_at_the_right(pages: list[Page]) -> None:
    line = next(line for line in pages[0].lines if "甲县委办公室" in line.text)
    assert line.text.endswith("2024年3月8日")
    assert line.left == pytest.approx(LEFT + 16, abs=0.5)
    assert line.right == pytest.approx(RIGHT - 16, abs=0.5)


def test_page_numbers_outside_one_character_in(pdf: bytes, pages: list[Page]) -> None:
    odd = ink(pdf, 1, (28, 264, 186, 280))
    even = ink(pdf, 2, (28, 264, 186, 280))
    character = 14 / MM
    assert odd[2] == pytest.approx(184 - character, abs=TOLERANCE)
    assert even[0] == pytest.approx(28 + character, abs=TOLERANCE)
    assert [page.lines[-1].text.replace(" ", "") for page in pages[:2]] == ["—1—", "—2—"]
    assert sizes(pages[0].lines[-1]) == {14.0}


def test_the_dash_stands_7_mm_below_the_type_area(pdf: bytes) -> None:
    odd = ink(pdf, 1, (28, 264, 186, 280))
    dash = ink(pdf, 1, (odd[0], 264, odd[0] + 3, 280))
    assert dash[1] == pytest.approx(262 + 7, abs=TOLERANCE)


def test_closing_block(pdf: bytes, pages: list[Page]) -> None:
    last = len(pages)
    edge = (28, 180, 29, 262.4)
    assert ink(pdf, last, edge)[3] == pytest.approx(262, abs=TOLERANCE)
    assert {round(bar.left, 2) for bar in pages[-1].bars} == {28.0}
    assert {round(bar.right, 2) for bar in pages[-1].bars} == {184.0}
    recipients_lines = [line for line in pages[-1].lines if sizes(line) == {14.0}]
    assert recipients_lines[0].left == pytest.approx(LEFT + 14, abs=0.5)
    first = next(line for line in recipients_lines if "发：" in line.text)
    wrapped = recipients_lines[recipients_lines.index(first) + 1]
    label = len("本期送：")
    assert first.text.startswith("　　发：各乡镇")
    assert wrapped.left == pytest.approx(LEFT + (1 + label) * 14, abs=0.5)


def test_thickness_of_the_closing_rules(pdf: bytes, pages: list[Page]) -> None:
    """0.35 mm the first and the last, 0.25 mm those between."""
    last = len(pages)
    tops = sorted({round(bar.top, 2) for bar in pages[-1].bars})
    first = ink(pdf, last, (28, tops[0] - 1, 29, tops[0] + 1.5))
    end = ink(pdf, last, (28, 260.5, 29, 262.5))
    assert first[3] - first[1] == pytest.approx(0.35, abs=0.06)
    assert end[3] - end[1] == pytest.approx(0.35, abs=0.06)
    middle = ink(pdf, last, (28, first[3] + 1, 29, first[3] + 11.5))
    assert middle[3] - middle[1] == pytest.approx(0.25, abs=0.06)


def test_two_character_names_are_spread(pages: list[Page]) -> None:
    assert "责任编辑：郝　婕　柴亚文" in pages[-1].text


def test_lead_in_title_in_hei_and_brief_mark(pages: list[Page]) -> None:
    fonts = {
        glyph["text"]: glyph["fontname"].split("+")[1]
        for page in pages
        for line in page.body
        for glyph in line.glyphs
    }
    first = next(line for line in pages[0].body if line.text.startswith("甲镇"))
    assert first.left == pytest.approx(LEFT + 32, abs=0.6)
    assert first.glyphs[0]["fontname"] != fonts["物"]
    assert any(line.text.startswith("△近日") for page in pages for line in page.body)


@pytest.mark.parametrize(
    ("number", "date", "masthead"),
    [
        (7, datetime.date(2024, 3, 8), ["甲县信息", "第7期", "甲县委办公室2024年3月8日"]),
        (None, datetime.date(2024, 3, 8), ["甲县信息", "甲县委办公室2024年3月8日"]),
        (7, None, ["甲县信息", "第7期", "甲县委办公室"]),
        (None, None, ["甲县信息", "甲县委办公室"]),
    ],
)
def test_a_missing_part_leaves_no_hole(
    number: int | None, date: datetime.date | None, masthead: list[str]
) -> None:
    """The lines below close up; the text begins two lines of the grid under the imprint."""
    page = read_pages(pdf_of(issue(number=number, date=date)))[0]
    above, first = page.body[: len(masthead)], page.body[len(masthead)]
    assert [line.text for line in above] == masthead
    pitches = [b.baseline - a.baseline for a, b in pairwise((*above[1:], first))]
    assert pitches == pytest.approx([LEADING] * (len(pitches) - 1) + [2 * LEADING], abs=0.05)
    assert page.lines[-1].text.strip("— ") == "1"


@pytest.mark.parametrize("number", [None, 7])
@pytest.mark.parametrize("date", [None, datetime.date(2024, 3, 8)])
def test_body_lines_stand_on_the_grid(number: int | None, date: datetime.date | None) -> None:
    """Whatever the masthead has, the first page's lines end where other pages' lines end."""
    made = issue(item("一是备足物资，人人到岗。" * 120), number=number, date=date)
    pages = read_pages(pdf_of(made))
    assert pages[0].body[-1].baseline == pytest.approx(pages[1].body[-1].baseline, abs=0.05)


def test_a_long_name_stays_on_one_line() -> None:
    made = issue()
    long = replace(made.publication, title=replace(made.publication.title, text="甲" * 16))
    page = read_pages(pdf_of(replace(made, publication=long)))[0]
    assert page.lines[0].text == "甲" * 16
    assert page.lines[0].right < RIGHT


@pytest.mark.parametrize("line", [*DISTRIBUTION, *CREDITS])
def test_every_line_of_the_closing_block_is_there(
    pages: list[Page], line: Recipients | Credit
) -> None:
    label = line.label if isinstance(line, Recipients) else line.role
    assert f"{label}：" in pages[-1].text
