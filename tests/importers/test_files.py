"""Which files are meant: named, in folders, by patterns."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bulletin.importers.files import Unread, old_files


def _names(*named: Path) -> list[str]:
    return [
        one.diagnostics[0].code if isinstance(one, Unread) else one.name for one in old_files(named)
    ]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "2019").mkdir()
    (tmp_path / ".trash").mkdir()
    for name in (
        "b.docx",
        "a.TXT",
        "~$b.docx",
        ".hidden.txt",
        "notes.xlsx",
        "2019/c.pdf",
        ".trash/d.txt",
    ):
        (tmp_path / name).write_text("文", encoding="utf-8")
    return tmp_path


def test_a_folder_is_searched_for_documents(archive: Path) -> None:
    assert _names(archive) == ["a.TXT", "b.docx", "c.pdf"]


def test_a_named_file_is_taken_whatever_its_suffix(archive: Path) -> None:
    assert _names(archive / "notes.xlsx", archive / "missing.txt") == ["notes.xlsx", "missing.txt"]


def test_each_file_comes_once(archive: Path) -> None:
    assert _names(archive / "b.docx", archive) == ["b.docx", "a.TXT", "c.pdf"]


def test_patterns_are_expanded_where_the_shell_does_not(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive)
    assert _names(Path("*.docx")) == ["b.docx", "~$b.docx"]
    assert _names(archive / "**" / "*.pdf") == ["c.pdf"]


def test_a_name_with_brackets_that_exists_is_no_pattern(tmp_path: Path) -> None:
    (tmp_path / "[2015]第2期.txt").write_text("文", encoding="utf-8")
    assert _names(tmp_path / "[2015]第2期.txt") == ["[2015]第2期.txt"]


def test_nothing_found_is_said(tmp_path: Path) -> None:
    assert _names(tmp_path) == ["BT546"]
    assert _names(tmp_path / "*.docx") == ["BT547"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_said_and_the_rest_read(archive: Path) -> None:
    (archive / "2019").chmod(0)
    try:
        assert _names(archive) == ["a.TXT", "b.docx", "BT545"]
    finally:
        (archive / "2019").chmod(0o755)


def test_a_folder_that_fails_is_said_and_the_rest_read(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def forbidding(path: str) -> object:
        if path.endswith("2019"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", forbidding)
    assert _names(archive) == ["a.TXT", "b.docx", "BT545"]
