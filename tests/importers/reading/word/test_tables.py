"""Tables of data become grids; tables that place text become its lines."""

from __future__ import annotations

import pytest

from bulletin.importers.original import Grid, Line, Rule, Side
from tests.importers.reading.word.making import (
    ALL_BORDERS,
    elements,
    grid,
    lines,
    paragraph,
    run,
    table,
    texts,
)

_ACROSS = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
_DOWN, _ON = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"


def test_a_table_with_inner_lines_is_a_grid() -> None:
    body = table([["类别", "项数"], ["已办", "7"]], ALL_BORDERS)
    assert grid(body) == [["类别", "项数"], ["已办", "7"]]


def test_lines_may_come_from_the_style_or_from_cells() -> None:
    styles = (
        '<w:style w:type="table" w:styleId="G"><w:tblPr><w:tblBorders><w:insideV w:val="single"/>'
        "</w:tblBorders></w:tblPr></w:style>"
    )
    rows = (
        "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}</w:tc></w:tr>"
    )
    styled = f'<w:tbl><w:tblPr><w:tblStyle w:val="G"/></w:tblPr>{rows}</w:tbl>'
    assert grid(styled, styles=styles) == [["", ""], ["甲", "乙"]]
    edge = '<w:tc><w:tcPr><w:tcBorders><w:right w:val="single"/></w:tcBorders></w:tcPr>'
    celled = f"<w:tbl>{rows.replace('<w:tc>', edge)}</w:tbl>"
    assert grid(celled) == [["", ""], ["甲", "乙"]]


def test_merged_cells_keep_their_text_once() -> None:
    body = table(
        [
            [_ACROSS + paragraph("合计"), "7"],
            [_DOWN + paragraph("省定"), "甲", "3"],
            [_ON + "<w:p/>", "乙", "4"],
        ],
        ALL_BORDERS,
    )
    assert grid(body) == [["合计", "", "7"], ["省定", "甲", "3"], ["", "乙", "4"]]


def test_spans_beyond_words_own_limit_are_cut() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>' + paragraph("甲")
    assert len(grid(table([[wide], ["乙", "丙"]], ALL_BORDERS))[0]) == 63


def test_a_nested_tables_text_stays_in_its_cell() -> None:
    inner = table([["1", "2"], ["3", "4"]], ALL_BORDERS)
    body = table([["甲", inner + "<w:p/>"], ["乙", "丙"]], ALL_BORDERS)
    assert grid(body) == [["甲", "1\n2\n3\n4"], ["乙", "丙"]]


def test_a_masthead_gives_lines_with_office_and_date_side_by_side() -> None:
    rows = [[_ACROSS + paragraph("工作简报")], ["区委办公室", "2023年6月1日"]]
    assert texts(table(rows)) == ["工作简报", "区委办公室    2023年6月1日"]


def test_labels_and_names_stand_side_by_side_line_by_line() -> None:
    left = paragraph("责任编辑：") + paragraph("校对：")
    right = paragraph("张　三") + paragraph("李小四")
    assert texts(table([[left, right]])) == ["责任编辑：    张　三", "校对：    李小四"]


def test_long_cells_follow_each_other() -> None:
    long = "小麦开镰" * 10
    assert texts(table([["领导批示", long]], ALL_BORDERS)) == ["领导批示", long]


def test_an_article_inside_a_form_is_no_data() -> None:
    article = "".join(paragraph("小麦开镰" * 30) for _number in range(3))
    body = table([["标题", "要闻"], ["领导批示", article]], ALL_BORDERS)
    assert len(lines(body)) == 5


def test_a_single_framed_column_is_a_box() -> None:
    found = lines(table([["编者按"], ["按语"]], ALL_BORDERS) + paragraph("正文"))
    assert [one.box for one in found] == [1, 1, None]


def test_rows_ruled_off_are_ruled_lines() -> None:
    body = table([["抄送：各街道"], ["共印50份"]], "top bottom insideH")
    rule, first, second = elements(body)
    assert isinstance(rule, Rule)
    assert isinstance(first, Line)
    assert isinstance(second, Line)
    assert (first.ruled, second.ruled) == (True, True)


@pytest.mark.parametrize(
    ("rows", "data"),
    [
        ([["类别", "项数", "比例"], ["甲", "1", "50%"], ["乙", "1", "50%"]], True),
        ([["类别", "项数"], ["已办", "7项"]], True),
        ([["第35期", "6月1日"], ["区委办", "印"]], False),
        ([["内部资料", "注意保存", "1"], ["区委办", "第35期", "6月1日"]], False),
        ([["编辑：甲", "校对：乙", "审核：丙"], ["电话：1", "传真：2", "邮箱：3"]], False),
        ([["", "简报", ""], ["办公室", "", "6月1日"]], False),
    ],
)
def test_without_inner_lines_the_content_tells(rows: list[list[str]], *, data: bool) -> None:
    assert [isinstance(one, Grid) for one in elements(table(rows))].count(True) == int(data)


def test_a_cell_keeps_its_side() -> None:
    right = paragraph(run("6月1日"), '<w:jc w:val="right"/>')
    (only,) = lines(table([[right]]))
    assert only.side is Side.RIGHT


def test_an_empty_table_is_nothing() -> None:
    assert elements(table([["", ""]])) == ()
