"""The Word file as LibreOffice lays it out, measured in its PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest

from tests.pages import BOTTOM, LEFT, MM, RIGHT, TOP, read_pages
from tests.writers.docx.reading import CLOSING, HOUSE, changed, laid_out, written

if TYPE_CHECKING:
    from pathlib import Path

TOLERANCE = 0.3 * MM
LONG = "街道把居民的事办在前面老人孩子都说好" * 12


def glyphs(pdf: bytes) -> list[dict[str, Any]]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [
            {**glyph, "page": page.page_number} for page in document.pages for glyph in page.chars
        ]


def rules(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """Return the lines of a page from the top: height on the page, left, right, width."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        lines = document.pages[page - 1].lines
        return sorted((line["top"], line["x0"], line["x1"], line["linewidth"]) for line in lines)


def test_who_changes_body_text_changes_every_paragraph(tmp_path: Path) -> None:
    css = HOUSE + '.note { --docx-style: "按语"; text-align: center }'
    body = "<article><p>甲甲</p><p class='note'>乙乙</p><ul><li>丙丙</li></ul></article>"
    content = written(tmp_path, body, css)
    smaller = changed(content, "word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="21"')
    smaller = changed(smaller, "word/styles.xml", 'w:szCs w:val="32"', 'w:szCs w:val="21"')
    sizes = {
        g["text"]: g["size"] for g in glyphs(laid_out(smaller, tmp_path)) if g["text"] in "甲乙丙"
    }
    assert sizes == pytest.approx(dict.fromkeys("甲乙丙", 10.5), abs=0.1)


def test_body_pages_have_22_lines_of_28_characters(tmp_path: Path) -> None:
    content = written(tmp_path, "<article>" + f"<p>{LONG}</p>" * 6 + "</article>")
    first, *_ = read_pages(laid_out(content, tmp_path))
    lines = [line for line in first.lines if TOP < line.baseline < BOTTOM]
    assert len(lines) == 22
    assert len(lines[1].text) == 28
    assert lines[0].left == pytest.approx(LEFT + 32, abs=1)
    assert lines[1].left == pytest.approx(LEFT, abs=TOLERANCE)
    assert lines[1].right == pytest.approx(RIGHT, abs=1.5)
    assert (lines[21].baseline - lines[0].baseline) / 21 == pytest.approx(28.95, abs=0.02)


def test_page_numbers_stand_outside_below_the_type_area(tmp_path: Path) -> None:
    content = written(tmp_path, "<article>" + f"<p>{LONG}</p>" * 6 + "</article>")
    numbers = [g for g in glyphs(laid_out(content, tmp_path)) if g["bottom"] > BOTTOM + 14]
    odd, even = ([g for g in numbers if g["page"] == page and g["text"].strip()] for page in (1, 2))
    assert "".join(g["text"] for g in odd) == "—1—"
    assert odd[-1]["x1"] == pytest.approx(RIGHT - 14, abs=TOLERANCE)
    assert even[0]["x0"] == pytest.approx(LEFT + 14, abs=TOLERANCE)
    # The PDF's baseline: 4.26 mm and 0.86 em below the type area.
    baseline = 297 * MM - odd[1]["matrix"][5]
    assert baseline == pytest.approx(BOTTOM + 4.26 * MM + 0.86 * 14, abs=TOLERANCE)


@pytest.mark.parametrize(("lines", "pages"), [(2, 1), (19, 1), (20, 2), (22, 2), (24, 2)])
def test_the_closing_block_stands_at_the_foot_and_clear_of_the_text(
    tmp_path: Path, lines: int, pages: int
) -> None:
    body = "<article>" + "<p>甲</p>" * lines + "</article>" + CLOSING
    pdf = laid_out(written(tmp_path, body), tmp_path)
    assert len(read_pages(pdf)) == pages
    found = rules(pdf, pages)
    assert [width for *_, width in found] == pytest.approx([1, 0.75, 1], abs=0.06)
    assert found[-1][0] + found[-1][3] / 2 == pytest.approx(BOTTOM, abs=TOLERANCE)
    for _top, left, right, _width in found:
        assert (left, right) == pytest.approx((LEFT, RIGHT), abs=TOLERANCE)
    text = [
        g["bottom"]
        for g in glyphs(pdf)
        if g["page"] == pages and g["text"] == "甲" and g["size"] > 15
    ]
    assert all(bottom <= found[0][0] + 1 for bottom in text)


def test_the_closing_block_is_moved_to_an_even_page(tmp_path: Path) -> None:
    css = HOUSE.replace("--anchor: page-foot", "--anchor: even-page-foot")
    pdf = laid_out(written(tmp_path, "<article><p>甲</p></article>" + CLOSING, css), tmp_path)
    assert len(read_pages(pdf)) == 2
    assert rules(pdf, 1) == []
    assert rules(pdf, 2)[-1][0] == pytest.approx(BOTTOM, abs=1)


def test_the_rule_is_as_wide_as_the_type_area_and_its_text_is_not(tmp_path: Path) -> None:
    css = HOUSE + (
        '.imprint { display: flex; padding: 0 16pt 5pt; --docx-style: "编发";'
        " border-bottom: 1.125pt solid #e60012 } .date { --docx-tab: right }"
    )
    body = "<p class='imprint'><span>某办公室</span><span class='date'>6月1日</span></p>"
    pdf = laid_out(written(tmp_path, body, css), tmp_path)
    line = [g for g in glyphs(pdf) if g["text"].strip() and g["bottom"] < BOTTOM]
    assert line[0]["x0"] == pytest.approx(LEFT + 16, abs=TOLERANCE)
    assert line[-1]["x1"] == pytest.approx(RIGHT - 16, abs=1)
    for top, left, right, _width in rules(pdf, 1):
        assert (left, right) == pytest.approx((LEFT, RIGHT), abs=TOLERANCE)
        assert top == pytest.approx(TOP + 28.95 + 5 + 1.125 / 2, abs=TOLERANCE)
