"""Features in one column on the grid of GB/T 9704-2012."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from bulletin.model.issue import BylinePlace
from bulletin.model.text import BoxKind
from tests.house_styles.features import (
    LEAD,
    ORDERS,
    SENTENCE,
    article,
    box,
    feature,
    heading,
    line_of,
    made,
    order_in,
    ordered,
    output_of,
    pages_of,
    phrase,
    picture,
    pictures_on,
    printed,
    squeezed,
    without_numbers,
    words_of,
)
from tests.issues import paragraph, text
from tests.pages import LEADING, LEFT, MM, RIGHT, Line, Page, read_pages

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Item

HEAD = ("凝心聚力", "青屏街街道", "做好五篇文章", "街道见闻", "记者薛璐/文", LEAD, "街道干部")
CENTRE = (LEFT + RIGHT) / 2
WHOLE = feature(paragraph(SENTENCE))


def first_page(root: Path, item: Item) -> Page:
    return pages_of("feature", root, item)[0]


def face(line: Line, character: str) -> str:
    return str(line.glyphs[line.text.index(character)]["fontname"]).partition("+")[2]


def test_head_stands_in_its_order_in_the_middle(tmp_path: Path) -> None:
    page = first_page(tmp_path, feature(paragraph(SENTENCE)))
    lines = [line_of(page, words) for words in HEAD]
    assert all(above.baseline < below.baseline for above, below in pairwise(lines))
    for line in lines[:5]:
        assert (line.left + line.right) / 2 == pytest.approx(CENTRE, abs=1)


@pytest.mark.parametrize("order", ORDERS)
def test_byline_and_lead_stand_where_the_source_has_them(order: str, tmp_path: Path) -> None:
    page = first_page(tmp_path, ordered(feature(paragraph(SENTENCE)), order))
    assert order_in([page]) == order


@pytest.mark.parametrize("place", [BylinePlace.LEAD, BylinePlace.END])
def test_a_byline_below_text_stands_at_the_right_edge(place: BylinePlace, tmp_path: Path) -> None:
    item = replace(feature(paragraph(SENTENCE)), byline_place=place)
    byline = line_of(first_page(tmp_path, item), "记者薛璐/文")
    assert byline.right == pytest.approx(RIGHT, abs=1)
    assert squeezed(byline.text) == "记者薛璐/文通讯员罗爽/图"


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(replace(WHOLE, kicker=None), id="kicker"),
        pytest.param(replace(WHOLE, title=None, title_lines=()), id="title"),
        pytest.param(replace(WHOLE, deck=None), id="deck"),
        pytest.param(replace(WHOLE, byline=()), id="byline"),
        pytest.param(replace(WHOLE, lead=()), id="lead"),
    ],
)
def test_a_missing_part_leaves_no_hole(item: Item, tmp_path: Path) -> None:
    lines = without_numbers([first_page(tmp_path, item)])[0].lines
    gaps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    assert max(gaps) < 3 * LEADING


def test_no_character_is_lost(tmp_path: Path) -> None:
    item = feature(*article(tmp_path, 3))
    pages = pages_of("feature", tmp_path, item)
    assert printed(without_numbers(pages)) == words_of(item)


def test_halves_of_a_section_head_share_a_line(tmp_path: Path) -> None:
    five = "坚持站稳立场 巩固提升 高位推进 不断夯实基层党建基础 确保党的建设高质量发展"
    item = feature(heading("立足“家园美” 城市品质持续提升"), paragraph(SENTENCE), heading(five))
    page = first_page(tmp_path, item)
    two = line_of(page, "立足“家园美”")
    assert squeezed(two.text) == "立足“家园美”城市品质持续提升"
    assert (two.left + two.right) / 2 == pytest.approx(CENTRE, abs=1)
    assert squeezed(line_of(page, "坚持站稳立场").text) == "坚持站稳立场巩固提升高位推进"
    second = squeezed(line_of(page, "不断夯实").text)
    assert second == "不断夯实基层党建基础确保党的建设高质量发展"


def test_lead_phrase_is_hei_and_the_lead_is_kai(tmp_path: Path) -> None:
    page = first_page(tmp_path, feature(phrase("老旧小区更新。", SENTENCE)))
    line = line_of(page, "老旧小区更新")
    faces = face(line, "老"), face(line, "街"), face(line_of(page, LEAD), "密")
    assert len(set(faces)) == 3
    assert face(line_of(page, "凝心聚力"), "凝") == faces[2]


def test_picture_from_edge_to_edge_on_the_grid(tmp_path: Path) -> None:
    item = feature(paragraph(SENTENCE), picture(tmp_path), paragraph(SENTENCE))
    pdf = output_of(made("feature", item), tmp_path).content
    numbered = [(number, area) for number in (1, 2) for area in pictures_on(pdf, number)]
    ((number, area),) = numbered
    assert (area.left, area.right) == pytest.approx((LEFT, RIGHT), abs=0.1)
    page = read_pages(pdf)[number - 1]
    caption = line_of(page, "大街一景罗爽摄")
    assert caption.text == "大街一景　罗爽　摄"
    assert 0 < caption.baseline - area.bottom < 1.6 * LEADING
    assert (caption.left + caption.right) / 2 == pytest.approx(CENTRE, abs=1)


def test_text_lines_stand_on_the_grid_around_pictures_heads_and_boxes(tmp_path: Path) -> None:
    pages = pages_of("feature", tmp_path, feature(*article(tmp_path, 3)))
    for page in pages[1:]:
        lines = [line for line in page.body if line.left < LEFT + 1 and line.right > RIGHT - 1]
        steps = [(line.baseline - lines[0].baseline) / LEADING for line in lines]
        assert steps == pytest.approx([round(step) for step in steps], abs=0.02)


def test_box_has_a_tint_and_rules_over_the_measure(tmp_path: Path) -> None:
    item = feature(paragraph(SENTENCE), box(BoxKind.NOTE, "编者按", "这里说明来由。"))
    page = first_page(tmp_path, item)
    title = line_of(page, "编者按")
    around = [bar for bar in page.bars if bar.top * MM < title.baseline < bar.bottom * MM]
    assert len({bar.colour for bar in around}) == 2
    for bar in around:
        assert (bar.left * MM, bar.right * MM) == pytest.approx((LEFT, RIGHT), abs=0.1)


def test_series_and_date_stand_over_a_rule(tmp_path: Path) -> None:
    issue = replace(made("feature", feature(paragraph(SENTENCE))), date=datetime.date(2021, 1, 5))
    page = read_pages(output_of(issue, tmp_path).content)[0]
    line = page.lines[0]
    assert line.text == "专题报道2021年1月5日"
    assert (line.left, line.right) == pytest.approx((LEFT, RIGHT), abs=1)
    assert any(abs(bar.right * MM - RIGHT) < 1 for bar in page.bars)


@pytest.mark.parametrize(("characters", "size"), [(8, 30.0), (17, 25.7), (19, 23.0), (26, 22.0)])
def test_a_long_headline_is_set_smaller(characters: int, size: float, tmp_path: Path) -> None:
    item = feature(paragraph(SENTENCE), lines=("甲" * characters,))
    line = line_of(first_page(tmp_path, item), "甲甲")
    assert line.glyphs[0]["size"] == pytest.approx(size, abs=0.1)


@pytest.mark.parametrize("style", ["feature", "feature-columns", "newspaper"])
def test_a_corrected_edition_says_so_above_the_features(style: str, tmp_path: Path) -> None:
    issue = replace(made(style, feature(paragraph(SENTENCE))), edition=2, correction=text("甲误。"))
    words = printed(read_pages(output_of(issue, tmp_path).content))
    told = words.index("更正本期为第2版，以本版为准。甲误。")
    assert told < words.index("青屏街街道见闻")


def test_several_features_begin_pages_of_their_own(tmp_path: Path) -> None:
    first, second = feature(paragraph(SENTENCE)), feature(paragraph(SENTENCE), lines=("另一篇",))
    pages = pages_of("feature", tmp_path, first, second)
    assert len(pages) == 2
    assert squeezed(pages[1].lines[1].text) == "另一篇"


def test_unit_and_source_are_told_at_the_end(tmp_path: Path) -> None:
    item = replace(feature(paragraph(SENTENCE)), unit=text("青屏街街道"), source=text("郑州日报"))
    words = printed(without_numbers([first_page(tmp_path, item)]))
    assert words.endswith("（郑州日报）（青屏街街道）")


def test_a_byline_after_no_lead_stands_in_the_head(tmp_path: Path) -> None:
    item = replace(feature(paragraph(SENTENCE)), lead=(), byline_place=BylinePlace.LEAD)
    words = printed([first_page(tmp_path, item)])
    assert words.index("青屏街街道见闻") < words.index("记者薛璐/文") < words.index("街道干部")
