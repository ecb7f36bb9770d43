from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import Severity
from bulletin.importers.original import PageBreak
from bulletin.importers.reading.text import read_text
from bulletin.importers.repair.furniture import without_furniture
from tests.importers.lines import texts

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic

FILE = Path("old.txt")
BODY = "农技人员分片包村，\n逐户查看墒情苗情。\n指导农户科学浇水。\n"


def cleaned(text: str) -> tuple[list[str], list[str], tuple[Diagnostic, ...]]:
    kept, dropped, found = without_furniture(read_text(FILE, text)[0].elements)
    return texts(kept), [one.text for one in dropped], found


@pytest.mark.parametrize(
    "mark",
    [
        "— 1 —",
        "- 1 -",
        "－1－",
        "-1-",
        "—12—",
        "第1页",
        "第 1 页 共 3 页",
        "共3页 第1页",
        "Page 1 of 3",
        "· 1 ·",
    ],
)
def test_page_marks(mark: str) -> None:
    kept, dropped, found = cleaned(f"甲行，\n\n{mark}\n\n乙行。\n")
    assert (kept, dropped) == (["甲行，", "pagebreak", "乙行。"], [mark])
    assert [(one.code, one.severity) for one in found] == [("BT513", Severity.INFO)]
    assert mark in found[0].message


def test_a_mark_above_everything_leaves_no_page_behind() -> None:
    assert cleaned("— 1 —\n农情简报\n")[0] == ["农情简报"]


@pytest.mark.parametrize(
    "text", ["第35期", "1", "12", "1/3", "—", "2023", "第一页", "1—3", "— 1 — 2", "（1）", "1."]
)
def test_numbers_of_the_text_stay(text: str) -> None:
    assert cleaned(f"甲行。\n{text}\n乙行。\n") == (["甲行。", text, "乙行。"], [], ())


def test_bare_numbers_that_count_the_pages() -> None:
    text = "\x0c".join(f"{BODY}{number}\n" for number in (4, 5, 6))
    kept, dropped, found = cleaned(text)
    assert dropped == ["4", "5", "6"]
    assert kept.count("pagebreak") == 3
    assert {one.code for one in found} == {"BT513"}


def test_bare_numbers_that_do_not_count_stay() -> None:
    text = "\x0c".join(f"{BODY}{number}\n" for number in (40, 12, 95))
    assert cleaned(text)[1] == []


def test_running_heads_and_feet() -> None:
    first = f"农情简报\n第3期\n区农委办公室\n{BODY}内部资料\n"
    text = "\x0c".join([first, *[f"农情简报  第{page}页\n{BODY}内部资料\n" for page in (2, 3)]])
    kept, dropped, found = cleaned(text)
    assert dropped == ["内部资料", "农情简报  第2页", "内部资料", "农情简报  第3页", "内部资料"]
    assert kept[:3] == ["农情简报", "第3期", "区农委办公室"]
    assert {one.code for one in found} == {"BT514"}


def test_a_head_made_of_the_masthead_on_a_second_page() -> None:
    text = f"农情简报\n第3期\n{BODY}\x0c农情简报 第3期\n{BODY}"
    assert cleaned(text)[1] == ["农情简报 第3期"]


def test_lines_of_the_text_at_the_edges_stay() -> None:
    pages = ["12  40\n（区农委）\n", "13  50\n（区农委）\n", "15  60\n（区农委）\n"]
    text = "\x0c".join(f"甲乙丙丁。\n{page}{BODY}{page}本报讯，开镰。\n" for page in pages)
    assert cleaned(text)[1] == []


def test_the_masthead_stays_where_every_page_repeats_it() -> None:
    kept, dropped, _found = cleaned("\x0c".join([f"农情简报\n{BODY}"] * 3))
    assert dropped == ["农情简报", "农情简报"]
    assert kept[0] == "农情简报"


def test_a_page_break_is_there_once() -> None:
    elements = read_text(FILE, "甲，\n— 1 —\n\x0c乙。\n")[0].elements
    kept, _dropped, _found = without_furniture(elements)
    assert sum(isinstance(one, PageBreak) for one in kept) == 1
