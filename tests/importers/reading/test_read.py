from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin.diagnostics import Severity
from bulletin.importers.original import Line
from bulletin.importers.reading import files, read
from tests.sources import places


def refused(path: Path) -> str:
    """Return the code of the one error with which a file is refused."""
    original, found = read(path)
    assert original is None
    assert [one.severity for one in found] == [Severity.ERROR]
    return found[0].code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "BT500"),
        (b" \r\n\t\n", "BT500"),
        ("\ufeff　\n\u200b".encode(), "BT500"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body>\xe5\x86\x85\xe5\xae\xb9", "BT502"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "BT502"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "BT502"),
        (b"BM" + bytes(40), "BT502"),
        (bytes(range(256)) * 20, "BT502"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(content)
    assert refused(path) == code


def test_a_picture_is_named_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert "PNG" in read(path)[1][0].message


def test_a_text_that_begins_like_a_picture_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_text("BMW集团代表到访。", encoding="utf-8")
    assert read(path)[0] is not None


def test_folders_missing_files_broken_links_and_pipes(tmp_path: Path) -> None:
    link, pipe = tmp_path / "link.txt", tmp_path / "pipe.txt"
    link.symlink_to(tmp_path / "gone.txt")
    os.mkfifo(pipe)
    messages = set()
    for path in (tmp_path, tmp_path / "none.txt", link, pipe):
        assert refused(path) == "BT003"
        messages.add(read(path)[1][0].message)
    assert len(messages) == 4


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.txt"
    path.write_text("一", encoding="utf-8")

    def closed(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", closed)
    assert refused(path) == "BT003"


def test_large_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.txt"
    with path.open("wb") as file:
        file.truncate(files.LARGEST + 1)
    monkeypatch.setattr(type(path), "open", lambda *_args, **_named: pytest.fail("was read"))
    assert refused(path) == "BT501"


def test_large_texts_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"a\n" * (files.LARGEST_TEXT // 2 + 1))
    assert refused(path) == "BT501"


def test_the_name_does_not_decide(tmp_path: Path) -> None:
    path = tmp_path / "old.docx"
    path.write_text("第35期\n", encoding="utf-8")
    original, _found = read(path)
    assert original is not None
    assert [one.text for one in original.elements if isinstance(one, Line)] == ["第35期"]


def test_doubts_about_the_encoding_are_said(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("臺北市政府辦公室於六月一日舉行會議，討論防汛工作。".encode("big5"))
    assert [one.code for one in read(path)[1]] == ["BT503"]
    path.write_bytes("全区夏粮收割过半，\n农机手忙。".encode()[:-1])
    original, found = read(path)
    assert original is not None
    assert places(found) == [("BT503", 2, 5)]


def test_reading_text_loads_no_library_for_word_or_pdf() -> None:
    program = (
        "import sys; from pathlib import Path; from bulletin.importers.reading import read;"
        f"read(Path({str(Path(__file__))!r}));"
        "sys.exit(any(name in sys.modules for name in ('lxml', 'pypdfium2', 'docx')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603
