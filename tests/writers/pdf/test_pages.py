"""Laid-out pages as plain data, against what stands in the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin.document.compose import compose
from bulletin.writers.pdf import write_pdf
from bulletin.writers.pdf.pages import laid_out_pages
from tests.composed import small
from tests.issues import ROOT, credit, heading, issue, item, recipients, table
from tests.pages import read_pages, visible

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.document.composed import Composed
    from bulletin.writers.page import Line, Page
    from tests.pages import Line as PrintedLine

CSS = """@page { size: 200pt 100pt; margin: 10pt 20pt; @top-left { content: "页眉" } }
html { font: 16pt/20pt "Times New Roman", 仿宋_GB2312; orphans: 1; widows: 1 }
body, p, div { margin: 0 }"""


def composed_issue() -> Composed:
    composed, _ = compose(
        issue(
            item(
                "一是备足物资。" * 40,
                heading(1, "一、物资"),
                table(["名称", "数量"], ["沙袋", "3"]),
            ),
            item("二是落实人员。" * 60),
            distribution=(recipients("发", "各乡镇"),),
            credits=(credit("责任编辑", "郝婕", "柴亚文"),),
        ),
        ROOT,
    )
    assert composed is not None
    return composed


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_the_lines_are_those_of_the_pdf_in_their_places() -> None:
    pages = laid_out_pages(composed_issue())
    printed = read_pages(write_pdf(composed_issue()).content)
    assert len(pages) == len(printed) > 1
    for page, pdf in zip(pages, printed, strict=True):
        assert page.lines
        for line in page.lines:
            starts = [start for other in pdf.lines if (start := start_of(line, other)) is not None]
            assert any(abs(start - line.area.left) < 1 for start in starts)
            assert line.area.right <= line.column.right + 0.5


def start_of(line: Line, printed: PrintedLine) -> float | None:
    """Return where the line's first glyph stands if it is a part of a printed line, in pt."""
    glyphs = [glyph for glyph in printed.glyphs if glyph["text"].strip()]
    place = "".join(glyph["text"] for glyph in glyphs).find(visible(line.text))
    return float(glyphs[place]["x0"]) if place >= 0 else None


def test_the_layout_is_left_for_the_pdf() -> None:
    composed = composed_issue()
    laid_out_pages(composed)
    assert write_pdf(composed).content == write_pdf(composed_issue()).content


def test_items_and_the_closing_block_are_known() -> None:
    lines = [line for page in laid_out_pages(composed_issue()) for line in page.lines]
    assert {line.anchor for line in lines} == {"", "item-1", "item-2"}
    assert [visible(line.text) for line in lines if line.anchored] == [
        "发：各乡镇",
        "责任编辑：郝婕柴亚文",
    ]


def test_lines_of_a_paragraph_belong_together_across_pages(tmp_path: Path) -> None:
    body = f"<p>{'甲' * 45}</p><p>乙</p>"
    first, second = laid_out_pages(small(tmp_path, body, CSS))
    blocks = [line.block for page in (first, second) for line in page.lines]
    assert len(first.lines) == 4
    assert len(set(blocks)) == 2
    assert blocks.count(blocks[0]) == 5


def test_margin_boxes_are_left_out_and_places_are_in_points(tmp_path: Path) -> None:
    (page,) = laid_out_pages(small(tmp_path, "<p>甲乙</p>", CSS))
    assert texts(page) == ["甲乙"]
    area = page.lines[0].area
    assert (area.left, area.top, area.right, area.bottom) == pytest.approx(
        (20, 10, 52, 30), abs=0.01
    )
    assert (page.area.right, page.area.bottom) == pytest.approx((180, 90))


def test_each_line_has_the_room_of_its_column(tmp_path: Path) -> None:
    body = f'<div style="columns: 2; column-gap: 0"><p>{"甲" * 10}</p></div>'
    (page,) = laid_out_pages(small(tmp_path, body, CSS))
    columns = sorted({(round(line.column.left), round(line.column.right)) for line in page.lines})
    assert columns == [(20, 100), (100, 180)]


def test_pictures_stand_among_the_lines(tmp_path: Path) -> None:
    Image.new("1", (40, 20)).save(tmp_path / "a.png")
    body = '<p>甲</p><img src="shelf:/styles/a.png" alt=""><p>乙</p>'
    css = CSS + "img { width: 40pt; display: block }"
    (page,) = laid_out_pages(small(tmp_path, body, css))
    _before, picture, _after = page.parts
    assert picture.area.right - picture.area.left == pytest.approx(40)
    assert picture.area.top == pytest.approx(30)


def test_characters_in_other_fonts_are_named(tmp_path: Path) -> None:
    body = '<p>甲<span style="font-family: Times New Roman">乙3</span></p>'
    (page,) = laid_out_pages(small(tmp_path, body, CSS))
    assert [line.lacking for line in page.lines] == ["乙"]
