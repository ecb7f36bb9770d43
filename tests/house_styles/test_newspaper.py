"""The newspaper page and the two columns on A4: columns, rules, pictures, heads and lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import Location
from bulletin.model.text import BoxKind, Cell, Heading, ListBlock, ListEntry, Rule, Table, Width
from bulletin.typesetting.characters import NO_LINE_END, NO_LINE_START
from tests.house_styles.features import (
    IN_BOX,
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
    picture,
    pictures_on,
    printed,
    sheet,
    squeezed,
    without_numbers,
    words_of,
)
from tests.issues import PLACE, paragraph, text
from tests.pages import MM, Line, Page, read_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOLERANCE = 0.5
RED = (0.784314, 0.086275, 0.113725)


@dataclass(frozen=True)
class Grid:
    """The columns of a house style, in points."""

    style: str
    sheet: tuple[float, float]
    columns: int
    width: float
    gap: float
    line: float
    size: float
    bottom: float

    @property
    def measure(self) -> float:
        return self.columns * self.width + (self.columns - 1) * self.gap

    @property
    def left(self) -> float:
        return (self.sheet[0] * MM - self.measure) / 2

    def lefts(self) -> list[float]:
        return [self.left + n * (self.width + self.gap) for n in range(self.columns)]

    def column_of(self, line: Line) -> int:
        return int((line.left - self.left + self.gap / 2) // (self.width + self.gap))

    def is_body(self, line: Line) -> bool:
        return {round(glyph["size"], 1) for glyph in line.glyphs} == {self.size}


NEWSPAPER = Grid("newspaper", (297, 420), 4, 178.5, 15.75, 15, 10.5, 420 * MM - 47.5)
COLUMNS = Grid("feature-columns", (210, 297), 2, 216, 21.6, 20, 12, 297 * MM - 80.8)
GRIDS = pytest.mark.parametrize("grid", [NEWSPAPER, COLUMNS], ids=lambda grid: grid.style)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    """Return an article with all that may stand in a column, in each of the house styles."""
    folder = tmp_path_factory.mktemp("articles")
    item = feature(*article(folder, 4))
    return {grid.style: pages_of(grid.style, folder, item) for grid in (NEWSPAPER, COLUMNS)}


def cell(words: str) -> Cell:
    return Cell((text(words),), PLACE)


def body_lines(grid: Grid, pages: list[Page]) -> list[Line]:
    """Return the lines of the columns' text; the byline and the lead stand above them."""
    found = [line for page in pages for line in page.lines if grid.is_body(line)]
    first = next(i for i, line in enumerate(found) if "提升市容环境" in line.text)
    return [line for line in found[first:] if line.text not in IN_BOX]


def columns_on(grid: Grid, page: Page) -> Iterator[list[Line]]:
    for _column, lines in groupby(filter(grid.is_body, page.lines), grid.column_of):
        yield list(lines)


@GRIDS
def test_sheet(grid: Grid, tmp_path: Path) -> None:
    pdf = output_of(made(grid.style, feature(*article(tmp_path, 1))), tmp_path).content
    assert sheet(pdf) == pytest.approx(grid.sheet, abs=0.1)


@GRIDS
@pytest.mark.parametrize("sections", [1, 3, 8])
def test_no_character_is_lost(grid: Grid, sections: int, tmp_path: Path) -> None:
    """WeasyPrint #2469: content at column breaks must not vanish, nor come twice."""
    item = feature(*article(tmp_path, sections))
    pages = pages_of(grid.style, tmp_path, item)
    assert printed(without_numbers(pages)) == words_of(item)


@GRIDS
@pytest.mark.parametrize("place", range(0, 12, 3))
def test_no_character_is_lost_around_a_picture_over_all_columns(
    grid: Grid, place: int, tmp_path: Path
) -> None:
    blocks = list(article(tmp_path, 2))
    blocks.insert(place, picture(tmp_path, Width.PAGE, (2000, 800)))
    item = feature(*blocks)
    pages = pages_of(grid.style, tmp_path, item)
    assert printed(without_numbers(pages)) == words_of(item)


