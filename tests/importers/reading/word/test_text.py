"""Every visible character in reading order, and no other."""

from __future__ import annotations

import pytest

from bulletin.diagnostics import Location, Severity
from tests.importers.reading.word.making import (
    PATH,
    field,
    line,
    lines,
    paragraph,
    read,
    run,
    shown,
    texts,
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            run("三夏") + "<w:r><w:tab/><w:t>小麦</w:t><w:cr/><w:t>开镰</w:t></w:r>",
            "三夏\t小麦\n开镰",
        ),
        (run("上") + "<w:r><w:br/></w:r>" + run("下"), "上\n下"),
        (
            "<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>",
            "A-BC",
        ),
        (run("甲\u200b乙\u00ad丙"), "甲乙丙"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F06C"/></w:r>' + run("简讯"), "●简讯"),
        ('<w:r><w:sym w:font="Wingdings 3" w:char="F072"/></w:r>' + run("简讯"), "△简讯"),
        (run("\uf06e", '<w:rFonts w:ascii="Wingdings"/>') + run("要闻"), "■要闻"),
        ("<w:r><w:t>\n  小麦\n  </w:t></w:r>" + run("开镰"), "小麦开镰"),
        (f"<w:hyperlink>{run('官网')}</w:hyperlink>", "官网"),
        (f"<w:smartTag><w:smartTagPr/>{run('五日')}</w:smartTag>", "五日"),
        (f"<w:customXml><w:customXmlPr/>{run('五日')}</w:customXml>", "五日"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('标题')}</w:sdtContent></w:sdt>", "标题"),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yi</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>弋</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "弋",
        ),
        (
            "<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>a</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>b</m:t></m:r></m:den></m:f><m:r><m:t>=2</m:t></m:r></m:oMath>",
            "a/b=2",
        ),
    ],
)
def test_what_a_run_holds(content: str, text: str) -> None:
    assert line(paragraph(content)).text == text


def test_a_sign_that_nobody_knows_is_marked_and_reported() -> None:
    original, (finding,) = read(
        paragraph(run("甲") + '<w:r><w:sym w:font="Webdings" w:char="F04E"/></w:r>')
    )
    assert shown(original) == ["甲〓"]
    assert (finding.code, finding.severity) == ("BT585", Severity.WARNING)
    assert finding.location == Location(PATH, 1, 2)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (field("HYPERLINK x", run("官网")), "官网"),
        (field("TOC", run("一、要闻") + field("PAGEREF a", run("3"))), "一、要闻3"),
        (field(r"eq \o\ac(○,3)") + run("抓落实"), "③抓落实"),
        (field(r"EQ \* jc2 \o\ad(\s\up 9(yi),弋)"), "弋"),
        (field("SYMBOL 0108") + field("SYMBOL 55296") + field("SYMBOL 9999999"), "l〓〓"),
        (field('SYMBOL 108 \\f "Wingdings"') + run("简讯"), "●简讯"),
        (f'<w:fldSimple w:instr="DATE">{run("6月1日")}</w:fldSimple>', "6月1日"),
    ],
)
def test_fields_show_their_results_only(content: str, text: str) -> None:
    assert line(paragraph(content)).text == text


def test_a_field_that_never_ends_hides_nothing() -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(paragraph(broken + run("甲")) + paragraph("乙")) == ["甲", "乙"]


def test_a_field_may_span_paragraphs() -> None:
    whole = field("TOC", run("甲") + "</w:p><w:p>" + run("乙"))
    assert texts(f"<w:p>{whole}{run('丙')}</w:p>") == ["甲", "乙丙"]


def test_tracked_changes_are_accepted() -> None:
    body = paragraph(
        f"{run('小麦')}<w:ins>{run('已经')}</w:ins>"
        "<w:del><w:r><w:delText>没有</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('开镰')}</w:moveTo>"
    )
    original, (finding,) = read(body)
    assert shown(original) == ["小麦已经开镰"]
    assert finding.code == "BT586"
    assert "没有" in finding.message


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/><w:specVanish/>"])
def test_a_paragraph_without_its_mark_goes_on_in_the_next(mark: str) -> None:
    body = paragraph("一、", f"<w:rPr>{mark}</w:rPr>") + paragraph("要闻", '<w:jc w:val="center"/>')
    (only,) = lines(body)
    assert only.text == "一、要闻"
    assert only.side == "center"


