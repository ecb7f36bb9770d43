from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.document.cascade import styled
from bulletin.document.style import Counter, StyledElement
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path


def first(folder: Path, body: str, css: str) -> StyledElement:
    """Return the first element of the body."""
    child = styled(small(folder, body, css)).body.children[0]
    assert isinstance(child, StyledElement)
    return child


def test_lengths_are_points_and_colours_are_hexadecimal(tmp_path: Path) -> None:
    css = "p { font: 16pt/28.95pt 仿宋; letter-spacing: -.25pt; color: rgb(230, 0, 18);"
    css += " margin-top: 1cm; padding-left: 2px; border-bottom: .35mm solid currentcolor }"
    style = first(tmp_path, "<p>甲</p>", css).style
    assert (style.font_size, style.line_height, style.letter_spacing) == (16, 28.95, -0.25)
    assert style.margin.top == pytest.approx(28.3465, abs=0.001)
    assert style.padding.left == 1.5
    assert style.color == style.border.bottom.color == "#e60012"
    assert style.border.bottom.width == pytest.approx(0.992, abs=0.001)
    assert style.border.top.width == 0
    assert style.font_families == ("仿宋",)


def test_a_half_transparent_colour_is_the_one_seen_on_paper(tmp_path: Path) -> None:
    assert first(tmp_path, "<p>甲</p>", "p { color: rgb(255 0 0 / .5) }").style.color == "#ff8080"


def test_an_unitless_line_height_is_of_the_font_size(tmp_path: Path) -> None:
    style = first(tmp_path, "<p>甲</p>", "p { font-size: 10pt; line-height: 1.5 }").style
    assert style.line_height == 15
    assert first(tmp_path, "<p>甲</p>", "p { line-height: normal }").style.line_height is None


def test_an_indent_in_em_keeps_its_characters_as_it_is_inherited(tmp_path: Path) -> None:
    css = "div { font-size: 16pt; text-indent: 2em } p.small { font-size: 8pt }"
    div = first(tmp_path, "<div><p>甲</p><p class='small'>乙</p></div>", css)
    same, small_one = (n.style for n in div.children if isinstance(n, StyledElement))
    assert (same.text_indent, same.text_indent_em) == (32, 2)
    assert (small_one.text_indent, small_one.text_indent_em) == (32, None)


def test_an_indent_in_points_has_no_characters(tmp_path: Path) -> None:
    style = first(tmp_path, "<p>甲</p>", "p { text-indent: 20pt }").style
    assert (style.text_indent, style.text_indent_em) == (20, None)


def test_percentages_are_of_the_width_around(tmp_path: Path) -> None:
    css = "@page { size: 300pt; margin: 50pt } body { margin: 0 } div { padding-left: 10% }"
    css += " p { margin: 0 0 0 50%; width: 25% }"
    div = first(tmp_path, "<div><p>甲</p></div>", css)
    inner = div.children[0]
    assert isinstance(inner, StyledElement)
    assert div.style.padding.left == 20
    assert (inner.style.margin.left, inner.style.width) == (90, 45)


def test_the_project_s_own_properties_are_not_inherited(tmp_path: Path) -> None:
    css = 'div { --docx-style: "条目"; --anchor: page-foot } b { --docx-tab: right }'
    div = first(tmp_path, "<div><p>甲<b>乙</b></p></div>", css)
    names = [(e.tag, e.style.docx_style, e.style.anchor, e.style.docx_tab) for e in div.walk()]
    assert names == [
        ("div", "条目", "page-foot", None),
        ("p", None, None, None),
        ("b", None, None, "right"),
    ]


def test_a_variable_in_a_style_s_name_is_resolved(tmp_path: Path) -> None:
    css = 'body { --name: "条目" } p { --docx-style: var(--name) }'
    assert first(tmp_path, "<p>甲</p>", css).style.docx_style == "条目"


def test_generated_text_is_text(tmp_path: Path) -> None:
    css = "p::before { content: '△' attr(class); color: #ff0000 } p::after { content: none }"
    element = first(tmp_path, "<p class='x'>甲</p>", css)
    before, text = element.children
    assert isinstance(before, StyledElement)
    assert (before.tag, before.text, before.style.color) == ("::before", "△x", "#ff0000")
    assert text == "甲"


def test_what_is_not_shown_is_not_there(tmp_path: Path) -> None:
    body = styled(small(tmp_path, "<p hidden>甲</p><script>乙</script><p>丙</p>", "")).body
    assert body.text == "丙"


def test_the_page_has_its_size_margins_and_running_lines(tmp_path: Path) -> None:
    css = "@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm }"
    css += "@page :right { @bottom-right { content: '— ' counter(page) ' —'; font-size: 14pt } }"
    css += "@page :left { @bottom-left { content: counter(page); padding-left: 14pt } }"
    page = styled(small(tmp_path, "<p>甲</p>", css)).page
    assert page.measure == pytest.approx(442.2, abs=0.01)
    assert page.depth == pytest.approx(637.8, abs=0.01)
    assert [(box.position, box.content) for box in page.right] == [
        ("bottom-right", ("— ", Counter.PAGE, " —"))
    ]
    assert page.right[0].style.font_size == 14
    assert [(box.position, box.content) for box in page.left] == [("bottom-left", (Counter.PAGE,))]
    assert page.left[0].style.padding.left == 14
    assert page.first is None


def test_a_first_page_of_its_own_is_told(tmp_path: Path) -> None:
    css = "@page { @bottom-center { content: counter(page) } }"
    css += "@page :first { @bottom-center { content: none } }"
    page = styled(small(tmp_path, "<p>甲</p>", css)).page
    assert page.first == ()
    assert len(page.right) == 1


def test_a_stylesheet_off_the_shelf_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.css").write_text("p { color: #ff0000 }")
    css = f"@import url({(tmp_path / 'secret.css').as_uri()}); @import url(../secret.css);"
    assert first(tmp_path / "inside", "<p>甲</p>", css).style.color == "#000000"
