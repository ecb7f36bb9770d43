"""PDF files that cannot be read or are doubtful, and what is said about them."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest

from bulletin.importers.reading.pdf import read_pdf
from bulletin.importers.reading.pdf.findings import MOST_PAGES
from bulletin.importers.reading.pdf.plausibility import is_readable
from tests.importers.reading.pdf.made import FILE, diagnostics, drawn, printed, texts

TEXT = "区里召开会议部署防汛工作，要求各镇、街道和有关部门压实责任，备足物资。"


def _refused(pdf: bytes) -> str:
    found, (finding,) = read_pdf(FILE, pdf)
    assert found is None
    assert finding.severity == "error"
    return finding.code


@pytest.mark.parametrize("pdf", [b"", b"<html>", b"%PDF-1.7\n" + b"x" * 99])
def test_what_is_no_pdf_is_refused(pdf: bytes) -> None:
    assert _refused(pdf) == "BT591"


def test_a_file_cut_off_is_refused_and_one_with_a_broken_index_is_read() -> None:
    pdf = printed(f"<p>{TEXT}")
    assert _refused(pdf[: len(pdf) // 2]) == "BT591"
    assert "".join(texts(pdf.replace(b"startxref", b"startxxxx"))) == TEXT


def test_pages_without_text_are_named() -> None:
    scan = _scan()
    assert _refused(scan) == "BT593"
    document = pypdfium2.PdfDocument(printed(f"<p>{TEXT}"))
    document.import_pages(pypdfium2.PdfDocument(scan))
    (finding,) = diagnostics(_saved(document))
    assert (finding.code, finding.severity) == ("BT595", "warning")
    assert "2" in finding.message


def _scan() -> bytes:
    (page,) = pypdfium2.PdfDocument(printed(f"<p>{TEXT}"))
    written = io.BytesIO()
    page.render(scale=1).to_pil().save(written, "PDF")
    return written.getvalue()


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def test_too_many_pages_are_refused() -> None:
    document = pypdfium2.PdfDocument.new()
    for _ in range(MOST_PAGES + 1):
        document.new_page(100, 100)
    assert _refused(_saved(document)) == "BT592"


def test_fonts_without_characters_are_refused() -> None:
    pdf = printed(f"<p>{TEXT * 3}", "@page { size: 400pt }", plain=True)
    assert _refused(re.sub(rb"/ToUnicode \d+ 0 R", lambda found: b" " * len(found[0]), pdf)) == (
        "BT594"
    )


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        (TEXT, True),
        (
            "臺北市政府召開會議，研商防汛工作，請各單位加強準備，確保市民生命財產安全無虞。" * 2,
            True,
        ),
        ("Plain English text with 3 numbers", True),
        ("ÖÐ¹²ÉÏ½ÖÇøÎ¯°ì¹«ÊÒ" * 3, False),
        ("".join(chr(code) for code in range(0x4E00, 0x9F00, 211)), False),
        ("\uf021\uf022\uf023甲乙", False),
        ("〓〓〓甲乙丙", False),
    ],
)
def test_what_can_be_the_text_of_a_document(text: str, *, readable: bool) -> None:
    assert is_readable(text) is readable


def test_a_recognised_scan_is_doubtful() -> None:
    pdf = drawn(b"BT /F 10 Tf 3 Tr 20 200 Td (Scanned) Tj ET")
    assert texts(pdf) == ["Scanned"]
    assert [finding.code for finding in diagnostics(pdf)] == ["BT596"]


def test_what_is_not_in_plain_view_is_quoted() -> None:
    content = (
        b"BT /F 10 Tf 20 200 Td (Seen) Tj ET BT /F 10 Tf 3 Tr 20 180 Td (Ghost) Tj ET "
        b"BT /F 10 Tf 0 Tr 20 900 Td (Beyond) Tj ET "
        b"BT /F 30 Tf .7 .7 -.7 .7 20 20 Tm (Stamp) Tj ET"
    )
    pdf = drawn(content)
    assert texts(pdf) == ["Seen"]
    found = diagnostics(pdf)
    assert [finding.code for finding in found] == ["BT598"] * 3
    for word, finding in zip(("Stamp", "Beyond", "Ghost"), found, strict=True):
        assert word in finding.message


@pytest.mark.parametrize("box", [(0, 0, 0, 0), (0, 0, 200000, 200000), (-50, -50, 150, 250)])
def test_pages_of_any_size_are_read(box: tuple[int, int, int, int]) -> None:
    assert texts(drawn(b"BT /F 10 Tf 20 200 Td (Seen) Tj ET", box)) == ["Seen"]
