"""Line numbers of proof prints, measured in the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.writers.pdf import write_pdf
from tests.composed import small
from tests.pages import LEFT, MM, Line, Page, read_pages

if TYPE_CHECKING:
    from pathlib import Path

CSS = """@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm;
  @left-middle { content: ""; font: 9pt/9pt "Times New Roman"; padding-right: 3mm } }
html { font: 16pt/28.95pt "Times New Roman", 仿宋_GB2312; orphans: 1; widows: 1 }
body, p, h2 { margin: 0; font: inherit; --docx-line-numbers: page }
h2 { font-size: 22pt; line-height: 57.9pt }
table { --docx-line-numbers: none } td { padding: 0 }"""
TOLERANCE = 0.3 * MM
TEXT = "甲乙丙丁戊己庚辛壬癸" * 60


def pages(folder: Path, body: str, css: str = CSS) -> list[Page]:
    return read_pages(write_pdf(small(folder, body, css)).content)


def numbers(page: Page, right: float = LEFT) -> list[Line]:
    """Return the numbers that end before a column, from the top."""
    found = [line for line in page.lines if line.text.isdigit() and line.right < right]
    return sorted(found, key=lambda line: line.baseline)


def test_every_line_has_its_number_on_its_baseline_outside_the_type_area(tmp_path: Path) -> None:
    first, second = pages(tmp_path, f"<p>{TEXT}</p><p>{TEXT}</p>")[:2]
    for page in (first, second):
        found = numbers(page)
        text = sorted(line.baseline for line in page.body if not line.text.isdigit())
        assert [line.text for line in found] == [str(count) for count in range(1, 23)]
        assert [line.baseline for line in found] == pytest.approx(text, abs=TOLERANCE)
        for line in found:
            assert line.right == pytest.approx(LEFT - 3 * MM, abs=TOLERANCE)


def test_lines_of_another_size_have_theirs_on_the_baseline_too(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, "<h2>甲乙</h2><p>丙<sup>2</sup>丁</p>")
    found = numbers(page)
    text = [next(line.baseline for line in page.lines if mark in line.text) for mark in "甲丙"]
    assert [line.baseline for line in found] == pytest.approx(text, abs=TOLERANCE)


def test_tables_have_none(tmp_path: Path) -> None:
    body = "<p>甲</p><table><tr><td>乙</td><td>丙</td></tr></table><p>丁</p>"
    (page,) = pages(tmp_path, body)
    assert [line.text for line in numbers(page)] == ["1", "2"]


def test_each_column_has_its_own_going_on_from_the_last(tmp_path: Path) -> None:
    css = CSS + ".columns { columns: 2; column-gap: 20mm }"
    body = f"<div class='columns'><p>{'甲' * 12 * 3}</p><p>{'乙' * 12 * 3}</p></div>"
    (page,) = pages(tmp_path, body, css)
    left = numbers(page)
    middle = [line for line in numbers(page, 325) if line not in left]
    assert [line.text for line in left] == ["1", "2", "3"]
    assert [line.text for line in middle] == ["4", "5", "6"]
    assert [line.baseline for line in left] == pytest.approx([line.baseline for line in middle])


def test_a_narrow_gap_between_columns_makes_them_smaller(tmp_path: Path) -> None:
    css = CSS + ".columns { columns: 2; column-gap: 10pt }"
    body = f"<div class='columns'><p>{'甲' * 13 * 12}</p><p>{'乙' * 13 * 12}</p></div>"
    (page,) = pages(tmp_path, body, css)
    (first,) = [line for line in page.lines if line.text == "13"]
    column = min(line.left for line in page.lines if "乙" in line.text)
    assert column - 10 < first.left < first.right < column
    assert first.glyphs[0]["size"] < 9


def test_without_the_margin_box_there_are_none(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, "<p>甲</p>", CSS.replace("@left-middle", "@left-top"))
    assert page.text == "甲"