@GRIDS
@pytest.mark.parametrize("rows", [3, 30, 200])
def test_tables_lists_and_rules_in_columns(grid: Grid, rows: int, tmp_path: Path) -> None:
    """WeasyPrint #2495: a table that goes on in the next column."""
    cells = tuple((cell(f"项目{number}"), cell(f"{number}万元")) for number in range(rows))
    header = (cell("名称"), cell("投资"))
    numbered = tuple(ListEntry((paragraph(f"第{number}件实事。"),), PLACE) for number in range(9))
    item = feature(
        paragraph(SENTENCE * 3),
        Table(header, cells, (None, None), PLACE),
        Rule(PLACE),
        ListBlock(numbered, None, PLACE),
        Heading(2, (text("（一）次一级"),), PLACE),
        paragraph(SENTENCE * 3),
    )
    pages = without_numbers(pages_of(grid.style, tmp_path, item))
    words = printed(pages)
    for row in cells:
        assert words.count("".join(map(words_of, row))) == 1
    assert words.count("件实事。") == len(numbered)
    assert words.endswith(words_of(paragraph(SENTENCE * 3)))
    assert max(line.baseline for page in pages for line in page.lines) < grid.bottom


@GRIDS
def test_a_wide_table_stands_over_all_columns(grid: Grid, tmp_path: Path) -> None:
    header, row = (tuple(cell(f"{word}{n}") for n in range(9)) for word in ("指标", "数值"))
    wide = Table(header, (row,), (None,) * 9, PLACE)
    item = feature(paragraph(SENTENCE * 3), wide, paragraph(SENTENCE * 3))
    (page,) = pages_of(grid.style, tmp_path, item)
    line = line_of(page, "数值0")
    assert squeezed(line.text) == "".join(map(words_of, row))
    assert grid.left < line.left < line.right < grid.left + grid.measure
    assert line.right - line.left > grid.measure * 0.8


@pytest.mark.parametrize(("count", "width"), [(3, 243.25), (5, 139.65)])
def test_three_or_five_columns_by_two_declarations(
    count: int, width: float, tmp_path: Path
) -> None:
    for folder in ("styles", "templates"):
        (tmp_path / folder).mkdir()
    (tmp_path / "templates/own.html.j2").write_text('{% extends "newspaper.html.j2" %}', "utf-8")
    css = "@import url(newspaper.css); html {{ --column: {}pt }} .columns {{ column-count: {} }}"
    (tmp_path / "styles/own.css").write_text(css.format(width, count), "utf-8")
    grid = replace(NEWSPAPER, style="own", columns=count, width=width)
    item = feature(*article(tmp_path, 3))
    pages = without_numbers(pages_of("own", tmp_path, item))
    assert printed(pages) == words_of(item)
    lines = body_lines(grid, pages)
    assert {grid.column_of(line) for line in lines} == set(range(count))
    for line in lines:
        left = grid.lefts()[grid.column_of(line)]
        assert left - TOLERANCE < line.left < line.right < left + width + TOLERANCE


@GRIDS
def test_column_edges(grid: Grid, articles: dict[str, list[Page]]) -> None:
    """Lines begin and end with their column; the last of a paragraph ends before it."""
    pages = articles[grid.style]
    lefts = grid.lefts()
    full = 0
    for line, after in pairwise(body_lines(grid, pages)):
        left = lefts[grid.column_of(line)]
        assert line.left > left - TOLERANCE
        assert line.right < left + grid.width + TOLERANCE
        goes_on = after.left < lefts[grid.column_of(after)] + grid.size
        if goes_on:
            full += 1
            assert line.right == pytest.approx(left + grid.width, abs=TOLERANCE)
    assert full > 20


@GRIDS
def test_marks_keep_to_the_rules_at_line_edges(grid: Grid, articles: dict[str, list[Page]]) -> None:
    pages = articles[grid.style]
    lines = [squeezed(line.text) for line in body_lines(grid, pages)]
    assert [line for line in lines if line[0] in NO_LINE_START] == []
    assert [line for line in lines if line[-1] in NO_LINE_END] == []


