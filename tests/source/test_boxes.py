from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.model.text import (
    Block,
    Box,
    BoxKind,
    Heading,
    ListBlock,
    ListEntry,
    Paragraph,
    Quote,
    Table,
)
from bulletin.nodes import Report, SourceText
from bulletin.source.blocks import read_blocks
from bulletin.source.pictures import PictureReader
from tests.sources import leaves, places, shown

FILE = Path("nowhere/a.md")


def read(text: str) -> tuple[tuple[Block, ...], Report]:
    report = Report()
    pictures = PictureReader(FILE, Path("nowhere"), report)
    return read_blocks(SourceText(FILE, text).passage(), pictures, report), report


def box(text: str) -> Box:
    """Return the first block, a box without findings."""
    found, report = read(text)
    assert [str(finding) for finding in report.diagnostics] == []
    assert isinstance(found[0], Box)
    return found[0]


@pytest.mark.parametrize(
    ("line", "kind", "title", "column"),
    [
        ("!!! 编者按", BoxKind.NOTE, "编者按", 5),
        ("!!!编者按", BoxKind.NOTE, "编者按", 4),
        ('!!! 编者按 ""', BoxKind.NOTE, None, 0),
        ("!!! note", BoxKind.NOTE, None, 0),
        ('!!! note "按"', BoxKind.NOTE, "按", 11),
        ("!!! box", BoxKind.BOX, None, 0),
        ("!!! 链接", BoxKind.BOX, "链接", 5),
        ('!!! 链接 "两会（数字）" ', BoxKind.BOX, "两会（数字）", 9),
        ("!!! 相关链接 “两会 数字”", BoxKind.BOX, "两会 数字", 11),
        ('  !!! box  " 甲 "', BoxKind.BOX, "甲", 14),
    ],
)
def test_the_first_line(line: str, kind: BoxKind, title: str | None, column: int) -> None:
    found = box(f"{line}\n    正文。")
    assert (found.kind, found.title and str(found.title)) == (kind, title)
    assert found.title is None or found.title.location.column == column
    assert shown(found.blocks) == "正文。"


def test_every_kind_of_block_stands_in_a_box_at_its_place() -> None:
    found = box(
        "!!! 链接\n    ## 一、背景\n    正**文**\n    续行\n\n    - 甲\n    - 乙\n\n    > 引文\n\n"
        "    |项|数|\n    |-|-:|\n    |村|3|\n\n    !!! 编者按\n        内文\n"
    )
    kinds = [type(block) for block in found.blocks]
    assert kinds == [Heading, Paragraph, ListBlock, Quote, Table, Box]
    where = [(block.location.line, block.location.column) for block in found.blocks]
    assert where == [(2, 5), (3, 5), (6, 5), (9, 5), (11, 5), (15, 5)]
    assert [(leaf.text, leaf.location.line, leaf.location.column) for leaf in leaves(found)] == [
        ("一、背景", 2, 8),
        ("正", 3, 5),
        ("文", 3, 8),
        ("续行", 4, 5),
        ("甲", 6, 7),
        ("乙", 7, 7),
        ("引文", 9, 7),
        ("项", 11, 6),
        ("数", 11, 8),
        ("村", 13, 6),
        ("3", 13, 8),
        ("内文", 16, 9),
    ]


def test_a_box_ends_where_the_indent_ends() -> None:
    found, report = read("前文。\n!!! 编者按\n    按语。\n\n    再按。\n后文。\n\n又一段。")
    assert report.diagnostics == ()
    assert [shown(block) for block in found] == [
        "前文。",
        "编者按按语。再按。",
        "后文。",
        "又一段。",
    ]
    assert [block.location.line for block in found] == [1, 2, 6, 8]


@pytest.mark.parametrize("text", ["> !!! 链接\n>     甲", "- 列\n\n    !!! 链接\n        甲"])
def test_boxes_in_quotations_and_lists(text: str) -> None:
    (block,), report = read(text)
    assert report.diagnostics == ()
    inside = block.entries[0] if isinstance(block, ListBlock) else block
    assert isinstance(inside, Quote | ListEntry)
    assert isinstance(inside.blocks[-1], Box)
    assert shown(inside.blocks[-1].blocks) == "甲"


@pytest.mark.parametrize("text", ["好！！！", "一!!!二", "!!!!!!", "!!!![a]", r"\!!! 编者按"])
def test_other_exclamations_are_text(text: str) -> None:
    (paragraph,), report = read(text)
    assert report.diagnostics == ()
    assert isinstance(paragraph, Paragraph)
    assert shown(paragraph) == text.lstrip("\\")


@pytest.mark.parametrize(
    ("text", "place", "hint", "expected"),
    [
        ("!!! 连接\n    文", ("BT214", 1, 5), "Write !!! 链接,", "连接文"),
        ("!!! 编者案\n    文", ("BT214", 1, 5), "Write !!! 编者按,", "编者案文"),
        ("甲\n\n!!! Note\n    文", ("BT214", 3, 5), "Write !!! note,", "甲文"),
        ("!!! 按语：甲 乙\n    文", ("BT214", 1, 5), "The kinds are", "按语：甲 乙文"),
        ("!!!\n    文", ("BT214", 1, 1), "Write !!! ", "文"),
        ("!!! 编者按\n\n正文", ("BT217", 1, 1), "four spaces", "编者按正文"),
        ("!!! 编者按\n  正文", ("BT217", 1, 1), "four spaces", "编者按正文"),
    ],
)
def test_mistakes_are_warnings_and_lose_no_text(
    text: str, place: tuple[str, int, int], hint: str, expected: str
) -> None:
    found, report = read(text)
    assert places(report.diagnostics) == [place]
    assert report.diagnostics[0].severity == "warning"
    assert hint in report.diagnostics[0].message
    assert shown(found) == expected


def test_findings_inside_a_box_have_their_places() -> None:
    _found, report = read("!!! 编者按\n    甲<b>\n\n    |a|b|\n    |-|-|\n    |1|\n")
    assert places(report.diagnostics) == [("BT201", 2, 6), ("BT213", 6, 5)]
