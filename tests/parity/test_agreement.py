"""Layouts compared, on made-up lines."""

from __future__ import annotations

from bulletin.parity.agreement import Difference, compare
from bulletin.printed.reading import Box, Line, Page

A4 = (595, 842)
AREAS = {A4: (105.0, 743.0)}


def page(*lines: str, number: str = "", column: float = 79) -> Page:
    """Return a page with lines inside the type area and a page number below it."""
    boxes = (Box(column, 110 + 29 * row, 521, 126 + 29 * row) for row in range(len(lines)))
    inside = [Line(text, box) for text, box in zip(lines, boxes, strict=True)]
    outside = [Line(number, Box(93, 757, 130, 771))] if number else []
    return Page(595.3, 841.9, tuple(inside + outside))


def test_equal_layouts_agree() -> None:
    pages = (page("甲乙丙", "丁", number="—1—"), page("戊己", number="—2—"))
    found = compare(pages, pages, AREAS)
    assert (found.pages_pdf, found.pages_docx, found.pages_same) == (2, 2, 2)
    assert (found.lines, found.lines_same, found.text_equal) == (3, 3, True)
    assert (*found.differences, *found.marks_pdf, *found.marks_docx) == ()


def test_a_shifted_paragraph_does_not_count_as_every_following_line() -> None:
    pdf = page("甲乙丙", "丁戊己", "庚", "辛壬癸", "子丑")
    docx = page("甲乙丙丁", "戊己庚", "辛壬癸", "子丑")
    found = compare((pdf,), (docx,), AREAS)
    assert (found.lines, found.lines_same, found.text_equal) == (5, 3, True)
    assert found.differences == (Difference(1, 1, "甲乙丙", "甲乙丙丁", text=False),)
    assert found.marks_pdf == ((1, pdf.lines[0].box), (1, pdf.lines[1].box))
    assert found.marks_docx == ((1, docx.lines[0].box),)


def test_the_first_difference_of_each_page_is_named() -> None:
    pdf = (page("甲乙丙", "丁戊", "己", "庚"), page("辛壬癸", "子"))
    docx = (page("甲乙", "丙丁", "戊己", "庚"), page("辛壬", "癸子"))
    found = compare(pdf, docx, AREAS)
    assert [(one.page, one.line) for one in found.differences] == [(1, 1), (2, 1)]


def test_text_that_one_layout_lacks_is_a_difference_of_text() -> None:
    found = compare((page("甲乙丙", "丁戊"),), (page("甲丙", "丁戊"),), AREAS)
    assert not found.text_equal
    assert found.differences == (Difference(1, 1, "甲乙丙", "甲丙", text=True),)
    assert found.lines_same == 2


def test_text_that_only_the_word_file_has_is_a_difference_of_text() -> None:
    found = compare((page("甲乙丙", "丁戊"),), (page("甲乙丙", "丁子戊"),), AREAS)
    assert not found.text_equal
    assert found.differences == (Difference(1, 2, "丁戊", "丁子戊", text=True),)


def test_a_frame_drawn_at_another_time_is_the_same_text() -> None:
    pdf, docx = page("甲乙丙", "丁戊", "送：子丑寅"), page("送：子丑寅", "甲乙丙", "丁戊")
    found = compare((pdf,), (docx,), AREAS)
    assert found.text_equal
    assert found.lines_same == 3


def test_pages_that_turn_elsewhere_are_counted() -> None:
    pdf, docx = (page("甲乙", "丙丁"), page("戊己")), (page("甲乙"), page("丙丁", "戊己"))
    found = compare(pdf, docx, AREAS)
    assert (found.pages_same, found.lines_same, found.text_equal) == (1, 3, True)


def test_page_numbers_are_compared_page_by_page() -> None:
    pdf = (page("甲", number="—1—"), page("乙", number="—2—"))
    found = compare(pdf, (pdf[0], page("乙", number="—3—")), AREAS)
    assert not found.text_equal
    assert found.lines == found.lines_same == 2
    assert found.differences == (Difference(2, 0, "—2—", "—3—", text=True),)


def test_page_numbers_beyond_the_other_layouts_pages_are_left_aside() -> None:
    pdf = (page("甲乙", number="—1—"),)
    docx = (page("甲", number="—1—"), page("乙", number="—2—"))
    found = compare(pdf, docx, AREAS)
    assert (found.pages_pdf, found.pages_docx, found.text_equal) == (1, 2, True)


def test_text_between_two_lines_is_a_difference_of_text() -> None:
    found = compare((page("甲乙", "丙丁"),), (page("甲乙", "子丑", "丙丁"),), AREAS)
    assert (found.lines_same, found.text_equal) == (2, False)
    assert found.differences == (Difference(1, 2, "丙丁", "子丑丙丁", text=True),)
