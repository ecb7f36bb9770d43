import pytest

from bulletin.document.compose import compose
from bulletin.model.publication import ClosingBlock
from bulletin.writers.pdf import write_pdf
from tests.issues import ROOT, credit, issue, item, recipients
from tests.pages import Page, read_pages

FOOT = 262.0
"""The bottom of the type area, mm from the page's top."""


def closed(paragraphs: int, closing_block: ClosingBlock = ClosingBlock.LAST_PAGE) -> list[Page]:
    composed, _ = compose(
        issue(
            item(*["一是备足物资。"] * paragraphs),
            distribution=(recipients("本期送", "县领导"), recipients("发", "各乡镇")),
            credits=(credit("责任编辑", "郝婕", "柴亚文"),),
            closing_block=closing_block,
        ),
        ROOT,
    )
    assert composed is not None
    return read_pages(write_pdf(composed).content)


def foot(page: Page) -> float:
    return max((bar.bottom for bar in page.bars), default=0.0)


@pytest.mark.parametrize(
    ("paragraphs", "pages"),
    [(1, 1), (9, 1), (13, 2), (30, 2), (32, 3)],
)
def test_the_last_rule_lies_on_the_bottom_of_the_type_area(paragraphs: int, pages: int) -> None:
    found = closed(paragraphs)
    assert len(found) == pages
    assert foot(found[-1]) == pytest.approx(FOOT, abs=0.05)
    assert all("责任编辑" not in page.text for page in found[:-1])


@pytest.mark.parametrize(
    ("paragraphs", "pages"), [(1, 2), (13, 2), (33, 4), (34, 4), (35, 4), (40, 4)]
)
def test_on_an_even_page(paragraphs: int, pages: int) -> None:
    found = closed(paragraphs, ClosingBlock.EVEN_PAGE)
    assert len(found) == pages
    assert "责任编辑" in found[-1].text
    assert foot(found[-1]) == pytest.approx(FOOT, abs=0.05)
