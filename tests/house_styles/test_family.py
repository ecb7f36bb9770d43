"""What every house style of bulletins does with every option, measured on the page."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

import pypdfium2
import pytest
from docx import Document

from bulletin.document.cascade import styled
from bulletin.document.compose import compose
from bulletin.model.issue import Issue, Kind
from bulletin.model.publication import DateForm, NumberForm, TitleForm
from bulletin.model.text import Box, BoxKind, Table
from bulletin.writers.docx import write_docx
from bulletin.writers.pdf import write_pdf
from tests.issues import (
    PLACE,
    ROOT,
    credit,
    heading,
    issue,
    item,
    paragraph,
    recipients,
    table,
    text,
)
from tests.pages import LEADING, LEFT, MM, RIGHT, TOP, Line, Page, ink, read_pages, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.model.text import Block

# A number form, a date form, a flag: what the publication's field takes.
Option: TypeAlias = Any

FAMILY = ("shangjie", "jianbao", "zhuanbao", "dongtai", "tongbao")
LARGE = ("jianbao", "zhuanbao", "tongbao")
"""House styles that set the title of a single item large and in the middle."""

DAY = datetime.date(2024, 3, 8)
TOLERANCE = 0.3
LINES = 22
MOST_LINES = {"jianbao": 5, "tongbao": 5, "zhuanbao": 5}
"""From a line of text to the next with the title and the blank lines around it in between."""

LONG = "一是备足物资，人人到岗。" * 30


def in_style(made: Issue, style: str, **forms: Option) -> Issue:
    return replace(made, publication=replace(made.publication, house_style=style, **forms))


@cache
def pdf_of(made: Issue) -> bytes:
    composed, found = compose(made, ROOT)
    assert composed is not None
    output = write_pdf(composed)
    assert (*found, *output.diagnostics) == ()
    return output.content


def pages_of(made: Issue) -> list[Page]:
    return read_pages(pdf_of(made))


def line_of(pages: list[Page], start: str) -> Line:
    return next(
        line for page in pages for line in page.lines if visible(line.text).startswith(start)
    )


def full(style: str) -> Issue:
    """Return an issue with every part and every option."""
    progress = table(["单位", "项数"], ["甲镇", "12"], ["乙街道", "7"])
    levels = (
        heading(n, head) for n, head in enumerate(("一、甲", "（一）乙", "1.丙", "（1）丁"), 1)
    )
    box = Box(BoxKind.BOX, text("名词解释"), (paragraph("“三夏”指夏收、夏种、夏管。"),), PLACE)
    items = (
        replace(item(*levels, LONG, title="甲镇防汛"), section=text("经验交流")),
        replace(item(LONG, progress, title="乙镇抗旱"), section=text("工作动态")),
        replace(item("丙镇的正文。", box, title="丙镇修路"), section=text("工作动态")),
        replace(item("近日。", kind=Kind.BRIEF, title=None), section=text("工作动态")),
    )
    made = replace(
        issue(
            *items,
            distribution=(recipients("报", "市委"), recipients("抄送", "县人大、县政协，" * 8)),
            credits=(credit("签发", "王平"), credit("责任编辑", "郝婕", "柴亚文")),
        ),
        total_number=612,
        print_run=80,
        issued=text("甲县委办公室 2024年3月9日印发"),
        security=text("机密"),
        copy_number=text("000123"),
        notice=text("内部资料 注意保存"),
        editor_note=(paragraph("现将做法刊发如下。"), paragraph("请参考。")),
        contents=True,
    )
    return in_style(
        made, style, number_form=NumberForm.BOTH, date_form=DateForm.CHINESE, number_items=True
    )


def plain(style: str, *items: Sequence[str | Block], **forms: Option) -> Issue:
    made = issue(*(item(*content, title="甲镇防汛") for content in (items or ((LONG * 6,),))))
    return in_style(made, style, **forms)


@pytest.mark.parametrize("style", FAMILY)
def test_every_part_is_on_the_page(style: str) -> None:
    shown = visible("".join(page.text for page in pages_of(full(style))))
    for part in (
        "000123内部资料注意保存机密甲县信息第7期（总第612期）甲县委办公室二〇二四年三月八日目录",
        "编者按：现将做法刊发如下。请参考。",
        "【经验交流】1.甲镇防汛",
        "一、甲（一）乙1.丙（1）丁",
        "【工作动态】1.乙镇抗旱",
        "2.丙镇修路",
        "名词解释“三夏”",
        "△近日。",
        "报：市委抄送：县人大",
        "签发：王平责任编辑：郝婕柴亚文共印80份甲县委办公室2024年3月9日印发",
    ):
        assert part in shown


@pytest.mark.parametrize("style", FAMILY)
def test_a_corrected_edition_says_so_in_print_and_in_word(style: str) -> None:
    made = replace(full(style), edition=2, correction=text("甲镇“12项”应为“21项”。"))
    told = "更正：本期为第2版，以本版为准。甲镇“12项”应为“21项”。编者按：现将"
    composed, _ = compose(made, ROOT)
    assert composed is not None
    word = Document(io.BytesIO(write_docx(composed).content))
    paragraphs = [visible(one.text) for one in word.paragraphs]
    for shown in ("".join(visible(page.text) for page in pages_of(made)), "".join(paragraphs)):
        assert "第7期（总第612期）（更正）" in shown
        assert told in shown
    plain_edition = visible("".join(page.text for page in pages_of(full(style))))
    assert "更正" not in plain_edition


@pytest.mark.parametrize("style", FAMILY)
def test_word_can_show_all_of_it(style: str) -> None:
    composed, _ = compose(full(style), ROOT)
    assert composed is not None
    assert styled(composed).diagnostics == ()


@pytest.mark.parametrize("style", FAMILY)
@pytest.mark.parametrize(
    ("name", "marks"), [("甲县信息", 0), ("甲县工作动态专刊", 1), ("甲县信息", 2)]
)
def test_masthead_stands_35_mm_below_the_top_of_the_type_area(
    style: str, name: str, marks: int
) -> None:
    made = in_style(issue(), style, title=text(name))
    if marks:
        made = replace(made, security=text("机密"))
    if marks > 1:
        made = replace(made, copy_number=text("000123"))
    left, top, right, _ = ink(pdf_of(made), 1, (28, 60, 184, 98))
    assert top == pytest.approx(37 + 35, abs=0.6)
    assert (left + right) / 2 == pytest.approx(106, abs=1)
    number = line_of(pages_of(made), "第7期")
    assert (number.baseline - TOP) / LEADING == pytest.approx(6.686, abs=0.01)


@pytest.mark.parametrize("style", FAMILY)
def test_marks_above_the_masthead(style: str) -> None:
    """GB/T 9704-2012, 7.2.1 and 7.2.2: in the first lines of the type area, at its left edge."""
    pdf, pages = pdf_of(full(style)), pages_of(full(style))
    first, second = pages[0].lines[:2]
    assert visible(first.text) == "000123内部资料注意保存"
    assert [(line.baseline - TOP) / LEADING for line in (first, second)] == pytest.approx(
        [0.686, 1.686], abs=0.01
    )
    assert (first.left, second.left) == pytest.approx((LEFT, LEFT), abs=0.5)
    assert ink(pdf, 1, (120, 36, 190, 47))[2] == pytest.approx(184, abs=TOLERANCE + 0.5)
    assert {round(glyph["size"], 1) for glyph in (*first.glyphs, *second.glyphs)} == {16.0}


@pytest.mark.parametrize("style", FAMILY)
@pytest.mark.parametrize(
    ("number", "date", "note"),
    [(None, None, True), (None, DAY, False), (7, None, False), (7, DAY, True)],
)
def test_what_is_missing_leaves_no_hole_and_text_stays_on_the_grid(
    style: str, number: int | None, date: datetime.date | None, *, note: bool
) -> None:
    made = replace(plain(style, number_items=True), number=number, date=date)
    if note:
        made = replace(made, editor_note=(paragraph("按语。"),))
    first, second = pages_of(made)[:2]
    body = [line for line in first.body if round(line.glyphs[0]["size"]) == 16]
    places = [(line.baseline - TOP) / LEADING for line in (*body, *second.body)]
    assert [place % 1 for place in places] == pytest.approx([0.686] * len(places), abs=0.01)
    assert len(second.body) == LINES
    gaps = [b - a for a, b in pairwise(places[: len(body)])]
    assert max(gaps) <= MOST_LINES.get(style, 2) + 0.01
    assert first.body[-1].baseline == pytest.approx(second.body[-1].baseline, abs=0.05)


@pytest.mark.parametrize("style", FAMILY)
def test_a_monthly_has_22_lines_on_every_page(style: str) -> None:
    pages = pages_of(plain(style, *[(LONG * 12,)] * 3))
    begins = {at for at, page in enumerate(pages) if "甲镇防汛" in page.text}
    only_text = set(range(1, len(pages) - 1)) - begins - {at - 1 for at in begins}
    assert len(only_text) >= 15
    assert {len(pages[at].body) for at in only_text} == {LINES}


@pytest.mark.parametrize("style", FAMILY)
def test_a_single_items_title(style: str) -> None:
    line = line_of(pages_of(plain(style)), "甲镇防汛")
    size = {round(glyph["size"], 1) for glyph in line.glyphs[:4]}
    assert size == ({22.0} if style in LARGE else {16.0})
    if style in LARGE:
        assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)
        assert "Song" in line.glyphs[0]["fontname"]


@pytest.mark.parametrize("style", FAMILY)
@pytest.mark.parametrize("form", TitleForm)
def test_titles_run_in_or_stand_alone_as_the_publication_says(style: str, form: TitleForm) -> None:
    line = line_of(pages_of(plain(style, title_form=form)), "甲镇防汛")
    assert (visible(line.text) == "甲镇防汛") == (form is TitleForm.OWN_LINE)


@pytest.mark.parametrize("style", FAMILY)
def test_contents_have_the_pages_of_the_items(style: str) -> None:
    made = full(style)
    long = replace(
        made, items=tuple(replace(i, blocks=(*i.blocks, paragraph(LONG * 3))) for i in made.items)
    )
    pages = pages_of(long)
    for title in ("1.甲镇防汛", "1.乙镇抗旱", "2.丙镇修路"):
        listed, *_ = (line for line in pages[0].lines if visible(line.text).startswith(title))
        number = int(visible(listed.text)[len(title) :].lstrip("."))
        begins = [
            at
            for at, page in enumerate(pages, 1)
            for line in page.lines
            if line is not listed and visible(line.text).startswith(title)
        ]
        assert begins == [number]
        assert "...." in listed.text
        assert listed.right == pytest.approx(RIGHT, abs=1)


@pytest.mark.parametrize("style", FAMILY)
def test_levels(style: str) -> None:
    """7.3.3: 一、 in Hei, （一） in Kai, 1. and （1） in FangSong."""
    pages = pages_of(full(style))
    faces = [
        line_of(pages, head)
        .glyphs[-1]["fontname"]
        .split("+")[1]
        .removeprefix("Fandol")[:4]
        .rstrip("-")
        for head in ("一、甲", "（一）乙", "1.丙", "（1）丁")
    ]
    assert faces == ["Hei", "Kai", "Fang", "Fang"]


def rows(count: int, columns: int = 2) -> Table:
    return table(
        ["单位", *(["数值"] * (columns - 1))],
        *([f"第{n}", *(["8"] * (columns - 1))] for n in range(count)),
    )


@pytest.mark.parametrize("style", FAMILY)
def test_header_row_stands_on_every_page_of_a_long_table(style: str) -> None:
    pages = pages_of(plain(style, (rows(40),)))
    assert len(pages) == 3
    assert [sum(line.text == "单位数值" for line in page.lines) for page in pages] == [1, 1, 1]
    assert pages[1].body[0].text == "单位数值"


@pytest.mark.parametrize("style", FAMILY)
def test_a_short_table_stays_whole(style: str) -> None:
    for lines in range(1, 8):
        pages = pages_of(plain(style, (*["甲。"] * lines, rows(9))))
        with_rows = [page for page in pages if "单位数值" in page.text]
        assert len(with_rows) == 1


@pytest.mark.parametrize("style", FAMILY)
def test_figures_end_at_the_same_place(style: str) -> None:
    figures = table(["单位", "项数"], ["甲镇", "12"], ["乙镇", "7"], ["丙镇", "1,234"])
    lines = pages_of(plain(style, (figures,)))[0].lines
    edges = {
        round(line.right, 1)
        for line in lines
        if line.text.startswith(("甲镇", "乙镇", "丙镇")) and line.text[-1].isdigit()
    }
    (edge,) = edges
    assert edge == pytest.approx(RIGHT - 5, abs=1)


@pytest.mark.parametrize("style", FAMILY)
def test_a_wide_table_lies_on_a_sheet_of_its_own(style: str) -> None:
    content = ("前面的正文。", heading(1, "附表"), rows(4, 10), "后面的正文。")
    pdf = pdf_of(plain(style, content))
    sizes = [
        tuple(round(side / MM) for side in page.get_size()) for page in pypdfium2.PdfDocument(pdf)
    ]
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    before, wide, after = read_pages(pdf)
    assert "前面的正文" in before.text
    assert wide.lines[0].text == "附表"
    assert "后面的正文" in after.text
    assert wide.lines[-1].text == "— 2 —"
    left, _, right, _ = ink(pdf, 2, (10, 37, 287, 180))
    assert left >= 35 - TOLERANCE
    assert right == pytest.approx(260, abs=TOLERANCE)


@pytest.mark.parametrize("style", FAMILY)
def test_closing_block(style: str) -> None:
    last = pages_of(full(style))[-1]
    report, copies, people = (
        next(line for line in last.lines if visible(line.text).startswith(start))
        for start in ("报：", "抄送：", "签发：")
    )
    colons = [next(g["x0"] for g in line.glyphs if g["text"] == "：") for line in (report, copies)]
    assert colons[0] == pytest.approx(colons[1], abs=1)
    assert people.text.endswith("共印80份")
    assert people.right == pytest.approx(RIGHT - 14, abs=0.5)
    printed = next(line for line in last.lines if "9日印发" in visible(line.text))
    assert printed.left == pytest.approx(LEFT + 14, abs=0.5)
    assert printed.right == pytest.approx(RIGHT - 14, abs=0.5)
    assert printed.baseline == max(line.baseline for line in last.body)
    assert ink(pdf_of(full(style)), len(pages_of(full(style))), (28, 180, 29, 262.4))[3] == (
        pytest.approx(262, abs=TOLERANCE)
    )


@pytest.mark.parametrize("style", FAMILY)
def test_print_run_without_credits(style: str) -> None:
    last = pages_of(replace(plain(style), print_run=60))[-1]
    line = line_of([last], "共印60份")
    assert line.right == pytest.approx(RIGHT - 14, abs=0.5)


def test_leaders_margin_of_a_special_report() -> None:
    """Every line of the text begins eight characters in; the rule stands beside all of it."""
    pages = pages_of(plain("zhuanbao"))
    assert line_of(pages, "领导批示").left == pytest.approx(LEFT, abs=0.5)
    body = [line for page in pages[1:] for line in page.body]
    assert {round(line.left - LEFT) for line in body} == {126}
    left, top, _, bottom = ink(pdf_of(plain("zhuanbao")), 2, (60, 30, 71.5, 263))
    assert 28 + 116 / MM - TOLERANCE < left < 28 + 126 / MM
    assert (top, bottom) == pytest.approx((37, 262), abs=1)


def test_a_title_in_lines_of_its_own_division() -> None:
    single = replace(
        item("正文。", title="甲镇防汛 乙镇抗旱"), title_lines=(text("甲镇防汛"), text("乙镇抗旱"))
    )
    pages = pages_of(in_style(issue(single), "tongbao"))
    lines = [line_of(pages, half) for half in ("甲镇防汛", "乙镇抗旱")]
    assert lines[1].baseline - lines[0].baseline == pytest.approx(LEADING, abs=0.05)


def test_a_divided_title_is_one_sentence_where_it_runs_in_and_in_the_contents() -> None:
    single = replace(
        item("正文。", title="甲镇做好 防汛工作"), title_lines=(text("甲镇做好"), text("防汛工作"))
    )
    made = replace(in_style(issue(single), "shangjie"), contents=True)
    lines = [line.text for line in pages_of(made)[0].lines if line.text.startswith("甲镇做好")]
    assert lines[0].startswith("甲镇做好防汛工作...")
    assert visible(lines[1]).startswith("甲镇做好防汛工作正文。")
