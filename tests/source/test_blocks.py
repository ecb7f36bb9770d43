from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.model.text import (
    Alignment,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
)
from bulletin.nodes import Report, SourceText
from bulletin.source.blocks import read_blocks
from bulletin.source.engine import SYNTAX_LIMIT
from bulletin.source.pictures import PictureReader
from tests.sources import leaves, places, shown

FILE = Path("nowhere/a.md")

FRAGMENTS = (
    "中文", "区农委", "“三夏”", "ab", "12.", "1. ", "- ", "* ", "> ", "# ", "##", "*", "**", "_",
    "__", "`", "``", "[", "]", "(", ")", "](http://a.b/c)", "![", "!", "<b>", "</b>", "<!--",
    "<https://x.y>", "&amp;", "&lt;", "\\*", "\\", "|", "\n|-|-|\n", "x|y\n-|-\n1|2\n", "\n",
    "\n\n", "  \n", "    ", " ", "\t", "　　", "△", "（区农委）", "---", "===", "~", "：", "。",
    '"', "'", "3-5", "\u200b", "!!! ", "\n!!! 编者按\n    ", '\n!!! 链接 "区农委"\n    ', "!!!",
    "{摄影=", "}", "宽=",
)  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)


def read(text: str) -> tuple[tuple[object, ...], Report]:
    report = Report()
    source = SourceText(FILE, text)
    pictures = PictureReader(FILE, Path("nowhere"), report)
    return read_blocks(source.passage(), pictures, report), report


def blocks(text: str) -> tuple[object, ...]:
    found, report = read(text)
    assert report.diagnostics == ()
    return found


def test_each_kind_of_block() -> None:
    found = blocks(
        "## 一、总体\n\n正文**黑体**、*楷体*。\n\n- 甲\n- 乙\n\n3. 丙\n\n> 引文\n\n"
        "|单位|件数|\n|:-|-:|\n|区农委|3|\n\n---\n"
    )
    kinds = [type(block) for block in found]
    assert kinds == [Heading, Paragraph, ListBlock, ListBlock, Quote, Table, Rule]
    heading, paragraph, bullets, numbers, quote, table, rule = found
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert isinstance(bullets, ListBlock)
    assert isinstance(numbers, ListBlock)
    assert isinstance(table, Table)
    assert isinstance(rule, Rule)
    assert heading.level == 2
    assert [type(part) for part in paragraph.children][1::2] == [Strong, Emphasis]
    assert (bullets.start, numbers.start) == (None, 3)
    assert [shown(entry) for entry in bullets.entries] == ["甲", "乙"]
    assert shown(quote) == "引文"
    assert table.alignments == (Alignment.LEFT, Alignment.RIGHT)
    assert [[shown(cell) for cell in row] for row in (table.header, *table.rows)] == [
        ["单位", "件数"],
        ["区农委", "3"],
    ]
    assert str(table.rows[0][1].location).endswith("a.md:14:6")
    assert str(rule.location).endswith("a.md:16:1")


def test_a_list_number_is_not_taken_for_the_text_after_it() -> None:
    (numbers,) = blocks("1. 1\n2. 1\n")
    assert [(leaf.location.line, leaf.location.column) for leaf in leaves(numbers)] == [
        (1, 4),
        (2, 4),
    ]


def test_a_links_target_is_not_taken_for_the_text_after_it() -> None:
    (paragraph,) = blocks("[b](http://b/)b")
    assert isinstance(paragraph, Paragraph)
    link, rest = paragraph.children
    assert isinstance(link, Link)
    assert link.target == "http://b/"
    assert str(rest.location).endswith(":1:15")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中文\n换行", "中文换行"),
        ("中文，\n换行", "中文，换行"),
        ("one\ntwo", "one two"),
        ("6 月\n15 日", "6 月15 日"),
        ("中**文**\n*换*行", "中文换行"),
        ("> one\n> two", "one two"),
        ("　　首行缩进", "首行缩进"),
        ("    四个空格", "四个空格"),
        ("a&amp;b&lt;c&nbsp;d", "a&b<c\u00a0d"),
        (r"\*不是强调\*", "*不是强调*"),
        (r"甲\乙", r"甲\乙"),
        ("`a &amp; <b> \\*`", "a &amp; <b> \\*"),
        ("甲\u200b乙\ufeff", "甲乙"),
        ("甲_乙_丙", "甲_乙_丙"),
        ("3*4*5", "3*4*5".replace("*", "")),
        ("[未定义][1] 与 [2]", "[未定义][1] 与 [2]"),
        ("<https://a.b/c>", "https://a.b/c"),
        ("# C# 与 F#", "C# 与 F#"),
    ],
)
def test_characters_as_they_are_printed(text: str, expected: str) -> None:
    found = blocks(text) if "\u200b" not in text else read(text)[0]
    assert "".join(shown(block) for block in found) == expected


def test_a_line_of_hyphens_is_a_rule_and_makes_no_heading() -> None:
    assert [type(block) for block in blocks("正文。\n---\n发：各局")] == [
        Paragraph,
        Rule,
        Paragraph,
    ]


