from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.importers.original import Element, Grid, Line, PageBreak, Rule, Side
from bulletin.importers.reading import read
from tests.sources import places

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "old.txt"


def elements(path: Path, text: str) -> tuple[Element, ...]:
    path.write_bytes(text.encode())
    original, _found = read(path)
    assert original is not None
    return original.elements


def lines(path: Path, text: str) -> list[Line]:
    return [one for one in elements(path, text) if isinstance(one, Line)]


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\r\r\n", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"]
)
def test_all_ends_of_lines(path: Path, end: str) -> None:
    assert [one.text for one in lines(path, f"第一行{end}第二行{end}")] == ["第一行", "第二行"]


def test_places_are_those_of_the_file(path: Path) -> None:
    found = lines(path, "第一行\r\n\r\n　　第二\u200b行\x0b第三行")
    assert [(one.location.line, one.location.column) for one in found] == [(1, 1), (3, 3), (3, 8)]
    assert found[1].stretch[2:].location.column == 6


def test_indents_and_blank_lines(path: Path) -> None:
    found = lines(path, "一\n\n\n　　二\n  三\n\t四\n\u00a0五\n")
    assert [(one.indent, one.blank) for one in found] == [
        (0, 0), (2, 2), (1, 0), (2, 0), (0.5, 0),
    ]  # fmt: skip
    assert not any(one.whole for one in found)


def test_inner_spaces_stay(path: Path) -> None:
    assert lines(path, "区委办公室　　　6月1日  \n")[0].text == "区委办公室　　　6月1日"


@pytest.mark.parametrize(
    "rule", ["---", "———————", "═══", "＿＿＿", "- - -", "────", "***", "＝＝＝＝", "_____"]
)
def test_rules_are_quoted(path: Path, rule: str) -> None:
    _above, drawn, _below = elements(path, f"上\n{rule}\n下")
    assert isinstance(drawn, Rule)
    assert drawn.quote.text == rule


@pytest.mark.parametrize("text", ["……", "——", "— 1 —", "---a---", "*注*", "1.1.1"])
def test_what_is_no_rule(path: Path, text: str) -> None:
    assert [one.text for one in lines(path, text)] == [text]


def test_form_feeds_end_pages(path: Path) -> None:
    found = elements(path, "一\n\x0c二\n三\x0c\n四")
    assert [one.page if isinstance(one, Line) else "end" for one in found] == [
        1, "end", 2, 2, "end", 3,
    ]  # fmt: skip
    assert [one.page for one in lines(path, "一\n二")] == [None, None]
    assert isinstance(found[1], PageBreak)


def test_characters_that_show_nothing_are_reported(path: Path) -> None:
    path.write_text("第一行\n第\u200b二\u00ad行\u200b\x07", encoding="utf-8")
    original, found = read(path)
    assert original is not None
    assert [one.text for one in original.elements if isinstance(one, Line)] == ["第一行", "第二行"]
    assert places(found) == [("BT504", 2, 2)]
    assert "U+200B × 2" in found[0].message
    assert "U+0007 × 1" in found[0].message


def test_a_mark_at_the_start_of_the_file_is_not_reported(path: Path) -> None:
    path.write_bytes("第一行".encode("utf-8-sig"))
    assert read(path)[1] == ()


def test_sides_by_the_width_of_wrapped_lines(path: Path) -> None:
    body = "　　" + "全区夏粮收割过半农机手正在田间忙碌着呢" + "\n"
    text = "　" * 7 + "农情简报\n" + body + ("全区夏粮收割过半农机手正在田间忙碌着呢的" + "\n") * 6
    found = lines(path, text + "　" * 14 + "农业科技站\n")
    assert [one.side for one in found] == [Side.CENTER, *[None] * 7, Side.RIGHT]


def test_sides_by_a_common_end(path: Path) -> None:
    text = "　" * 16 + "目录\n" + "　" * 25 + "基础教育研究科\n" + "　" * 29 + "办公室\n"
    assert [one.side for one in lines(path, text)] == [Side.CENTER, Side.RIGHT, Side.RIGHT]


def test_an_indent_alone_tells_no_side(path: Path) -> None:
    assert [one.side for one in lines(path, "　　　　　农情简报\n第三期\n")] == [None, None]


@pytest.mark.parametrize(
    "table",
    [
        "镇\t户数\n甲镇\t12\n乙镇\t30\n",
        "镇　　户数　　亩数\n甲镇　　12　　60\n乙镇　　30　　90\n",
        "┌──┬──┐\n│镇　│户数│\n├──┼──┤\n│甲镇│12　│\n├──┼──┤\n│乙镇│30　│\n└──┴──┘\n",
        "+----+----+\n|镇|户数|\n+----+----+\n|甲镇|12|\n+----+----+\n|乙镇|30|\n+----+----+\n",
    ],
)
def test_clear_tables(path: Path, table: str) -> None:
    _above, grid, _below = elements(path, f"上面\n\n{table}\n下面")
    assert isinstance(grid, Grid)
    cells = [[cell[0].text for cell in row] for row in grid.rows]
    assert [row[0] for row in cells] == ["镇", "甲镇", "乙镇"]
    assert [row[1] for row in cells] == ["户数", "12", "30"]


@pytest.mark.parametrize(
    "text",
    [
        "区委办公室　　　6月1日\n",
        "郝　婕　　柴亚文\n文　静　　武　胜\n",
        "目录\n夏粮收割过半\t1\n农机手忙\t2\n田间课堂\t3\n",
        "编辑：郝婕\t校对：柴亚文\n审核：文静\t签发：武胜\n电话：1\t邮箱：2\n",
    ],
)
def test_what_is_no_table(path: Path, text: str) -> None:
    assert not any(isinstance(one, Grid) for one in elements(path, text))


def test_a_tall_row_of_a_framed_table(path: Path) -> None:
    table = "┌──┬──┐\n│镇　│户数│\n├──┼──┤\n│甲大│12　│\n│镇　│　　│\n├──┼──┤\n│乙镇│3　│\n└──┴──┘"
    (grid,) = elements(path, table)
    assert isinstance(grid, Grid)
    assert [cell[0].text for cell in grid.rows[1]] == ["甲大镇", "12"]