@GRIDS
def test_lines_of_all_columns_stand_on_one_grid(
    grid: Grid, articles: dict[str, list[Page]]
) -> None:
    pages = articles[grid.style]
    for page in pages:
        baselines = {line.baseline for line in body_lines(grid, pages) if line in page.lines}
        offsets = [(baseline - max(baselines)) / grid.line for baseline in baselines]
        assert offsets == pytest.approx([round(offset) for offset in offsets], abs=0.02)


@GRIDS
def test_nothing_hangs_out_of_the_page(grid: Grid, articles: dict[str, list[Page]]) -> None:
    pages = without_numbers(articles[grid.style])
    assert max(line.baseline for page in pages for line in page.lines) < grid.bottom
    edges = (grid.left - TOLERANCE, grid.left + grid.measure + TOLERANCE)
    assert all(edges[0] < line.left < line.right < edges[1] for p in pages for line in p.lines)


@GRIDS
def test_columns_are_balanced(grid: Grid, tmp_path: Path) -> None:
    item = feature(*(paragraph(SENTENCE) for _ in range(12)))
    page = pages_of(grid.style, tmp_path, item)[-1]
    text_columns = list(columns_on(grid, page))[-grid.columns :]
    feet = [column[-1].baseline for column in text_columns]
    assert len(text_columns) == grid.columns
    assert max(feet) - min(feet) <= 3 * grid.line
    assert max(feet) == pytest.approx(feet[0], abs=2 * grid.line)


@GRIDS
def test_rules_stand_in_the_middle_of_the_gaps(grid: Grid, articles: dict[str, list[Page]]) -> None:
    pages = articles[grid.style]
    rules = [bar for bar in pages[0].bars if bar.right - bar.left < 1 < bar.bottom - bar.top]
    middles = {(rule.left + rule.right) / 2 * MM for rule in rules}
    wanted = [left + grid.width + grid.gap / 2 for left in grid.lefts()[:-1]]
    for middle in wanted:
        assert any(abs(middle - found) < TOLERANCE for found in middles)
    assert all(any(abs(found - middle) < TOLERANCE for middle in wanted) for found in middles)


@GRIDS
def test_headline_stands_over_all_columns(grid: Grid, tmp_path: Path) -> None:
    item = feature(*article(tmp_path, 1), lines=("甲" * 12, "乙" * 15, "丙" * 8))
    page = pages_of(grid.style, tmp_path, item)[0]
    order = ["凝心聚力谋发展", "甲甲", "乙乙", "丙丙", "青屏街街道见闻", "记者薛璐/文", LEAD]
    parts = [line_of(page, words) for words in order]
    assert [line.baseline for line in parts] == sorted(line.baseline for line in parts)
    for line in parts[1:4]:
        assert (line.left + line.right) / 2 == pytest.approx(grid.left + grid.measure / 2, abs=1)
    assert parts[2].right - parts[2].left > grid.width * (grid.columns - 1)
    assert min(parts[2].glyphs[0]["size"] / grid.size, 2) == 2


@GRIDS
def test_kicker_deck_and_headline_have_faces_of_their_own(
    grid: Grid, articles: dict[str, list[Page]]
) -> None:
    page = articles[grid.style][0]
    words = ("凝心聚力", "做好五篇", "提升市容", "街道干部")
    kicker, headline, strong, body = (_face(page, part) for part in words)
    assert len({kicker, headline, strong, body}) == 4
    assert _face(page, "青屏街街道见闻") == kicker


def _face(page: Page, words: str) -> str:
    line = line_of(page, words)
    at = line.text.index(words[0])
    return str(line.glyphs[at]["fontname"]).partition("+")[2]


@GRIDS
def test_picture_in_a_column(grid: Grid, tmp_path: Path) -> None:
    """From edge to edge of its column, its caption beneath, in the middle."""
    item = feature(heading("立足家园 品质提升"), picture(tmp_path), paragraph(SENTENCE * 8))
    pdf = output_of(made(grid.style, item), tmp_path).content
    (area,) = pictures_on(pdf, 1)
    assert (area.left, area.right) == pytest.approx((grid.left, grid.left + grid.width), abs=0.1)
    assert (area.bottom - area.top) / (area.right - area.left) == pytest.approx(1067 / 1600, 0.01)
    caption = line_of(read_pages(pdf)[0], "大街一景罗爽摄")
    assert 0 < caption.baseline - area.bottom < 2 * grid.line
    assert (caption.left + caption.right) / 2 == pytest.approx(area.left + grid.width / 2, abs=1)


