"""Stylesheets are kept between documents only as long as they stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.document.cascade import styled
from bulletin.document.keeping import Kept
from bulletin.typesetting import faces
from bulletin.writers.docx import write_docx
from bulletin.writers.pdf import write_pdf
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.document.composed import Composed

TABLE = "<table><tr><td>甲</td><td>一一一一一一</td></tr></table><p>乙</p>"


def size(composed: Composed) -> float:
    body = styled(composed, faces.font_configuration()).body
    return next(element.style.font_size for element in body.walk() if element.tag == "p")


def test_a_stylesheet_that_changes_is_read_again(tmp_path: Path) -> None:
    assert size(small(tmp_path, "<p>甲</p>", "p { font-size: 12pt }")) == 12
    assert size(small(tmp_path, "<p>甲</p>", "p { font-size: 12pt }")) == 12
    assert size(small(tmp_path, "<p>甲</p>", "p { font-size: 15pt }")) == 15


def test_an_imported_stylesheet_that_changes_is_read_again(tmp_path: Path) -> None:
    for points in (12, 15):
        (tmp_path / "base.css").write_text(f"p {{ font-size: {points}pt }}", encoding="utf-8")
        assert size(small(tmp_path, "<p>甲</p>", "@import 'base.css';")) == points


def test_a_complaint_comes_with_every_document(tmp_path: Path) -> None:
    composed = small(tmp_path, "<p>甲</p>", "p { colour: red }")
    for _time in range(2):
        (finding,) = write_pdf(composed).diagnostics
        assert "colour" in finding.message
    write_docx(composed)
    assert len(write_pdf(composed).diagnostics) == 1


def test_the_pdf_is_the_same_after_the_word_file_and_without_it(tmp_path: Path) -> None:
    css = "td { border: 1px solid } @page { @bottom-center { content: counter(page)} }"
    alone = write_pdf(small(tmp_path, TABLE, css)).content
    after = small(tmp_path, TABLE, css)
    word = write_docx(after).content
    assert write_pdf(after).content == alone
    assert write_pdf(after).content == alone
    assert write_docx(after).content == word


def test_units_of_the_page_are_those_of_the_layout(tmp_path: Path) -> None:
    """Before the layout WeasyPrint would take the page for A4."""
    css = "@page { size: A5 } p { font-size: 10vw }"
    alone = write_pdf(small(tmp_path, "<p>甲</p>", css)).content
    after = small(tmp_path, "<p>甲</p>", css)
    write_docx(after)
    assert write_pdf(after).content == alone


def test_only_the_things_last_used_are_kept(tmp_path: Path) -> None:
    shelf = small(tmp_path, "").shelf
    kept: Kept[str] = Kept(2)
    for name in "abac":
        if kept.get(name, shelf) is None:
            kept.put(name, name, {})
    assert [kept.get(name, shelf) for name in "abc"] == ["a", None, "c"]
