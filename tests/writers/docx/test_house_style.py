"""The house style of the package: the Word file beside the PDF of the same document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.document.compose import compose
from bulletin.model.issue import Kind
from bulletin.model.publication import ClosingBlock
from bulletin.writers.docx import write_docx
from bulletin.writers.pdf import write_pdf
from tests.issues import ROOT, credit, issue, item, recipients
from tests.pages import read_pages, visible
from tests.writers.docx.reading import laid_out, style, text, value

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.document.composed import Composed

SENTENCE = "各村党员干部分头入户，把“防汛明白卡”送到63户群众手中——不漏一户、不落一人。"


def composed(closing_block: ClosingBlock = ClosingBlock.LAST_PAGE) -> Composed:
    """Return an issue of three pages."""
    long = (SENTENCE * 5, SENTENCE * 4)
    document, findings = compose(
        issue(
            *(item(*long, title=f"甲镇第{number}项工作") for number in "一二三四"),
            item("乙村路灯亮了。", title=None, unit="乙村", kind=Kind.BRIEF),
            distribution=(recipients("送", "县委办公室"),),
            credits=(credit("责任编辑", "郝　婕", "柴亚文"),),
            closing_block=closing_block,
        ),
        ROOT,
    )
    assert document is not None
    assert findings == ()
    return document


def test_the_house_style_asks_for_nothing_that_word_lacks() -> None:
    assert write_docx(composed()).diagnostics == ()


def test_every_character_is_there_in_order() -> None:
    found = visible(text(write_docx(composed()).content))
    assert found.startswith("甲县信息第7期甲县委办公室2024年3月8日甲镇第一项工作")
    assert found.count(visible(SENTENCE)) == 36
    assert found.endswith("△乙村路灯亮了。（乙村）送：县委办公室责任编辑：郝婕柴亚文")


@pytest.mark.parametrize("closing_block", list(ClosingBlock))
def test_word_has_as_many_pages_as_the_pdf(tmp_path: Path, closing_block: ClosingBlock) -> None:
    document = composed(closing_block)
    pages = read_pages(laid_out(write_docx(document).content, tmp_path))
    assert len(pages) == write_pdf(document).pages


def test_the_masthead_s_rule_stands_where_the_pdf_has_it(tmp_path: Path) -> None:
    """The first body line starts below it at the same height, to the baseline's rounding."""
    document = composed()
    ours, theirs = (
        next(line for page in read_pages(pdf) for line in page.lines if "第一项" in line.text)
        for pdf in (write_pdf(document).content, laid_out(write_docx(document).content, tmp_path))
    )
    # LibreOffice sets the baseline at 0.8 of an exact line, CSS by the face: 4 pt at most.
    assert theirs.baseline == pytest.approx(ours.baseline, abs=4)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("报头", "paragraph"),
        ("期号", "paragraph"),
        ("编发", "paragraph"),
        ("条目标题", "character"),
        ("简讯", "paragraph"),
        ("版记", "paragraph"),
        ("责任编辑", "paragraph"),
        ("Normal", "paragraph"),
        ("page number", "character"),
    ],
)
def test_the_clerk_finds_the_styles_by_name(name: str, kind: str) -> None:
    assert value(style(write_docx(composed()).content, name), "@w:type") == kind
