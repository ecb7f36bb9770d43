"""Where a complaint of the renderer has its cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import Location, Severity
from bulletin.writers.pdf import write_pdf
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("css", "line", "column", "words"),
    [
        ("p { color: red;\n  colour: red }", 2, 3, "colour"),
        ("p { color: red;\n  text-align: middle }", 2, 3, "invalid value"),
        ("p { color: red }\np { color red }", 2, 14, "EOF"),
        ("p { color: red }\n\nh1 > { color: red }", 3, 1, "selector"),
        ("p { color: red }\n@media print {\n p { colour: red } }", 3, 6, "colour"),
        ("@page { margin: 1cm;\n  @bottom-right { colour: red } }", 2, 19, "colour"),
        ("p { color: red }\n}", 2, 1, "Parse error"),
        ("@unknown x;", 1, 1, "Unknown"),
    ],
)
def test_css_that_the_renderer_refuses_is_told_at_its_place(
    tmp_path: Path, css: str, line: int, column: int, words: str
) -> None:
    (finding,) = write_pdf(small(tmp_path, "<p>甲</p>", css)).diagnostics
    assert (finding.code, finding.severity) == ("BT820", Severity.WARNING)
    assert words in finding.message
    assert finding.location == Location(tmp_path / "small.css", line, column)


def test_the_imported_stylesheet_is_told_apart_from_its_importer(tmp_path: Path) -> None:
    (tmp_path / "base.css").write_text("p { colour: red }", encoding="utf-8")
    css = "@import url(base.css);\np { margin: 0; widht: 0 }"
    found = write_pdf(small(tmp_path, "<p>甲</p>", css)).diagnostics
    assert {finding.location for finding in found} == {
        Location(tmp_path / "base.css", 1, 5),
        Location(tmp_path / "small.css", 2, 16),
    }


def test_a_stylesheet_that_is_not_there_is_told_at_its_import(tmp_path: Path) -> None:
    css = "/* 版式 */\n@import url(nowhere.css);\np { color: red }"
    (finding,) = write_pdf(small(tmp_path, "<p>甲</p>", css)).diagnostics
    assert (finding.code, finding.severity) == ("BT820", Severity.ERROR)
    assert finding.location == Location(tmp_path / "small.css", 2, 1)


def test_stylesheets_that_import_each_other_are_told_and_the_rest_counts(tmp_path: Path) -> None:
    (tmp_path / "other.css").write_text("\n@import url(small.css);", encoding="utf-8")
    css = "@import url(other.css);\np { color: red }"
    found = write_pdf(small(tmp_path, "<p>甲</p>", css)).diagnostics
    assert Location(tmp_path / "small.css", 1, 1) in {finding.location for finding in found}
    assert any("imports itself" in finding.message for finding in found)