def test_deleted_rows_and_cells_are_gone_and_formatting_changes_do_not_count() -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('旧')}</w:tc></w:tr>"
    cell = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph('废')}</w:tc>"
    body = f"<w:tbl><w:tr><w:tc>{paragraph('新')}</w:tc>{cell}</w:tr>{deleted}</w:tbl>"
    changed = "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>"
    body += paragraph(run("改", changed))
    first, second = lines(body)
    assert (first.text, second.text) == ("新", "改")
    assert second.stretch.look.bold
    assert not second.stretch.look.italic


def test_hidden_text_is_left_out_and_quoted() -> None:
    styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = paragraph(run("明") + run("暗", "<w:vanish/>") + run("影", '<w:rStyle w:val="H"/>'))
    original, (finding,) = read(body, {"styles": styles})
    assert shown(original) == ["明"]
    assert (finding.code, finding.severity) == ("BT587", Severity.INFO)
    assert "“暗影”" in finding.message
    assert finding.location == Location(PATH, 1, 2)


def test_a_drop_cap_belongs_to_its_paragraph() -> None:
    body = paragraph("我", '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph("区小麦开镰")
    assert texts(body) == ["我区小麦开镰"]


def test_notes_stand_at_the_end_with_their_marks() -> None:
    body = paragraph(
        run("增产") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("两成")
    ) + paragraph(run("完") + '<w:r><w:endnoteReference w:id="1"/></w:r>')
    footnotes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("—")}</w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
        f"{run(' 按户调查。')}</w:p></w:footnote>"
    )
    endnotes = f'<w:endnote w:id="1">{paragraph("来源：区农委")}</w:endnote>'
    found = lines(body, footnotes=footnotes, endnotes=endnotes)
    assert [one.text for one in found] == ["增产①两成", "完②", "① 按户调查。", "② 来源：区农委"]


def test_places_count_paragraphs_and_characters() -> None:
    body = (
        paragraph("甲")
        + f"<w:tbl><w:tr><w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"
        + "<w:p/>"
        + paragraph(run("　　") + run("丙") + run("丁", "<w:b/>"))
    )
    *_before, last = lines(body)
    assert [piece.location for piece in last.stretch.pieces] == [
        Location(PATH, 4, 3),
        Location(PATH, 4, 4),
    ]


def test_running_heads_and_the_marks_around_page_numbers_are_quoted() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:headerReference w:type="first" r:id="header2"/>'
        '<w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
    )
    related = {
        "header": paragraph("上街信息"),
        "header2": paragraph("首页不用"),
        "footer": paragraph(run("第 ") + field("PAGE", run("7")) + run(" 页")),
    }
    _original, (head, foot) = read(paragraph("正文") + section, related)
    assert [(one.code, one.severity) for one in (head, foot)] == [("BT588", Severity.INFO)] * 2
    assert "“上街信息”" in head.message
    assert "“第  页”" in foot.message


def test_comments_keep_their_author_and_what_they_are_about() -> None:
    mark = '<w:comment{} w:id="4"/>'.format
    body = paragraph(
        run("小麦") + mark("RangeStart") + run("开") + run("镰", "<w:b/>") + mark("RangeEnd")
    )
    comments = (
        f'<w:comment w:id="4" w:author="张三">{paragraph("请核实")}{paragraph("日期")}</w:comment>'
    )
    original, _none = read(body, {"comments": comments})
    (comment,) = original.comments
    assert (comment.author, comment.text) == ("张三", "请核实\n日期")
    assert comment.about.text == "开镰"
    assert comment.about.location == Location(PATH, 1, 3)


def test_a_comment_without_a_range_is_about_what_stands_before_it() -> None:
    body = paragraph(run("小麦开镰") + '<w:r><w:commentReference w:id="4"/></w:r>')
    comments = f'<w:comment w:id="4" w:author="张三">{paragraph("请核实")}</w:comment>'
    original, _none = read(body, {"comments": comments})
    assert original.comments[0].about.text == "小麦开镰"


def test_runs_that_look_alike_are_one_piece() -> None:
    (only,) = lines(paragraph(run("小麦") + run("开") + run("镰", "<w:b/>")))
    assert [piece.text for piece in only.stretch.pieces] == ["小麦开", "镰"]


def test_an_embedded_document_is_reported() -> None:
    _original, (finding,) = read(paragraph("正文") + '<w:altChunk r:id="x"/>')
    assert finding.code == "BT584"
