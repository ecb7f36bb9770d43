"""Diagnostics as people read them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click
import pytest

from bulletin.cli.report import described, diagnostic_document, display_width, excerpt, shown_path
from bulletin.diagnostics import Diagnostic, Location, Severity

if TYPE_CHECKING:
    from pathlib import Path


def _caret(path: Path, line: str, column: int) -> tuple[str, int]:
    """Return the excerpt's line and the terminal column below which the caret stands."""
    path.write_text(f"first\n{line}\nlast\n", encoding="utf-8")
    shown, caret = excerpt(Location(path, 2, column)).lstrip("\n").split("\n")
    assert caret.strip() == "^"
    return shown[4:], display_width(caret) - 1 - 4


@pytest.mark.parametrize(
    ("line", "column", "offset"),
    [
        ("date: 2023-02-30", 7, 6),
        ("日期：2023-02-30", 4, 6),
        ("title: 区农委“三夏”", 8, 7),
        ("题：e\u0301te", 5, 5),
        ("number", 7, 6),
    ],
)
def test_caret_stands_below_the_column(tmp_path: Path, line: str, column: int, offset: int) -> None:
    assert _caret(tmp_path / "a.yaml", line, column) == (line, offset)


def test_tab_is_four_columns_wide(tmp_path: Path) -> None:
    assert _caret(tmp_path / "a.yaml", "\ta: 1", 2) == ("    a: 1", 4)


def test_long_line_is_cut_around_the_column(tmp_path: Path) -> None:
    line = "长" * 500 + "here" + "长" * 500
    shown, offset = _caret(tmp_path / "a.yaml", line, 501)
    assert len(shown) <= 80
    assert display_width(shown[: shown.index("here")]) == offset


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path) -> None:
    assert _caret(tmp_path / "a.yaml", "a\x1b[31mb", 3) == ("a�[31mb", 2)


@pytest.mark.parametrize(("line", "column"), [(9, 1), (3, 1), (1, 40)])
def test_no_excerpt_without_such_a_place(tmp_path: Path, line: int, column: int) -> None:
    (tmp_path / "a.yaml").write_text("first\nsecond\n\n", encoding="utf-8")
    assert excerpt(Location(tmp_path / "a.yaml", line, column)) == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("old.docx", b"PK\3\4 readable by chance"),
        ("old.pdf", b"%PDF-1.7"),
        ("old.txt", "河堤已经加固".encode("gb18030")),
    ],
)
def test_no_excerpt_of_what_is_no_text_in_utf_8(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert excerpt(Location(tmp_path / name, 1, 1)) == ""


def test_one_unreadable_character_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("标题: 河堤已经加固".encode() + b"\xff\n")
    assert "河堤" in excerpt(Location(tmp_path / "a.yaml", 1, 12))


def test_no_excerpt_without_the_file(tmp_path: Path) -> None:
    assert excerpt(Location(tmp_path / "none.yaml", 1, 1)) == ""
    assert excerpt(Location(tmp_path, 1, 1)) == ""


def test_described(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text("date: x\n", encoding="utf-8")
    place = Location(tmp_path / "a.yaml", 1, 7)
    finding = Diagnostic("BT399", Severity.WARNING, "no date", place)
    assert click.unstyle(described(finding)) == (
        "a.yaml:1:7: warning BT399 no date\n    date: x\n          ^"
    )
    bare = Diagnostic("BT901", Severity.ERROR, "disk full")
    assert click.unstyle(described(bare)) == "error BT901 disk full"


def test_document_without_a_place() -> None:
    finding = diagnostic_document(Diagnostic("BT852", Severity.INFO, "stand-in"))
    assert (finding["severity"], finding["file"], finding["line"]) == ("info", None, None)


def test_shown_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a")
    assert shown_path(tmp_path / "a" / "b" / "x") == os.path.join("b", "x")  # noqa: PTH118
    assert shown_path(tmp_path / "x") == os.path.join("..", "x")  # noqa: PTH118
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert shown_path(tmp_path.parents[-1] / "x") == str(tmp_path.parents[-1] / "x")
