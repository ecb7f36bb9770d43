from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.document.cascade import styled
from tests.composed import small
from tests.writers.docx.reading import HOUSE, part, style, value, written

if TYPE_CHECKING:
    from pathlib import Path


def test_body_text_is_word_s_own_normal(tmp_path: Path) -> None:
    """Chinese Word and WPS show the built-in style Normal as 正文."""
    content = written(tmp_path, "<article><p>甲</p></article>")
    normal = style(content, "Normal")
    assert value(normal, "@w:default") == "1"
    families = {"ascii": "Times New Roman", "hAnsi": "Times New Roman", "eastAsia": "仿宋_GB2312"}
    for script, family in families.items():
        assert value(normal, f"w:rPr/w:rFonts/@w:{script}") == family
    assert value(normal, "w:rPr/w:sz/@w:val") == value(normal, "w:rPr/w:szCs/@w:val") == "32"
    assert value(normal, "w:rPr/w:spacing/@w:val") == "-5"
    assert value(normal, "w:pPr/w:spacing/@w:line") == "579"
    assert value(normal, "w:pPr/w:spacing/@w:lineRule") == "exact"
    assert value(normal, "w:pPr/w:ind/@w:firstLineChars") == "200"
    assert value(normal, "w:pPr/w:ind/@w:firstLine") == "640"
    assert value(normal, "w:pPr/w:widowControl/@w:val") == "0"
    assert value(normal, "w:pPr/w:overflowPunct/@w:val") == "0"
    assert value(normal, "w:pPr/w:jc/@w:val") == "both"
    assert not part(content).xpath("//w:p[1]/w:pPr")


def test_other_styles_hold_only_what_differs_from_body_text(tmp_path: Path) -> None:
    css = HOUSE + '.note { --docx-style: "按语"; font-family: 楷体_GB2312; text-align: center }'
    content = written(tmp_path, "<article><p>甲</p><p class='note'>乙</p></article>", css)
    note = style(content, "按语")
    assert value(note, "w:basedOn/@w:val") == "Normal"
    assert [child.tag.split("}")[1] for child in note.xpath("w:pPr/* | w:rPr/*")] == [
        "jc",
        "rFonts",
    ]
    assert value(note, "w:rPr/w:rFonts/@w:eastAsia") == "楷体_GB2312"
    assert value(part(content), "//w:p[2]/w:pPr/w:pStyle/@w:val") == value(note, "@w:styleId")


def test_taking_back_the_indent_takes_back_the_characters_too(tmp_path: Path) -> None:
    css = HOUSE + '.flush { --docx-style: "顶格"; text-indent: 0 }'
    content = written(tmp_path, "<article><p>甲</p><p class='flush'>乙</p></article>", css)
    indent = style(content, "顶格").xpath("w:pPr/w:ind")[0]
    assert value(indent, "@w:firstLineChars") == "0"
    assert value(indent, "@w:firstLine") == "0"


def test_an_inline_element_s_style_is_a_character_style(tmp_path: Path) -> None:
    css = HOUSE + 'h2 { display: inline; --docx-style: "条目标题" }'
    content = written(tmp_path, "<article><h2>题</h2>　文</article>", css)
    title = style(content, "条目标题")
    assert value(title, "@w:type") == "character"
    assert value(title, "w:rPr/w:rFonts/@w:eastAsia") == "黑体"
    runs = part(content).xpath("//w:r")
    assert value(runs[0], "w:rPr/w:rStyle/@w:val") == value(title, "@w:styleId")
    assert not runs[1].xpath("w:rPr")


def test_a_style_that_is_both_is_linked_as_word_links_it(tmp_path: Path) -> None:
    css = HOUSE + 'h2 { --docx-style: "条目标题" } .run-in h2 { display: inline }'
    body = "<article><h2>一</h2><p>文</p></article><article class='run-in'><h2>二</h2>文</article>"
    content = written(tmp_path, body, css)
    paragraph, character = style(content, "条目标题"), style(content, "条目标题 字符")
    assert value(paragraph, "w:link/@w:val") == value(character, "@w:styleId")
    assert value(character, "w:link/@w:val") == value(paragraph, "@w:styleId")


def test_names_that_chinese_word_gives_to_built_in_styles_are_those(tmp_path: Path) -> None:
    css = HOUSE + 'h2 { --docx-style: "标题 1" }'
    heading = style(written(tmp_path, "<h2>一</h2>", css), "heading 1")
    assert heading.xpath("@w:customStyle") == []
    assert value(heading, "w:pPr/w:outlineLvl/@w:val") == "1"


def test_direct_formatting_is_only_what_differs_from_the_style(tmp_path: Path) -> None:
    css = HOUSE + "#big { font-size: 22pt } #centred { text-align: center }"
    body = "<article><p>甲</p><p id='centred'>乙</p><p>丙<b id='big'>丁</b></p></article>"
    document = part(written(tmp_path, body, css + "b { font-weight: normal }"))
    assert [c.tag.split("}")[1] for c in document.xpath("//w:p[2]/w:pPr/*")] == ["jc"]
    assert [c.tag.split("}")[1] for c in document.xpath("//w:p[3]//w:rPr/*")] == ["sz", "szCs"]


def test_a_document_without_body_style_takes_the_body_s(tmp_path: Path) -> None:
    css = "body { font: 12pt 宋体 }"
    content = written(tmp_path, "<p>甲</p>", css)
    assert styled(small(tmp_path, "<p>甲</p>", css)).body.style.font_size == 12
    assert value(style(content, "Normal"), "w:rPr/w:sz/@w:val") == "24"
