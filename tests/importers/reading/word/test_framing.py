"""Empty paragraphs, borders, frames, page breaks."""

from __future__ import annotations

from bulletin.diagnostics import Location
from bulletin.importers.original import Line, Rule
from tests.importers.reading.word.making import PATH, elements, lines, paragraph, run


def _edges(*names: str) -> str:
    return "<w:pBdr>" + "".join(f'<w:{one} w:val="single"/>' for one in names) + "</w:pBdr>"


_BOX = _edges("top", "left", "bottom", "right")


def test_empty_paragraphs_are_counted() -> None:
    found = lines(paragraph("甲") + "<w:p/><w:p/>" + paragraph("乙") + paragraph("丙"))
    assert [one.blank for one in found] == [0, 2, 0]


def test_a_border_below_rules_its_line_and_one_above_the_line_before() -> None:
    below = lines(paragraph("报头", _edges("bottom")) + paragraph("正文"))
    assert [one.ruled for one in below] == [True, False]
    above = lines(paragraph("报头") + paragraph("正文", _edges("top")))
    assert [one.ruled for one in above] == [True, False]


def test_neighbours_with_equal_borders_share_them() -> None:
    border = _edges("top", "bottom")
    found = elements(paragraph("送", border) + paragraph("发", border) + paragraph("完"))
    assert isinstance(found[0], Rule)
    ruled = [one.ruled for one in found[1:] if isinstance(one, Line)]
    assert ruled == [False, True, False]


def test_a_border_of_an_empty_paragraph_is_a_rule() -> None:
    found = elements(paragraph("<w:r/>", _edges("bottom")) + paragraph("正文"))
    assert found[0] == Rule(Location(PATH, 1))
    assert [(one.ruled, one.blank) for one in found[1:] if isinstance(one, Line)] == [(False, 0)]


def test_no_border_is_none() -> None:
    none = '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'
    assert [one.ruled for one in lines(paragraph("甲", none))] == [False]


def test_bordered_paragraphs_and_frames_are_boxes() -> None:
    frame = '<w:framePr w:w="2000" w:x="100"/>'
    body = (
        paragraph("编者按", _BOX)
        + paragraph("按语", _BOX)
        + paragraph("正文")
        + paragraph("框", frame)
    )
    assert [one.box for one in lines(body)] == [1, 1, None, 2]


def test_pages_end_where_word_says_so() -> None:
    section = '<w:sectPr><w:type w:val="{}"/></w:sectPr>'
    body = (
        paragraph(run("甲") + '<w:r><w:br w:type="page"/></w:r>' + run("乙"))
        + paragraph("丙", "<w:pageBreakBefore/>" + section.format("nextPage"))
        + paragraph("丁", section.format("continuous"))
        + paragraph("戊")
        + section.format("nextPage")
    )
    found = [one.text if isinstance(one, Line) else type(one).__name__ for one in elements(body)]
    assert found == ["甲", "PageBreak", "乙", "PageBreak", "丙", "丁", "PageBreak", "戊"]


def test_a_column_break_divides_a_paragraph() -> None:
    body = paragraph(run("甲") + '<w:r><w:br w:type="column"/></w:r>' + run("乙"))
    first, second = lines(body)
    assert (first.text, second.text) == ("甲", "乙")
    assert second.location == Location(PATH, 1, 2)
