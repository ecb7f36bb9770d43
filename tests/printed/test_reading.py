"""Lines read out of a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.printed.reading import read_pages
from bulletin.writers.pdf import write_pdf
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path

CSS = """@page { size: 200pt 200pt; margin: 20pt }
html { font: 10pt/20pt "Times New Roman", 仿宋_GB2312 } body, p { margin: 0 }"""


def test_each_baseline_is_a_line_and_gaps_between_scripts_are_no_text(tmp_path: Path) -> None:
    body = "<p>甲乙2023年6月1日丙丁戊己庚辛壬癸</p><p>子　丑 AB</p>"
    (page,) = read_pages(write_pdf(small(tmp_path, body, CSS)).content)
    assert [line.text for line in page.lines] == ["甲乙2023年6月1日丙丁戊己庚辛", "壬癸", "子丑AB"]
    assert page.lines[1].box.left == pytest.approx(20, abs=0.5)
    assert page.lines[0].box.top < 40 < page.lines[1].box.bottom


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    css = CSS + ".columns { columns: 2; column-gap: 20pt }"
    body = "<div class='columns'><p>甲甲甲甲甲甲甲甲乙乙</p><p>丙丙丙丙丙丙丙丙丁丁</p></div>"
    (page,) = read_pages(write_pdf(small(tmp_path, body, css)).content)
    assert [line.text for line in page.lines] == ["甲" * 7, "甲乙乙", "丙" * 7, "丙丁丁"]


def test_hyphens_at_the_ends_of_lines_are_text(tmp_path: Path) -> None:
    body = "<p style='width: 60pt' lang='en'>anti-nuclear-proliferation</p>"
    (page,) = read_pages(write_pdf(small(tmp_path, body, CSS)).content)
    assert [line.text for line in page.lines] == ["anti-nuclear-", "proliferation"]


def test_leaders_are_no_text(tmp_path: Path) -> None:
    (page,) = read_pages(write_pdf(small(tmp_path, "<p>甲……乙......2</p>", CSS)).content)
    assert [line.text for line in page.lines] == ["甲……乙2"]


def test_running_heads_are_told_from_the_text(tmp_path: Path) -> None:
    css = CSS.replace("margin: 20pt", "margin: 20pt; @bottom-center { content: counter(page) }")
    (page,) = read_pages(write_pdf(small(tmp_path, "<p>甲乙丙</p>", css)).content)
    assert [(line.text, line.artifact) for line in page.lines] == [("甲乙丙", False), ("1", True)]


def test_characters_have_their_places_and_leaders_none(tmp_path: Path) -> None:
    body = "<p>甲乙......2</p>"
    (line,) = read_pages(write_pdf(small(tmp_path, body, CSS)).content)[0].lines
    assert line.starts[:2] == pytest.approx([20, 30], abs=0.5)
    assert len(line.starts) == len(line.text) == 3
