from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.writers.docx.reading import CLOSING, HOUSE, part, text, value, written

if TYPE_CHECKING:
    from pathlib import Path

EVEN = HOUSE.replace("--anchor: page-foot", "--anchor: even-page-foot")


def test_the_block_is_pinned_to_the_foot_of_the_type_area(tmp_path: Path) -> None:
    document = part(written(tmp_path, "<article><p>甲</p></article>" + CLOSING))
    position = document.xpath("//w:tbl/w:tblPr/w:tblpPr")[0]
    assert value(position, "@w:vertAnchor") == "margin"
    assert value(position, "@w:tblpYSpec") == "bottom"
    assert value(document, "//w:tbl/w:tblPr/w:tblOverlap/@w:val") == "never"
    assert value(document, "//w:tbl/w:tblPr/w:tblW/@w:w") == "8844"


def test_its_rules_are_the_standard_s(tmp_path: Path) -> None:
    """In eighths of a point: 0.35 mm is 8, 0.25 mm is 6."""
    document = part(written(tmp_path, CLOSING))
    rules = [
        tuple(value(row, f".//w:tcBorders/w:{side}/@w:sz") for side in ("top", "bottom"))
        for row in document.xpath("//w:tr")
    ]
    assert rules == [("8", None), ("6", "8")]
    assert not document.xpath("//w:tbl//w:pBdr")


def test_its_text_stays_text_in_order_after_the_body(tmp_path: Path) -> None:
    content = written(tmp_path, "<article><p>甲</p></article>" + CLOSING)
    assert text(content) == "甲送：甲单位责任编辑：乙"
    last = part(content).xpath("//w:body/w:p")[-1]
    assert not last.xpath("w:r")
    assert value(last, "w:pPr/w:spacing/@w:line") == "20"


def test_an_even_page_is_asked_for_where_the_text_ends_on_an_odd_one(tmp_path: Path) -> None:
    document = part(written(tmp_path, "<article><p>甲</p></article>" + CLOSING, EVEN))
    first, last = document.xpath("//w:sectPr")
    assert value(last, "w:type/@w:val") == "evenPage"
    assert not last.xpath("w:footerReference")
    assert len(first.xpath("w:footerReference")) == 2


@pytest.mark.parametrize("lines", [23, 40])
def test_no_page_is_begun_where_the_text_ends_on_an_even_one(tmp_path: Path, lines: int) -> None:
    body = f"<article>{'<p>甲</p>' * lines}</article>{CLOSING}"
    assert len(part(written(tmp_path, body, EVEN)).xpath("//w:sectPr")) == 1


def test_an_empty_block_is_not_there(tmp_path: Path) -> None:
    document = part(written(tmp_path, "<p>甲</p><footer class='closing'> </footer>"))
    assert not document.xpath("//w:tbl")