def test_two_spaces_break_a_line() -> None:
    (paragraph,) = blocks("甲  \n乙")
    assert isinstance(paragraph, Paragraph)
    first, line_break, second = paragraph.children
    assert isinstance(line_break, LineBreak)
    assert (shown(first), shown(second)) == ("甲", "乙")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("甲<b>乙</b>", ("BT201", 1, 2)),
        ("甲\n\n<script>alert(1)</script>", ("BT201", 3, 1)),
        ("<!-- 批注 -->", ("BT201", 1, 1)),
        ('<img src="x" onerror="alert(1)">', ("BT201", 1, 1)),
        ("<style\nx", ("BT201", 1, 1)),
    ],
)
def test_html_is_kept_as_text_with_a_warning(text: str, place: tuple[str, int, int]) -> None:
    found, report = read(text)
    assert places(report.diagnostics)[0] == place
    assert "Delete <" in report.diagnostics[0].message
    assert "".join(shown(block) for block in found) == text.replace("\n\n", "").replace("\n", " ")


def test_code_and_comparisons_are_no_html() -> None:
    assert blocks("`<b>` 与 1 < 2 > 0，a<1")


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "other.md"])
def test_a_link_to_no_web_address_loses_its_target(target: str) -> None:
    found, report = read(f"见[附件]({target})")
    assert places(report.diagnostics) == [("BT203", 1, 3)] or places(report.diagnostics) == [
        ("BT203", 1, 2)
    ]
    assert target in report.diagnostics[0].message
    assert [type(part).__name__ for part in next(iter(found)).children] == ["Text", "Text"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("rows", "place", "expected"),
    [
        ("1|2|多出", (3, 1), [["a", "b", ""], ["1", "2", "多出"]]),
        ("1|2|", (3, 1), [["a", "b"], ["1", "2"]]),
        ("1|2\n  3", (4, 3), [["a", "b"], ["1", "2"], ["3", ""]]),
        ("1|2\n|3|4", (4, 1), [["a", "b", ""], ["1", "2", ""], ["", "3", "4"]]),
    ],
)
def test_ragged_rows_are_reported_and_keep_their_text(
    rows: str, place: tuple[int, int], expected: list[list[str]]
) -> None:
    (table,), report = read(f"a|b\n-|-\n{rows}\n")
    assert places(report.diagnostics) == [("BT213", *place)]
    assert isinstance(table, Table)
    assert [[shown(cell) for cell in row] for row in (table.header, *table.rows)] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (">" * 3000 + "a", "BT202"),
        ("\n".join("    " * depth + "- a" for depth in range(40)), "BT202"),
        ("- " * 500 + "a", "BT202"),
        ("[" * (SYNTAX_LIMIT + 1), "BT209"),
        ("*a **b " * SYNTAX_LIMIT, "BT209"),
        ("---\n" * (SYNTAX_LIMIT + 1), "BT209"),
        ("!!! 链接\n" * (SYNTAX_LIMIT + 1), "BT209"),
        ("\n\n".join("    " * depth + "!!! 链接" for depth in range(40)), "BT202"),
    ],
)
def test_absurd_nesting_is_refused_at_once(text: str, code: str) -> None:
    start = time.process_time()
    found, report = read(text)
    assert time.process_time() - start < 2.0
    assert found == ()
    assert [finding.code for finding in report.diagnostics] == [code]


@pytest.mark.parametrize("mark", ["[", "*a ", "`", "![", "_a", "(", "[a](", "``a`", "!!!a\n"])
def test_what_is_just_allowed_is_read_in_bounded_time(mark: str) -> None:
    start = time.process_time()
    read(mark * (SYNTAX_LIMIT // 3))
    assert time.process_time() - start < 2.0


def test_long_texts_stay_aligned_beyond_the_pool_of_stand_ins() -> None:
    (paragraph,) = blocks("区，" * 50_000 + "末**尾**")
    *_rest, last = leaves(paragraph)
    assert (last.text, last.location.column) == ("尾", 100_004)


@settings(max_examples=400, deadline=None)
@given(MARKDOWN)
def test_every_text_stands_in_the_source_at_its_place(text: str) -> None:
    found, _report = read(text)
    lines = text.split("\n")
    for leaf in leaves(found):
        place = leaf.location
        written = lines[place.line - 1][place.column - 1 :]
        assert leaf.text.isspace() or written.startswith((leaf.text, "&"))


@settings(max_examples=400, deadline=None)
@given(MARKDOWN)
def test_every_word_is_shown_or_reported(text: str) -> None:
    found, report = read(text)
    if {"BT210", "BT214"} & {finding.code for finding in report.diagnostics} or "![" in text:
        return
    words = shown(found)
    for word in ("中文", "区农委", "三夏"):
        assert words.count(word) == text.count(word)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_no_text_makes_reading_raise(text: str) -> None:
    found, _report = read(text)
    assert isinstance(found, tuple)
