from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import Location, Severity
from bulletin.document.cascade import styled
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("declaration", "name"),
    [
        ("float: right", "float"),
        ("position: absolute", "position"),
        ("position: fixed", "position"),
        ("display: grid", "display"),
        ("display: flex", "display"),
        ("transform: rotate(3deg)", "transform"),
        ("opacity: .5", "opacity"),
    ],
)
def test_css_that_word_lacks_is_reported_at_its_place(
    tmp_path: Path, declaration: str, name: str
) -> None:
    css = f"h1 {{ color: red }}\n.x {{\n  {declaration};\n}}\n"
    body = "<p class='x'>甲<b>子</b></p><p class='x'>乙<b>丑</b></p>"
    (finding,) = styled(small(tmp_path, body, css)).diagnostics
    assert (finding.code, finding.severity) == ("BT811", Severity.WARNING)
    assert f"“{name}” on <p.x>" in finding.message
    assert finding.location == Location(tmp_path / "small.css", 3, 3)


def test_the_rule_in_an_imported_stylesheet_is_found(tmp_path: Path) -> None:
    (tmp_path / "base.css").write_text("\n\np { float: left }")
    (finding,) = styled(small(tmp_path, "<p>甲</p>", "@import url(base.css);")).diagnostics
    assert finding.location == Location(tmp_path / "base.css", 3, 5)


def test_a_style_attribute_has_no_line(tmp_path: Path) -> None:
    (finding,) = styled(small(tmp_path, "<p style='float: left'>甲</p>")).diagnostics
    assert finding.location is None


def test_what_is_said_otherwise_for_word_is_no_finding(tmp_path: Path) -> None:
    css = "p { display: flex } b { float: right; --docx-tab: right }"
    css += "footer { position: absolute; --anchor: page-foot }"
    body = "<p><i>甲</i><b>乙</b></p><footer>丙</footer>"
    assert styled(small(tmp_path, body, css)).diagnostics == ()


def test_initial_values_and_the_renderer_s_own_stylesheet_are_no_findings(tmp_path: Path) -> None:
    body = "<p>甲</p><img src='shelf:/styles/a.png' alt=''><table><tr><td>乙</td></tr></table>"
    assert styled(small(tmp_path, body, "p { float: none; position: static }")).diagnostics == ()


def test_a_flex_box_with_nothing_side_by_side_is_a_block(tmp_path: Path) -> None:
    assert styled(small(tmp_path, "<p>甲</p>", "p { display: flex }")).diagnostics == ()
