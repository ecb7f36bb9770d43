"""Columns, named pages and what stands across or sideways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bulletin.writers.docx import write_docx
from bulletin.writers.pdf import write_pdf
from tests.composed import small
from tests.pages import read_pages, visible
from tests.writers.docx.reading import CLOSING, HOUSE, laid_out, part, style, value, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pages import Page

CSS = HOUSE + (
    ".columns { column-count: 2; column-gap: 21pt; column-rule: .5pt solid #999; margin: 10pt 0 }"
    ".across { column-span: all } .wide { page: wide }"
    "@page wide { size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm }"
)
SENTENCE = "街道把居民的事办在前面，老人孩子都说好。"
COLUMNS = (
    f"<p>{SENTENCE}</p><div class='columns'>{f'<p>{SENTENCE * 3}</p>' * 3}"
    f"<h2 class='across'>通栏标题</h2>{f'<p>{SENTENCE * 2}</p>' * 3}</div><p>后。</p>"
)


def sections(content: bytes) -> list[tuple[str | None, str | None, str | None]]:
    """Return how each section begins, how many columns it has, and whether lines part them."""
    return [
        (value(s, "w:type/@w:val"), value(s, "w:cols/@w:num"), value(s, "w:cols/@w:sep"))
        for s in part(content).xpath("//w:sectPr")
    ]


def columned_lines(page: Page) -> list[str]:
    return [visible(line.text) for line in page.lines if visible(line.text)]


def test_columns_are_sections_and_what_spans_them_parts_them(tmp_path: Path) -> None:
    found = sections(written(tmp_path, COLUMNS, CSS))
    two = ("continuous", "2", "1")
    one = ("continuous", None, None)
    assert found == [(None, None, None), two, one, two, one]


def test_the_gap_around_columns_stands_outside_of_them(tmp_path: Path) -> None:
    paragraphs = part(written(tmp_path, COLUMNS, CSS)).xpath("//w:body/w:p")
    assert value(paragraphs[0], "w:pPr/w:spacing/@w:after") == "200"
    assert value(paragraphs[-1], "w:pPr/w:spacing/@w:before") == "200"
    assert not paragraphs[1].xpath("w:pPr/w:spacing/@w:before")


def test_lines_and_columns_are_those_of_the_pdf(tmp_path: Path) -> None:
    document = small(tmp_path, COLUMNS, CSS)
    theirs = read_pages(laid_out(write_docx(document).content, tmp_path))
    ours = read_pages(write_pdf(document).content)
    assert [columned_lines(page) for page in theirs] == [columned_lines(page) for page in ours]


def test_a_column_break_is_word_s_own(tmp_path: Path) -> None:
    css = CSS + "h2 { break-before: column }"
    body = "<div class='columns'><p>甲</p><h2>乙</h2><p>丙</p></div>"
    document = part(written(tmp_path, body, css))
    assert document.xpath("string(//w:p[.//w:br[@w:type='column']])") == "乙"


def test_a_break_after_is_a_break_before_the_next(tmp_path: Path) -> None:
    css = CSS + ".last { break-after: page }"
    document = part(written(tmp_path, "<p class='last'>甲</p><p>乙</p>", css))
    assert document.xpath("string(//w:p[w:pPr/w:pageBreakBefore])") == "乙"


def test_a_named_page_is_a_section_on_a_sheet_of_its_own(tmp_path: Path) -> None:
    body = "<p>甲</p><div class='wide'><p>乙</p></div><p>丙</p>"
    content = written(tmp_path, body, CSS)
    found = part(content).xpath("//w:sectPr")
    assert [value(s, "w:pgSz/@w:orient") for s in found] == [None, "landscape", None]
    assert [value(s, "w:type/@w:val") for s in found] == [None, "nextPage", "nextPage"]
    assert [len(s.xpath("w:footerReference")) for s in found] == [2, 2, 2]
    pages = read_pages(laid_out(content, tmp_path))
    assert [visible(page.text)[:1] for page in pages] == ["甲", "乙", "丙"]
    numbers = [re.search(r"—(\d)—", visible(page.text)) for page in pages]
    assert [number and number[1] for number in numbers] == ["1", "2", "3"]


def test_a_closing_block_after_columns_stands_over_the_whole_measure(tmp_path: Path) -> None:
    body = f"<div class='columns'>{f'<p>{SENTENCE * 3}</p>' * 2}</div>{CLOSING}"
    content = written(tmp_path, body, CSS)
    assert sections(content) == [(None, "2", "1"), ("continuous", None, None)]
    assert len(read_pages(laid_out(content, tmp_path))) == 1


def test_a_closing_block_after_a_landscape_page_has_a_page_of_its_own(tmp_path: Path) -> None:
    body = f"<p>甲</p><div class='wide'><p>乙</p></div>{CLOSING}"
    pages = read_pages(laid_out(written(tmp_path, body, CSS), tmp_path))
    assert [mark in page.text for mark, page in zip("甲乙送", pages, strict=True)] == [True] * 3


@pytest.mark.parametrize("width", ["297mm", "260mm"])
def test_a_sheet_of_another_size(tmp_path: Path, width: str) -> None:
    content = written(tmp_path, "<p>甲</p>", f"@page {{ size: {width} 420mm; margin: 20mm }}")
    assert value(part(content), "//w:pgSz/@w:h") == "23811"


def test_lines_are_numbered_where_the_stylesheet_asks_for_it(tmp_path: Path) -> None:
    css = HOUSE + "body { --docx-line-numbers: page } .out { --docx-line-numbers: none }"
    css += "@page { @left-middle { content: ''; font: 9pt 宋体; padding-right: 3mm } }"
    content = written(tmp_path, "<div class='out'><p>甲</p></div><p>乙</p>", css)
    (numbers,) = part(content).xpath("//w:sectPr/w:lnNumType")
    assert value(numbers, "@w:distance") == "170"
    assert value(style(content, "line number"), "w:rPr/w:sz/@w:val") == "18"
    assert part(content).xpath("string(//w:p[w:pPr/w:suppressLineNumbers])") == "甲"
    assert value(numbers, "@w:restart") == "newPage"


def test_a_grid_that_fills_the_page_to_a_hair_keeps_all_its_lines(tmp_path: Path) -> None:
    css = "@page { size: A4; margin: 81pt 70.8pt 80.8pt } p { margin: 0 }"
    css += "html { font: 12pt/20pt 宋体; orphans: 1; widows: 1 } body { margin: 0 }"
    first, *_ = read_pages(laid_out(written(tmp_path, "<p>甲</p>" * 40, css), tmp_path))
    assert len(first.lines) == 34
    assert first.lines[0].baseline == pytest.approx(81 + 0.8 * 20, abs=1)
