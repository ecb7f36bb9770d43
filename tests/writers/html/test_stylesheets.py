from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.document.fetching import Shelf
from bulletin.writers.html.stylesheets import Sheets, gathered
from tests.photographs import upright

if TYPE_CHECKING:
    from pathlib import Path


def sheets(folder: Path, css: str, **others: str) -> Sheets:
    """Gather a stylesheet and those that it imports, by their names without the suffix."""
    for name, text in {"house": css, **others}.items():
        (folder / f"{name}.css").write_text(text, encoding="utf-8")
    return gathered(["shelf:/styles/house.css"], Shelf((("styles", folder),)))


def test_imports_stand_before_their_importer(tmp_path: Path) -> None:
    found = sheets(tmp_path, "@import url(base.css); p { color: red }", base="p { color: blue }")
    assert found.print.index("blue") < found.print.index("red")
    assert "@import" not in found.print


def test_stylesheets_that_import_each_other_end(tmp_path: Path) -> None:
    found = sheets(tmp_path, "@import 'base.css'; p { top: 1px }", base="@import 'house.css';")
    assert found.print.count("top: 1px") == 1


def test_an_import_for_some_media_is_for_these(tmp_path: Path) -> None:
    css = "@import url(a.css) screen; @import url(b.css) print and (color);"
    found = sheets(tmp_path, css, a="p { top: 1px }", b="p { top: 2px }")
    assert "@media screen {p { top: 1px }}" in found.screen
    assert "1px" not in found.print
    assert "2px" in found.print


def test_what_a_house_style_says_for_screens_follows_the_screen_s_own(tmp_path: Path) -> None:
    found = sheets(tmp_path, "p { top: 9vh } @media screen { :root { --accent: blue } }")
    assert found.screen.index("--accent: #c7000b") < found.screen.index("--accent: blue")
    assert "--accent" not in found.print
    assert "9vh" not in found.screen


def test_a_workspace_s_own_screen_stylesheet(tmp_path: Path) -> None:
    assert "17px" in sheets(tmp_path, "").screen
    assert "17px" not in sheets(tmp_path, "", screen="html { font-size: 20px }").screen


def test_a_picture_of_the_stylesheet_lies_in_it(tmp_path: Path) -> None:
    upright(20, 10).save(tmp_path / "a.png")
    found = sheets(tmp_path, "p { background: url(a.png) } i { background: url('a.png') }")
    assert found.print.count('url("data:image/png;base64,') == 2


@pytest.mark.parametrize(
    "css",
    [
        "p { background: url(https://secret/) }",
        "p { background: url('//secret/a.png') }",
        "p { background: url(../secret.png) }",
        "@font-face { font-family: a; src: url(secret.woff2) }",
        "@media print { p { background: url(secret.png) } }",
        "@supports (top: 1px) { p { background: url(secret.png) } }",
        "@import url(https://secret/);",
        r"p { background: u\72l(https://secret/) }",
    ],
)
def test_nothing_else_is_linked(tmp_path: Path, css: str) -> None:
    found = sheets(tmp_path, f"{css} b {{ top: 1px }}")
    assert "secret" not in found.print + found.screen
    assert "top: 1px" in found.print


def test_a_stylesheet_cannot_end_its_element(tmp_path: Path) -> None:
    found = sheets(tmp_path, "p::after { content: '</style><script>' }")
    assert "</style" not in found.print


def test_faces_are_found_by_their_other_names(tmp_path: Path) -> None:
    found = sheets(tmp_path, "p { font: 16pt 仿宋_GB2312 }").print
    assert found.count("@font-face") == 1
    assert 'font-family: "仿宋_GB2312"' in found
    assert 'local("STFangsong")' in found
