"""Kept styles are those that WeasyPrint itself works out, whatever came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from weasyprint.css import StyleFor
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS
from weasyprint.css.properties import INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.css.targets import TargetCollector

from bulletin.document import cascading
from bulletin.document.compose import compose
from bulletin.document.kept_styles import MOST_STYLES, KeptStyles
from bulletin.resources import house_folder
from bulletin.source import load_issue
from bulletin.typesetting import faces
from bulletin.workspace import Workspace
from bulletin.writers.pdf import write_pdf
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.document.composed import Composed

CHANGED_BY_A_LAYOUT = {
    "overflow of the body": ("<p>甲</p>", "body { overflow: hidden }"),
    "list": ("<ul><li>甲</li><li>乙</li></ul>", "li { list-style-position: inside }"),
    "table": (
        "<table><tr><td>甲</td></tr></table>",
        "table { border-collapse: collapse; padding: 9pt }",
    ),
    "footnote": ("<p>甲<b>乙</b></p>", "b { float: footnote }"),
    "leader": ("<p>甲</p>", "p::after { content: leader('.') '乙' }"),
    "first letter": ("<p>甲乙</p>", "p::first-letter { position: relative; font-size: 30pt }"),
    "page counters": ("<p>甲</p>", "@page { counter-increment: page 3 pages 2 }"),
    "flex": ("<p><b>甲</b><b>乙</b></p>", "p { display: flex } b { width: 3em }"),
}

KNOWN_PROPERTIES = INITIAL_VALUES.keys() - (INITIAL_NOT_COMPUTED - COMPUTER_FUNCTIONS.keys())
"""All but those that WeasyPrint only reads in a stylesheet, such as border-block-start-width."""


def forget() -> None:
    cascading._KEPT._things.clear()


@pytest.mark.parametrize(("body", "css"), CHANGED_BY_A_LAYOUT.values(), ids=CHANGED_BY_A_LAYOUT)
def test_a_layout_leaves_no_trace(body: str, css: str, tmp_path: Path) -> None:
    forget()
    first = write_pdf(small(tmp_path, body, css)).content
    assert write_pdf(small(tmp_path, body, css)).content == first


def samples() -> list[Composed]:
    workspace = Workspace.open(house_folder("styles").parent)
    issues = (load_issue(workspace, entry)[0] for entry in workspace.catalogue()[0])
    made = (compose(issue, workspace.root)[0] for issue in issues if issue)
    return [composed for composed in made if composed]


@pytest.mark.parametrize("composed", samples(), ids=lambda composed: composed.title)
def test_each_property_is_as_weasyprint_has_it(composed: Composed) -> None:
    fonts = faces.font_configuration()
    for _time in range(2):
        ours = cascading.cascade(cascading.parsed(composed), composed.shelf, fonts)
    html, targets = cascading.parsed(composed), TargetCollector()
    sheets = ours.style_for._sheets
    theirs = StyleFor(html, sheets, False, fonts, targets)  # noqa: FBT003  (WeasyPrint's)
    assert ours.targets.target_lookup_items.keys() == targets.target_lookup_items.keys()
    twins = dict(zip(html.etree_element.iter(), ours.html.etree_element.iter(), strict=True))
    for (element, kind), style in theirs._computed_styles.items():
        twin = ours.style_for(twins[element], kind)
        for key in KNOWN_PROPERTIES:
            assert twin[key] == style[key], (element.tag, kind, key)
            assert twin.anonymous_style[key] == style.anonymous_style[key], (element.tag, key)


def test_lengths_in_parts_of_the_first_page_are_those_of_the_document(tmp_path: Path) -> None:
    css = "@page wide { size: A4 landscape } b { page: wide } p::before { content: ''; width: 9vw;"
    css += " display: inline-block; border: 1pt solid } b { display: block }"
    bodies = ("<p>甲</p>", "<b>乙<p>甲</p></b>")
    alone = []
    for body in bodies:
        forget()
        alone.append(write_pdf(small(tmp_path, body, css)).content)
    assert [write_pdf(small(tmp_path, body, css)).content for body in bodies] == alone


def test_what_is_complained_of_while_styles_are_read_is_complained_of_again(tmp_path: Path) -> None:
    composed = small(tmp_path, "<p style='width: calc(1pt * 2pt)'>甲</p>", "p { color: red }")
    said = [[finding.message for finding in write_pdf(composed).diagnostics] for _time in range(2)]
    assert said[0]
    assert said[0] == said[1]


def test_styles_are_forgotten_before_they_are_too_many() -> None:
    kept = KeptStyles([])
    for number in range(2 * MOST_STYLES):
        kept.begin()
        kept.style(number, (), (None, None, None, None, None))
        assert len(kept._styles) <= MOST_STYLES + 1
