from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.nodes import read_source
from bulletin.nodes.reading import SIZE_LIMIT
from tests.sources import places

if TYPE_CHECKING:
    from pathlib import Path


def test_a_byte_order_mark_and_windows_line_breaks_leave_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + "期号: 1\r\n日期: 2\r".encode())
    source, found = read_source(path)
    assert source is not None
    assert (source.text, found) == ("期号: 1\n日期: 2\n", ())
    assert str(source.location(6)).endswith("a.yaml:2:1")


@pytest.mark.parametrize(
    ("content", "line", "column", "hint"),
    [
        (b"title: a\nunit: " + "区农委".encode("gb18030"), 2, 7, "GB 18030"),
        ("标题: a\n区".encode() + b"\xff\xff", 2, 2, "another encoding"),
        ("title: 区农委".encode("utf-16"), 1, 1, "UTF-16"),
        (b"PK\x03\x04\x14\x00\xff", 1, 7, "DOCX file"),
    ],
)
def test_what_is_not_utf8_is_an_error_at_the_first_bad_byte(
    tmp_path: Path, content: bytes, line: int, column: int, hint: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    source, found = read_source(path)
    assert source is None
    assert places(found) == [("BT001", line, column)]
    assert hint in found[0].message
    assert "UTF-8" in found[0].message


def test_a_large_file_is_refused_without_reading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(type(path), "open", lambda *_args, **_named: pytest.fail("was read"))
    assert places(read_source(path)[1]) == [("BT002", 1, 1)]


def test_the_limit_itself_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * SIZE_LIMIT)
    assert read_source(path)[1] == ()
    path.write_bytes(b"#" * (SIZE_LIMIT + 1))
    assert places(read_source(path)[1]) == [("BT002", 1, 1)]


def test_missing_files_and_folders_are_errors(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        source, found = read_source(path)
        assert source is None
        assert places(found) == [("BT003", 1, 1)]


@pytest.mark.parametrize("character", ["\x00", "\x02", "\x0c", "\x85", "\u2028", "\uffff"])
def test_control_characters_are_errors_with_their_place(tmp_path: Path, character: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"第一行\n第二{character}行", encoding="utf-8")
    source, found = read_source(path)
    assert source is None
    assert places(found) == [("BT004", 2, 3)]
    assert f"U+{ord(character):04X}" in found[0].message


def test_invisible_characters_are_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("第\u200b一行", encoding="utf-8")
    source, found = read_source(path)
    assert source is not None
    assert places(found) == [("BT005", 1, 2)]
    assert "U+200B" in found[0].message
