from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pypdfium2 import PdfDocument

from bulletin.document.compose import compose
from bulletin.document.composed import Composed
from bulletin.document.fetching import Shelf
from bulletin.writers.pdf import write_pdf
from tests.issues import ROOT, issue, item
from tests.pages import read_pages

if TYPE_CHECKING:
    from pathlib import Path


def pdf_of(*paragraphs: str, title: str = "甲镇做好防汛工作") -> bytes:
    composed, _ = compose(issue(item(*paragraphs, title=title)), ROOT)
    assert composed is not None
    return write_pdf(composed).content


def bare(html: str, folder: Path) -> Composed:
    return Composed(html, Shelf((("here", folder),)), "题目", None, None)


def test_title_and_bookmarks() -> None:
    pdf = pdf_of("一是备足物资。")
    information = PDFDocument(PDFParser(io.BytesIO(pdf))).info[0]
    assert information["Title"].decode("utf-16") == "甲县信息2024年第7期"
    outline = PdfDocument(pdf).get_toc()
    assert [(entry.level, entry.get_title()) for entry in outline] == [
        (0, "甲县信息"),
        (1, "甲镇做好防汛工作"),
    ]


def test_no_invisible_character_comes_out() -> None:
    pdf = pdf_of("“三夏”期间，甲／乙两镇3·15投入15%～30%——共63个……")
    text = "".join(page.text for page in read_pages(pdf))
    assert not set(text) & set("\u200b\u200c\u200d\u2060\ufeff\u00ad")


def test_a_date_is_found_again() -> None:
    """The gap between figures and characters must not read as a space."""
    page = PdfDocument(pdf_of("会议定于2023年6月1日召开，到会63人。"))[0].get_textpage()
    assert page.search("2023年6月1日").get_next()
    assert page.search("63人").get_next()


def test_the_same_bytes_every_time() -> None:
    assert pdf_of("一是备足物资。") == pdf_of("一是备足物资。")


def test_nothing_off_the_shelf_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: red }")
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    html = f'<html lang="zh-CN"><link rel="stylesheet" href="{secret.as_uri()}"><p>字</p>'
    output = write_pdf(bare(html, shelf))
    assert [finding.code for finding in output.diagnostics] == ["BT820"]
    assert "secret.css" in output.diagnostics[0].message


@pytest.mark.parametrize(
    "paragraph", ["全English text, 与中文", "表情😀字", "叠字é", "\u3000\u3000"]
)
def test_unusual_text_is_drawn(paragraph: str) -> None:
    text = "".join(page.text for page in read_pages(pdf_of(paragraph)))
    assert set(paragraph.replace("\u3000", "")) - set("\u0301e ") <= set(text) | {"😀"}
