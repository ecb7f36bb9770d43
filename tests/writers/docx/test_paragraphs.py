from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.writers.docx.reading import HOUSE, part, style, text, value, written

if TYPE_CHECKING:
    from pathlib import Path


def paragraphs(folder: Path, body: str, css: str = "") -> list[str]:
    document = part(written(folder, body, HOUSE + css))
    return ["".join(p.xpath(".//w:t/text()")) for p in document.xpath("//w:body/w:p")]


def test_a_run_in_title_stands_in_the_paragraph_that_it_opens(tmp_path: Path) -> None:
    css = "h2, h2 + p { display: inline }"
    body = "<article><h2>题</h2>　<p>首段。</p><p>次段。</p></article>"
    assert paragraphs(tmp_path, body, css) == ["题　首段。", "次段。"]
    document = part(written(tmp_path, body, HOUSE + css))
    assert value(document, "//w:p[1]/w:pPr/w:outlineLvl/@w:val") == "1"
    assert not document.xpath("//w:p[2]/w:pPr/w:outlineLvl")


def test_no_paragraph_is_empty(tmp_path: Path) -> None:
    body = "<div>\n <p>甲</p>\n <p> </p><div></div>\n <p>乙</p></div>"
    assert paragraphs(tmp_path, body) == ["甲", "乙"]


@pytest.mark.parametrize(
    ("css", "gaps"),
    [
        ("p { margin-bottom: 10pt }", [("0", "200"), ("0", "200")]),
        ("p { margin: 10pt 0 6pt }", [("200", "0"), ("200", "120")]),
        ("div { padding-bottom: 8pt } p + p { margin-top: 4pt }", [("0", "0"), ("80", "160")]),
        ("div { margin: 8pt 0 } p { margin: 5pt 0 }", [("160", "100"), ("0", "160")]),
    ],
)
def test_a_gap_stands_on_one_side(tmp_path: Path, css: str, gaps: list[tuple[str, str]]) -> None:
    """Some word processors add two spacings up, some take the larger."""
    content = written(tmp_path, "<div><p>甲</p><p>乙</p></div>", HOUSE + css)
    assert [
        (
            value(p, "w:pPr/w:spacing/@w:before") or "0",
            value(p, "w:pPr/w:spacing/@w:after") or "0",
        )
        for p in part(content).xpath("//w:p")
    ] == gaps


def test_an_office_at_the_left_and_a_date_at_the_right_over_the_rule(tmp_path: Path) -> None:
    css = HOUSE + (
        '.imprint { display: flex; padding: 0 16pt 5pt; --docx-style: "编发";'
        " border-bottom: 1.125pt solid #e60012 } .date { --docx-tab: right }"
    )
    body = "<p class='imprint'><span>某办公室</span><span class='date'>6月1日</span></p>"
    content = written(tmp_path, body, css)
    assert text(content) == "某办公室\t6月1日"
    imprint = style(content, "编发")
    assert value(imprint, "w:pPr/w:tabs/w:tab/@w:val") == "right"
    # 156 mm less one character
    assert int(value(imprint, "w:pPr/w:tabs/w:tab/@w:pos") or 0) == pytest.approx(8844 - 320, abs=1)
    # Word draws a rule from indent to indent: the text is moved in, the rule is not.
    assert value(imprint, "w:pPr/w:ind/@w:firstLine") == "320"
    assert imprint.xpath("w:pPr/w:ind/@w:left | w:pPr/w:ind/@w:right") == []
    rule = imprint.xpath("w:pPr/w:pBdr/w:bottom")[0]
    assert [value(rule, f"@w:{n}") for n in ("sz", "space", "color")] == ["9", "5", "E60012"]


def test_indents_of_boxes_add_up(tmp_path: Path) -> None:
    css = HOUSE + "blockquote { margin: 0 32pt } blockquote p { padding-left: 8pt }"
    document = part(written(tmp_path, "<blockquote><p>甲</p></blockquote>", css))
    assert value(document, "//w:ind/@w:left") == "800"
    assert value(document, "//w:ind/@w:right") == "640"


def test_a_hanging_indent_hangs(tmp_path: Path) -> None:
    css = HOUSE + "p { padding-left: 48pt; text-indent: -32pt }"
    document = part(written(tmp_path, "<p>送：甲</p>", css))
    assert value(document, "//w:ind/@w:left") == "960"
    assert value(document, "//w:ind/@w:hanging") == "640"


def test_breaks_and_keeps(tmp_path: Path) -> None:
    css = HOUSE + "h3 { break-after: avoid } .new { break-before: page; break-inside: avoid }"
    document = part(written(tmp_path, "<h3>题</h3><p class='new'>甲</p><p>乙</p>", css))
    tags = [[c.tag.split("}")[1] for c in p.xpath("w:pPr/*")] for p in document.xpath("//w:p")]
    assert "keepNext" in tags[0]
    assert tags[1] == ["keepLines", "pageBreakBefore"]
    assert tags[2] == []


def test_a_box_of_fixed_height_keeps_it(tmp_path: Path) -> None:
    css = HOUSE + "header { height: 100pt; padding-top: 20pt }"
    document = part(written(tmp_path, "<header><p>甲</p><p>乙</p></header><p>丙</p>", css))
    assert value(document, "//w:p[1]/w:pPr/w:spacing/@w:before") == "400"
    # 100 pt less two lines of 28.95 pt
    assert value(document, "//w:p[2]/w:pPr/w:spacing/@w:after") == "842"


def test_lines_of_another_pitch_leave_the_grid(tmp_path: Path) -> None:
    css = HOUSE + "h1 { line-height: 72pt }"
    document = part(written(tmp_path, "<h1>刊</h1><p>甲</p>", css))
    assert value(document, "//w:p[1]/w:pPr/w:snapToGrid/@w:val") == "0"
    assert not document.xpath("//w:p[2]/w:pPr/w:snapToGrid")


def test_a_thematic_break_is_a_line_of_its_own(tmp_path: Path) -> None:
    css = HOUSE + "hr { border: 0; border-top: .25mm solid; margin: 14pt 33% }"
    (rule,) = part(written(tmp_path, "<hr>", css)).xpath("//w:p")
    assert value(rule, "w:pPr/w:pBdr/w:top/@w:sz") == "6"
    assert value(rule, "w:pPr/w:spacing/@w:line") == "20"
