from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bulletin.document.compose import compose
from bulletin.model.text import Heading, Link, Paragraph, Strong, Table
from tests.issues import PLACE, ROOT, issue, item, text

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic


def house_style(root: Path, template: str, name: str = "own") -> None:
    for folder, suffix, content in (
        ("templates", ".html.j2", template),
        ("styles", ".css", "p { color: red }"),
    ):
        (root / folder).mkdir(exist_ok=True)
        (root / folder / (name + suffix)).write_text(content, encoding="utf-8")


def composed_with(root: Path, template: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    house_style(root, template)
    made = issue()
    made = replace(made, publication=replace(made.publication, house_style="own"))
    composed, diagnostics = compose(made, root)
    return composed.html if composed else None, diagnostics


def test_a_template_that_takes_the_place_of_the_packaged_one_is_noticed(tmp_path: Path) -> None:
    extending = "{% extends 'base.html.j2' %}"
    assert "甲县信息" in str(composed_with(tmp_path, extending)[0])
    base = tmp_path / "templates" / "base.html.j2"
    base.write_text("own base", encoding="utf-8")
    assert composed_with(tmp_path, extending)[0] == "own base"
    base.unlink()
    assert "甲县信息" in str(composed_with(tmp_path, extending)[0])


def test_text_is_escaped() -> None:
    composed, _ = compose(issue(item("<script>alert('&')</script>")), ROOT)
    assert composed is not None
    assert "<script" not in composed.html
    assert "&lt;script&gt;" in composed.html


def test_document_title_office_and_date() -> None:
    composed, _ = compose(issue(), ROOT)
    assert composed is not None
    assert (composed.title, composed.office, composed.created) == (
        "甲县信息2024年第7期",
        "甲县委办公室",
        "2024-03-08",
    )


def test_unit_stands_at_the_end_of_the_last_paragraph() -> None:
    composed, _ = compose(issue(item("第一段。", "第二段。")), ROOT)
    assert composed is not None
    assert '第二段。<span class="unit">（甲镇）</span></p></article>' in composed.html


def test_unit_after_a_table_has_a_line_of_its_own() -> None:
    table = Table((), (), (), PLACE)
    composed, _ = compose(issue(item("第一段。", table)), ROOT)
    assert composed is not None
    assert '<p class="unit-line"><span class="unit">（甲镇）</span></p>' in composed.html


def test_inline_parts() -> None:
    parts = Paragraph(
        (
            Strong((text("重"),), PLACE),
            Link((text("网"),), "https://example.gov.cn", PLACE),
        ),
        PLACE,
    )
    composed, _ = compose(issue(item(Heading(1, (text("一、头"),), PLACE), parts)), ROOT)
    assert composed is not None
    assert '<h3 class="level1">一、头</h3>' in composed.html
    assert '<strong>重</strong><a href="https://example.gov.cn">网</a>' in composed.html


def test_an_own_house_style_comes_before_those_of_the_package(tmp_path: Path) -> None:
    html, diagnostics = composed_with(tmp_path, '{% extends "base.html.j2" %}')
    assert html is not None
    assert 'href="shelf:/styles/own.css"' in html
    assert diagnostics == ()


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("一\n{{ issue.numbr }}", 2, "numbr"),
        ("一\n二\n{% if %}", 3, "Expected an expression"),
        ("\n{% include 'none.html.j2' %}", 2, "none.html.j2"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("{{ ''.__class__.__mro__ }}", 1, "unsafe"),
        ("一\n{% include 'own.html.j2' %}", 2, "circle"),
    ],
)
def test_a_template_error_names_the_template_and_its_line(
    tmp_path: Path, template: str, line: int, reason: str
) -> None:
    html, diagnostics = composed_with(tmp_path, template)
    assert html is None
    (finding,) = diagnostics
    assert finding.code == "BT802"
    assert finding.location is not None
    assert finding.location.file == tmp_path / "templates" / "own.html.j2"
    assert finding.location.line == line
    assert reason in finding.message


def test_an_unknown_house_style_suggests_a_near_one() -> None:
    made = issue()
    made = replace(made, publication=replace(made.publication, house_style="shangje"))
    composed, diagnostics = compose(made, ROOT)
    assert composed is None
    assert [finding.code for finding in diagnostics] == ["BT801"]
    assert "shangjie" in diagnostics[0].message
