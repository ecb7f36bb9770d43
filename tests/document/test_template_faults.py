"""Templates that are wrong, each found at its own line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import Location, Severity
from bulletin.document.compose import compose
from tests.issues import issue

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic


def failure(root: Path, templates: dict[str, str]) -> Diagnostic:
    """Return the finding about a house style ``own`` of these templates."""
    for folder in ("templates", "styles"):
        (root / folder).mkdir()
    (root / "styles" / "own.css").touch()
    for name, text in templates.items():
        (root / "templates" / f"{name}.html.j2").write_text(text, encoding="utf-8")
    made = issue()
    composed, found = compose(
        replace(made, publication=replace(made.publication, house_style="own")), root
    )
    assert composed is None
    (finding,) = found
    assert (finding.code, finding.severity) == ("BT802", Severity.ERROR)
    return finding


@pytest.mark.parametrize(
    ("templates", "circle", "place"),
    [
        ({"own": "\n{% include 'own.html.j2' %}"}, ["own", "own"], ("own", 2)),
        (
            {"own": "{% extends 'a.html.j2' %}", "a": "\n\n{% extends 'own.html.j2' %}"},
            ["own", "a", "own"],
            ("a", 3),
        ),
        (
            {
                "own": "{% extends 'base.html.j2' %}\n{% block items %}{% include 'b.html.j2' %}"
                "{% endblock %}",
                "b": "<p>甲</p>\n{% include 'b.html.j2' %}",
            },
            ["b", "b"],
            ("b", 2),
        ),
    ],
)
def test_a_circle_of_templates_is_told_at_the_line_that_closes_it(
    tmp_path: Path, templates: dict[str, str], circle: list[str], place: tuple[str, int]
) -> None:
    finding = failure(tmp_path, templates)
    assert " → ".join(f"{name}.html.j2" for name in circle) in finding.message
    name, line = place
    assert finding.location == Location(tmp_path / "templates" / f"{name}.html.j2", line)


def test_a_macro_without_end_is_told_at_a_line_of_its_template(tmp_path: Path) -> None:
    finding = failure(tmp_path, {"own": "{% macro m() %}\n{{ m() }}{% endmacro %}\n{{ m() }}"})
    assert finding.location == Location(tmp_path / "templates" / "own.html.j2", 2)


def test_a_missing_template_is_told_where_it_is_named(tmp_path: Path) -> None:
    finding = failure(tmp_path, {"own": "<p>甲</p>\n{% include 'nowhere.html.j2' %}"})
    assert "nowhere.html.j2" in finding.message
    assert finding.location == Location(tmp_path / "templates" / "own.html.j2", 2)
