"""Looks and settings after styles, theme and direct properties."""

from __future__ import annotations

import pytest

from bulletin.importers.original import Face, Look, Side
from tests.importers.reading.word.making import line, paragraph, run

_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>
<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>
<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="条目标题"/><w:basedOn w:val="N"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr>
<w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
_THEME = (
    '<a:fontScheme name="x"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>'
    '<a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme>'
)


@pytest.mark.parametrize(
    ("properties", "own", "look"),
    [
        ("", "", Look(Face.FANG, 16)),
        ("", '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>', Look(Face.SONG, 16)),
        ("", '<w:rFonts w:eastAsia="楷体_GB2312"/><w:sz w:val="28"/>', Look(Face.KAI, 14)),
        ("", '<w:rFonts w:ascii="Times New Roman"/><w:i/>', Look(Face.FANG, 16, italic=True)),
        ("", '<w:rFonts w:eastAsia="等线"/>', Look(None, 16)),
        ('<w:pStyle w:val="T"/>', "", Look(Face.HEI, 16, bold=True)),
        ('<w:pStyle w:val="T"/>', '<w:rStyle w:val="S"/>', Look(Face.HEI, 16)),
        ('<w:pStyle w:val="T"/>', '<w:b w:val="0"/>', Look(Face.HEI, 16)),
        ("", '<w:rStyle w:val="S"/>', Look(Face.FANG, 16, bold=True)),
        ("", '<w:color w:val="FF0000"/>', Look(Face.FANG, 16, red=True)),
        ("", '<w:color w:val="C00000"/>', Look(Face.FANG, 16, red=True)),
        ("", '<w:color w:val="FFC000"/>', Look(Face.FANG, 16)),
        ("", '<w:color w:val="auto"/>', Look(Face.FANG, 16)),
    ],
)
def test_looks(properties: str, own: str, look: Look) -> None:
    body = paragraph(run("三夏", own), properties)
    assert line(body, styles=_STYLES, theme=_THEME).stretch.look == look


@pytest.mark.parametrize(
    ("name", "face"),
    [
        ("方正小标宋简体", Face.TITLE),
        ("FZXiaoBiaoSong-B05S", Face.TITLE),
        ("华文中宋", Face.TITLE),
        ("仿宋", Face.FANG),
        ("FangSong", Face.FANG),
        ("华文仿宋", Face.FANG),
        ("KaiTi_GB2312", Face.KAI),
        ("SimHei", Face.HEI),
        ("微软雅黑", Face.HEI),
        ("新宋体", Face.SONG),
        ("SimSun", Face.SONG),
        ("Calibri", None),
    ],
)
def test_font_names(name: str, face: Face | None) -> None:
    body = paragraph(run("三夏", f'<w:rFonts w:eastAsia="{name}"/>'))
    assert line(body).stretch.look.face is face


@pytest.mark.parametrize(
    ("properties", "before", "indent"),
    [
        ("", "", 2),
        ('<w:ind w:firstLine="0"/>', "", 0),
        ('<w:ind w:firstLineChars="0" w:firstLine="0"/>', "　　", 2),
        ('<w:ind w:firstLineChars="0" w:firstLine="0"/>', "\t  ", 3),
        ('<w:ind w:left="640" w:hanging="640"/>', "", 0),
        ('<w:ind w:leftChars="300" w:firstLine="0"/>', "", 3),
        ('<w:ind w:firstLine="24pt"/>', "", 1.5),
    ],
)
def test_indents_in_characters(properties: str, before: str, indent: float) -> None:
    body = paragraph(run(f"{before}三夏"), properties)
    assert line(body, styles=_STYLES).indent == indent


def test_sides_have_no_indent_of_their_own() -> None:
    centred = line(paragraph("第35期", '<w:jc w:val="center"/>'), styles=_STYLES)
    assert (centred.side, centred.indent) == (Side.CENTER, 0)
    right = line(paragraph("（区农委）", '<w:jc w:val="end"/>'))
    assert right.side is Side.RIGHT


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", None),
        ('<w:pStyle w:val="T"/>', 2),
        ('<w:pStyle w:val="1"/>', 1),
        ('<w:pStyle w:val="T"/><w:outlineLvl w:val="9"/>', None),
        ('<w:outlineLvl w:val="0"/>', 1),
    ],
)
def test_levels(properties: str, level: int | None) -> None:
    assert line(paragraph("要闻", properties), styles=_STYLES).level == level


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = "".join(
        f'<w:style w:styleId="{one}" w:type="paragraph"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("AB", "BA")
    )
    assert line(paragraph("三夏", '<w:pStyle w:val="A"/>'), styles=styles).text == "三夏"