@GRIDS
def test_picture_over_all_columns(grid: Grid, tmp_path: Path) -> None:
    wide = picture(tmp_path, Width.PAGE, (2000, 800))
    item = feature(wide, paragraph(SENTENCE * 8))
    pdf = output_of(made(grid.style, item), tmp_path).content
    (area,) = pictures_on(pdf, 1)
    edges = grid.left, grid.left + grid.measure
    assert (area.left, area.right) == pytest.approx(edges, abs=0.1)
    page = read_pages(pdf)[0]
    caption, body = line_of(page, "大街一景罗爽摄"), line_of(page, "街道干部走进")
    assert area.bottom < caption.baseline < body.baseline


@GRIDS
def test_halves_of_a_section_head_stand_on_lines_of_their_own(grid: Grid, tmp_path: Path) -> None:
    head = heading("坚持统筹协调 凝聚合力 提高健康系数 确保落实")
    item = feature(
        heading("立足“家园美” 城市品质持续提升"), paragraph(SENTENCE * 4), head, paragraph(SENTENCE)
    )
    pages = pages_of(grid.style, tmp_path, item)
    lines = {squeezed(line.text) for page in pages for line in page.lines}
    rows = {"立足“家园美”", "城市品质持续提升", "坚持统筹协调凝聚合力", "提高健康系数", "确保落实"}
    assert rows <= lines


@GRIDS
def test_a_section_head_never_ends_a_column(grid: Grid, tmp_path: Path) -> None:
    for length in range(6, 14, 3):
        item = feature(
            *(paragraph(SENTENCE) for _ in range(length)), heading("办实好事"), paragraph(SENTENCE)
        )
        pages = without_numbers(pages_of(grid.style, tmp_path, item))
        (lines,) = (page.lines for page in pages if "办实好事" in page.text)
        at = next(i for i, line in enumerate(lines) if line.text == "办实好事")
        assert grid.column_of(lines[at]) == grid.column_of(lines[at + 1])
        assert lines[at + 1].baseline > lines[at].baseline


@GRIDS
def test_side_box_has_rules_as_wide_as_its_column(grid: Grid, tmp_path: Path) -> None:
    item = feature(box(BoxKind.NOTE, "编者按", "这里说明来由。"), paragraph(SENTENCE * 8))
    page = pages_of(grid.style, tmp_path, item)[0]
    title = line_of(page, "编者按")
    around = [bar for bar in page.bars if bar.bottom * MM > title.baseline > bar.top * MM]
    tint, *rules = (bar for bar in around if bar.right - bar.left > 1)
    assert tint.colour == pytest.approx((0.9647, 0.9451, 0.9176), abs=0.001)
    edges = grid.left / MM, (grid.left + grid.width) / MM
    for bar in (tint, *rules):
        assert (bar.left, bar.right) == pytest.approx(edges, abs=0.1)
    assert {bar.colour for bar in rules} == {RED}


@GRIDS
@pytest.mark.parametrize("order", ORDERS)
def test_byline_and_lead_stand_where_the_source_has_them(
    grid: Grid, order: str, tmp_path: Path
) -> None:
    item = ordered(feature(paragraph(SENTENCE * 6)), order)
    assert order_in(pages_of(grid.style, tmp_path, item)) == order


@GRIDS
def test_a_headline_too_long_for_the_measure_is_broken_and_reported(
    grid: Grid, tmp_path: Path
) -> None:
    place = Location(PLACE.file, 7, 3)
    long = replace(text("这一行标题长得怎么也排不进一行 " * 4), location=place)
    item = replace(feature(paragraph(SENTENCE)), title_lines=(text("短标题"), long))
    output = output_of(made(grid.style, item), tmp_path)
    assert [(found.code, found.location) for found in output.diagnostics] == [("BT822", place)]
    assert squeezed(long.text) in printed(read_pages(output.content))
    kept = output_of(made(grid.style, feature(paragraph(SENTENCE))), tmp_path)
    assert kept.diagnostics == ()
