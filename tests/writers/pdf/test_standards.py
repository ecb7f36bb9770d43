"""PDF/A-2a and PDF/UA-1 as a validator sees them, and what the file says of itself."""

from __future__ import annotations

import datetime
import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pdfplumber
import pytest
from PIL import Image

from bulletin.document.compose import compose
from bulletin.document.composed import PDF_VARIANTS
from bulletin.model.text import (
    Alignment,
    Cell,
    Emphasis,
    Figure,
    Heading,
    Link,
    ListBlock,
    ListEntry,
    Paragraph,
    Quote,
    Strong,
    Table,
)
from bulletin.writers.pdf import write_pdf
from tests.issues import PLACE, ROOT, credit, issue, item, paragraph, recipients, text

if TYPE_CHECKING:
    from pathlib import Path

PROFILES = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)


def cell(characters: str) -> Cell:
    return Cell((text(characters),), PLACE)


def entries(*texts: str) -> tuple[ListEntry, ...]:
    return tuple(ListEntry((paragraph(one),), PLACE) for one in texts)


EVERYTHING = (
    "一是备足物资，共63件。",
    Heading(1, (text("一、物资"),), PLACE),
    Heading(2, (text("（一）沙袋"),), PLACE),
    ListBlock(entries("铁锹；", "沙袋。"), 1, PLACE),
    ListBlock(entries("雨衣；", "雨靴。"), None, PLACE),
    Table(
        (cell("名称"), cell("数量")),
        ((cell("沙袋"), cell("300")), (cell("铁锹"), cell("20"))),
        (None, Alignment.RIGHT),
        PLACE,
    ),
    Quote((paragraph("有备无患。"),), PLACE),
    Paragraph(
        (
            Strong((text("重点"),), PLACE),
            Emphasis((text("楷体"),), PLACE),
            Link((text("网址"),), "https://example.gov.cn/", PLACE),
        ),
        PLACE,
    ),
)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    made = issue(
        item(*EVERYTHING),
        distribution=(recipients("发", "各乡镇"),),
        credits=(credit("责任编辑", "郝婕", "柴亚文"),),
    )
    composed, _ = compose(made, ROOT)
    assert composed is not None
    return write_pdf(composed).content


def failures(content: bytes, profile: page.ValidationProfile) -> list[str]:
    report = page.validate_pdf_bytes(content, profile=profile)
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@pytest.mark.parametrize("profile", PROFILES, ids=str)
def test_a_document_with_every_element(pdf: bytes, profile: page.ValidationProfile) -> None:
    assert failures(pdf, profile) == []


@pytest.mark.parametrize("profile", PROFILES, ids=str)
def test_many_documents(profile: page.ValidationProfile) -> None:
    """One stream in 256 ends in a carriage return, which the line feed after it makes ambiguous."""
    found = []
    for day in range(1, 13):
        made = issue(item(f"今天是{day}日。" * day), date=datetime.date(2024, day, day))
        composed, _ = compose(made, ROOT)
        assert composed is not None
        found += failures(write_pdf(composed).content, profile)
    assert found == []


def test_metadata_can_be_read_without_knowing_pdf(pdf: bytes) -> None:
    metadata = pdf[pdf.index(b"<x:xmpmeta") : pdf.index(b"</x:xmpmeta>")].decode()
    assert re.findall(r"<prism:(\w+)>([^<]+)", metadata) == [
        ("publicationName", "甲县信息"),
        ("number", "7"),
        ("publicationDate", "2024-03-08"),
    ]
    assert "<dc:publisher><rdf:Bag><rdf:li>甲县委办公室" in metadata
    assert 'pdfaid:part="2" pdfaid:conformance="A"' in metadata
    assert 'pdfuaid:part="1"' in metadata


def test_language_and_structure(pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        assert document.doc.catalog["Lang"] == b"zh-CN"
        tree = document.structure_tree
    found = list(tags(tree))
    for tag in ("H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "TH", "TD", "Link"):
        assert tag in found
    assert [tag for tag in found if re.fullmatch(r"H\d", tag)] == ["H1", "H2", "H3", "H3"]


def tags(elements: list[dict[str, object]]) -> list[str]:
    found = []
    for element in elements:
        found.append(str(element["type"]))
        children = element.get("children")
        found += tags(children) if isinstance(children, list) else []
    return found


def test_page_numbers_are_no_content(pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        number = [glyph for glyph in document.pages[0].chars if glyph["text"] == "—"]
    assert number
    assert {glyph["tag"] for glyph in number} == {"Artifact"}


def test_a_figure_has_its_alternative_text(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (60, 40), "#369").save(picture)
    made = issue(item(Figure(picture, "堤坝上的沙袋", None, PLACE)))
    composed, _ = compose(made, tmp_path)
    assert composed is not None
    content = write_pdf(composed).content
    assert [failures(content, profile) for profile in PROFILES] == [[], []]
    with pdfplumber.open(io.BytesIO(content)) as document:
        assert "堤坝上的沙袋" in str(document.structure_tree)


@pytest.mark.parametrize("variant", PDF_VARIANTS)
def test_every_variant_is_what_it_says_and_accessible(variant: str) -> None:
    composed, _ = compose(issue(item(*EVERYTHING)), ROOT)
    assert composed is not None
    content = write_pdf(replace(composed, pdf_variant=variant)).content
    own = getattr(page.ValidationProfile, re.sub(r"\W", "_", variant).upper())
    assert failures(content, own) == []
    assert failures(content, page.ValidationProfile.PDF_UA_1) == []
