"""Proof prints: the same lines beside wider margins, and what the running head says."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from bulletin.document.cascade import styled
from bulletin.document.compose import compose
from bulletin.document.proof import proof_print, version
from bulletin.writers.pdf import write_pdf
from tests.issues import ROOT, issue, item
from tests.pages import BOTTOM, LEFT, MM, TOP, Line, Page, read_pages, visible

if TYPE_CHECKING:
    from bulletin.document.composed import Composed
    from bulletin.model.issue import Issue

TEXT = "街道把居民的事办在前面，2024年3月8日起老人孩子都说好。" * 40


def composed(source: Issue) -> Composed:
    document, _findings = compose(source, ROOT)
    assert document
    return document


def proof(source: Issue) -> Composed:
    document = composed(source)
    return proof_print(document, styled(document).page)


def body(page: Page) -> list[Line]:
    lines = (line for line in page.lines if TOP < line.baseline < BOTTOM)
    return [line for line in lines if not line.text.isdigit()]


def head(page: Page) -> str:
    return visible("".join(line.text for line in page.lines if line.baseline < TOP))


def test_lines_break_as_in_print_12_mm_further_left() -> None:
    source = issue(item(TEXT, TEXT))
    real = read_pages(write_pdf(composed(source)).content)
    proofs = read_pages(write_pdf(proof(source)).content)
    assert len(real) == len(proofs) > 2
    for page, other in zip(real, proofs, strict=True):
        lines, others = body(page), body(other)
        assert [line.text for line in lines] == [line.text for line in others]
        for line, moved in zip(lines, others, strict=True):
            assert moved.baseline == pytest.approx(line.baseline, abs=0.01)
            assert line.left - moved.left == pytest.approx(12 * MM, abs=0.1)


def test_a_full_page_has_22_numbers() -> None:
    pages = read_pages(write_pdf(proof(issue(item(TEXT, TEXT)))).content)
    numbers = [line.text for line in pages[1].lines if line.right < LEFT - 12 * MM]
    assert sorted(numbers, key=int) == [str(count) for count in range(1, 23)]


def test_the_masthead_has_no_numbers() -> None:
    (page,) = read_pages(write_pdf(proof(issue(item("一是备足物资。")))).content)
    assert [line.text for line in page.lines if line.right < LEFT - 12 * MM] == ["1"]


def test_every_page_says_what_it_is() -> None:
    source = issue(item(TEXT, TEXT))
    told = f"清样甲县信息2024年第7期2024年3月8日版本{version(composed(source))}"
    for page in read_pages(write_pdf(proof(source)).content):
        assert head(page) == told


def test_an_issue_without_date_has_its_version_alone() -> None:
    source = issue(date=None)
    (page,) = read_pages(write_pdf(proof(source)).content)
    assert head(page).endswith(f"期版本{version(composed(source))}")


def test_marks_of_css_and_html_in_the_title_stand_in_the_head() -> None:
    title = '甲"\\</style>乙'
    document = dataclasses.replace(composed(issue()), title=title)
    (page,) = read_pages(write_pdf(proof_print(document, styled(document).page)).content)
    assert title in head(page)


def test_the_version_tells_texts_apart_and_nothing_else() -> None:
    one, same, other = (composed(issue(item(body))) for body in ("甲。", "甲。", "乙。"))
    assert version(one) == version(same) != version(other)
    assert write_pdf(proof(issue())).content == write_pdf(proof(issue())).content


def test_narrow_margins_stay_as_they_are() -> None:
    document = composed(issue(item("一是备足物资。"), distribution=()))
    page = styled(document).page
    narrow = dataclasses.replace(page, margin=dataclasses.replace(page.margin, left=30.0))
    assert "margin-left: 30.0000pt" in proof_print(document, narrow).html
