"""Lengths that are kept with a style are those that WeasyPrint works out for each box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from weasyprint.layout import background, block, inline, page, percent, table
from weasyprint.text import line_break

from bulletin.typesetting import used_values
from bulletin.writers.pdf import write_pdf
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path

_TABLE = "<table><tr><td>甲</td><td>一二三</td></tr></table>"
_PARAGRAPHS = "<p>甲乙<b>丙</b></p><div><p>丁</p></div>"
_STYLES = {
    "absolute": (_PARAGRAPHS, "p { margin: 3pt 1em; padding: 2pt; border: 1pt solid; width: 4cm }"),
    "relative": (_PARAGRAPHS, "div { width: 50% } p { margin-left: 10%; padding-right: 5% }"),
    "calculated": (_PARAGRAPHS, "p { width: calc(50% - 1cm); min-height: calc(1cm + 2pt) }"),
    "boxes with borders": (
        _PARAGRAPHS,
        "p { box-sizing: border-box; border: 9pt solid; width: 3cm }",
    ),
    "round corners": (_PARAGRAPHS, "p { border: 2pt solid; border-radius: 0 3pt 50% 1em / 2pt }"),
    "limits": (_PARAGRAPHS, "p { min-width: 20cm; max-height: 1pt; min-height: 30% }"),
    "separate borders": (_TABLE, "td { border: 2pt solid; padding: 1pt; width: 30% }"),
    "collapsed borders": (_TABLE, "table { border-collapse: collapse } td { border: 3pt solid }"),
    "columns": (_PARAGRAPHS, "div { columns: 2 } p { height: 2cm; break-inside: avoid }"),
    "flex": (_PARAGRAPHS, "p { display: flex } b { width: 30%; margin: auto }"),
    "floats": (_PARAGRAPHS, "b { float: right; width: 5em; height: 1em; padding: 1pt }"),
    "line heights": (_PARAGRAPHS, "p { line-height: 2 } b { font-size: 20pt; line-height: 30pt }"),
    "margin boxes": (
        _PARAGRAPHS,
        "@page { @top-left { content: '甲'; width: 30%; padding: 2pt } }",
    ),
}


@pytest.mark.parametrize(("body", "css"), _STYLES.values(), ids=_STYLES)
def test_pages_are_those_of_weasyprint_alone(
    body: str, css: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = write_pdf(small(tmp_path, body, css)).content
    monkeypatch.setattr(used_values, "install", lambda: None)
    for module in (block, inline, page, table):
        monkeypatch.setattr(module, "resolve_percentages", percent.resolve_percentages)
    monkeypatch.setattr(background, "resolve_radii_percentages", percent.resolve_radii_percentages)
    for module in (inline, line_break):
        monkeypatch.setattr(module, "strut", used_values._strut)
    assert write_pdf(small(tmp_path, body, css)).content == ours
