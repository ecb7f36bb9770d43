"""Automatic numbers become text, bullets are told."""

from __future__ import annotations

import pytest

from bulletin.importers.reading.word.counting import counted
from tests.importers.reading.word.making import line, lines, paragraph, texts


def _level(level: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _lists(*levels: str, overrides: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="5">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="5"/>{overrides}</w:num>'
    )


def _numbered(text: str, level: int = 0, number: int = 1) -> str:
    said = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, said)


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("chineseCountingThousand", "%1、", "一、要闻"),
        ("chineseCounting", "（%1）", "（一）要闻"),
        ("chineseCounting", "第%1条", "第一条　要闻"),
        ("decimal", "%1.", "1.要闻"),
        ("decimalEnclosedCircle", "%1", "①　要闻"),
        ("upperRoman", "%1.", "I.要闻"),
        ("lowerLetter", "%1)", "a)要闻"),
        ("none", "附件：", "附件：要闻"),
    ],
)
def test_numbers_stand_in_front(form: str, text: str, expected: str) -> None:
    assert texts(_numbered("要闻"), numbering=_lists(_level(0, form, text))) == [expected]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (10, "chineseCounting", "十"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (2010, "chineseCountingThousand", "二千零一十"),
        (110, "chineseCounting", "一一〇"),
        (30, "ideographDigital", "三〇"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "ideographTraditional", "丙"),
        (11, "ideographZodiac", "戌"),
        (21, "decimalEnclosedCircleChinese", "㉑"),
        (51, "decimalEnclosedCircle", "51"),
        (3, "decimalEnclosedFullstop", "⒊"),
        (3, "decimalEnclosedParen", "⑶"),
        (12, "decimalFullWidth", "１２"),
        (7, "decimalZero", "07"),
        (28, "upperLetter", "BB"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "unheardOf", "4"),
        (0, "chineseCounting", "0"),
        (-1, "ideographDigital", "-1"),
    ],
)
def test_number_formats(number: int, form: str, written: str) -> None:
    assert counted(number, form) == written


def test_levels_restart_below_a_higher_one() -> None:
    numbering = _lists(_level(0, "chineseCounting", "%1、"), _level(1, "decimal", "%1.%2"))
    body = "".join(_numbered("甲", level) for level in (0, 1, 1, 0, 1))
    assert texts(body, numbering=numbering) == [
        "一、甲", "一.1　甲", "一.2　甲", "二、甲", "二.1　甲",
    ]  # fmt: skip


def test_legal_numbers_are_all_decimal() -> None:
    second = _level(1, "decimal", "%1.%2", "<w:isLgl/>")
    numbering = _lists(_level(0, "chineseCounting", "%1、"), second)
    assert texts(_numbered("甲") + _numbered("乙", 1), numbering=numbering)[1] == "1.1　乙"


def test_lists_of_one_definition_count_on_unless_they_start_anew() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = "".join(_numbered("甲", 0, number) for number in (1, 1, 2, 2))
    level = _level(0, "decimal", "%1.")
    assert texts(body, numbering=_lists(level)) == ["1.甲", "2.甲", "3.甲", "4.甲"]
    anew = _lists(level, overrides=start)
    assert texts(body, numbering=anew) == ["1.甲", "2.甲", "1.甲", "2.甲"]


def test_a_style_numbers_its_paragraphs_until_zero_says_no() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbering = _lists(
        _level(0, "decimal", "%1."), _level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H"/>')
    )
    plain = '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = paragraph("甲", '<w:pStyle w:val="H"/>') + paragraph("乙", plain)
    assert texts(body, styles=styles, numbering=numbering) == ["（一）甲", "乙"]


@pytest.mark.parametrize(
    ("mark", "text", "bullet"),
    [("\uf06c", "要闻", True), ("•", "要闻", True), ("△", "△要闻", False), ("★", "★要闻", False)],
)
def test_bullets_are_told_and_marks_of_items_kept(mark: str, text: str, *, bullet: bool) -> None:
    font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>' if mark == "\uf06c" else ""
    level = _level(0, "bullet", mark, font)
    found = line(_numbered("要闻"), numbering=_lists(level))
    assert (found.text, found.bullet) == (text, bullet)


def test_a_level_brings_its_indent() -> None:
    level = _level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="840" w:hanging="420"/></w:pPr>')
    first, second = lines(_numbered("甲") + paragraph("乙"), numbering=_lists(level))
    assert (first.indent, second.indent) == (2, 0)
