from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.writers.docx.reading import HOUSE, part, text, value, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("mark", list("“”‘’—…·×"))
def test_marks_that_word_takes_for_western_are_hinted(tmp_path: Path, mark: str) -> None:
    document = part(written(tmp_path, f"<p>甲{mark}乙</p>"))
    assert value(document, "//w:r/w:rPr/w:rFonts/@w:hint") == "eastAsia"


def test_an_apostrophe_stays_western(tmp_path: Path) -> None:
    runs = part(written(tmp_path, "<p>甲“it’s”乙</p>")).xpath("//w:r")
    assert [(run.xpath("string(w:t)"), bool(run.xpath("w:rPr"))) for run in runs] == [
        ("甲“it", True),
        ("’", False),
        ("s", False),
        ("”", True),
        ("乙", False),
    ]


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [("△5月", "△"), ("“IP”招", "”"), ("3·15甲", "·"), ("（PM2.5——甲", "——"), ("A …甲", "…")],
)
def test_a_mark_beside_latin_is_chinese_by_its_font_too(
    tmp_path: Path, sentence: str, mark: str
) -> None:
    """LibreOffice reads no hint."""
    document = part(written(tmp_path, f"<p>{sentence}</p>"))
    (fonts,) = document.xpath(f"//w:r[w:t='{mark}']/w:rPr/w:rFonts")
    assert value(fonts, "@w:ascii") == value(fonts, "@w:hAnsi") == "仿宋_GB2312"
    assert value(fonts, "@w:hint") == "eastAsia"
    assert text(written(tmp_path, f"<p>{sentence}</p>")) == sentence


def test_marks_between_chinese_characters_leave_their_run_whole(tmp_path: Path) -> None:
    runs = part(written(tmp_path, "<p>甲“乙”——丙……丁</p>")).xpath("//w:r")
    assert [run.xpath("string(w:t)") for run in runs] == ["甲“乙”——丙……丁"]


def test_plain_text_is_one_run_without_properties(tmp_path: Path) -> None:
    document = part(written(tmp_path, "<p>甲<span>乙</span>2023年</p>"))
    assert [run.xpath("string(w:t)") for run in document.xpath("//w:r")] == ["甲乙2023年"]
    assert not document.xpath("//w:r/w:rPr")


def test_white_space_collapses_and_wide_spaces_stay(tmp_path: Path) -> None:
    body = "<p>\n  甲 \n <b> 乙</b>　丙 <br> 丁 \n</p>"
    assert text(written(tmp_path, body)) == "甲 乙　丙\n丁"


def test_preserved_white_space_is_preserved(tmp_path: Path) -> None:
    css = HOUSE + "p { white-space: pre }"
    assert text(written(tmp_path, "<p>甲  乙\n 丙</p>", css)) == "甲  乙\n 丙"


def test_invisible_characters_are_left_out(tmp_path: Path) -> None:
    assert text(written(tmp_path, "<p>甲\u200b乙\u2060丙\ufeff丁\u00ad</p>")) == "甲乙丙丁"


def test_a_link_leads_out_and_looks_like_text(tmp_path: Path) -> None:
    css = HOUSE + "a { color: inherit; text-decoration: none }"
    content = written(tmp_path, "<p>见<a href='https://example.org/a?b&amp;c'>网页</a></p>", css)
    (link,) = part(content).xpath("//w:hyperlink")
    (target,) = [
        r.get("Target")
        for r in part(content, "word/_rels/document.xml.rels")
        if r.get("Id") == value(link, "@r:id")
    ]
    assert target == "https://example.org/a?b&c"
    assert not link.xpath(".//w:rPr")


def test_a_link_of_another_kind_is_mere_text(tmp_path: Path) -> None:
    content = written(tmp_path, "<p><a href='javascript:alert(1)'>甲</a></p>")
    assert not part(content).xpath("//w:hyperlink")
    assert text(content) == "甲"


def test_families_are_the_first_latin_and_the_first_chinese(tmp_path: Path) -> None:
    css = HOUSE + "b { font: 700 16pt 楷体_GB2312, Arial, sans-serif } i { font: 16pt 宋体, serif }"
    fonts = part(written(tmp_path, "<p>甲<b>乙</b><i>丙</i></p>", css)).xpath("//w:rFonts")
    assert [(value(f, "@w:ascii"), value(f, "@w:eastAsia")) for f in fonts] == [
        ("Arial", "楷体_GB2312"),
        ("宋体", "宋体"),
    ]


def test_raised_text_is_raised_and_marked_text_is_marked(tmp_path: Path) -> None:
    css = HOUSE + "sup { font-size: 10pt } mark { background: #ffff00; color: #000 }"
    document = part(written(tmp_path, "<p>m<sup>2</sup><mark>甲</mark><u>乙</u></p>", css))
    assert value(document, "//w:r[2]/w:rPr/w:position/@w:val") == "10"
    assert value(document, "//w:r[3]/w:rPr/w:shd/@w:fill") == "FFFF00"
    assert value(document, "//w:r[4]/w:rPr/w:u/@w:val") == "single"
