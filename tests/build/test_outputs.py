"""Outputs appear whole and together, or stay as they were."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from bulletin.build.outputs import put_in_place


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def pair(tmp_path: Path) -> dict[Path, bytes]:
    """Return new contents for two outputs that are there already, as b"old"."""
    targets = [tmp_path / "甲.pdf", tmp_path / "甲.docx"]
    for target in targets:
        target.write_bytes(b"old")
    return dict.fromkeys(targets, b"new")


def _fail_on(monkeypatch: pytest.MonkeyPatch, method: str, suffix: str, number: int) -> None:
    """Let the Path method fail with an OSError where its argument has the suffix."""
    original = getattr(Path, method)

    def failing(self: Path, target: Path) -> Path:
        if target.suffix == suffix and not target.name.startswith("."):
            raise OSError(number, os.strerror(number))
        result: Path = original(self, target)
        return result

    monkeypatch.setattr(Path, method, failing)


def test_new_folder_and_files(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert put_in_place({folder / "x.pdf": b"1", folder / "x.docx": b"2"}) == ()
    assert _snapshot(folder) == {"x.pdf": b"1", "x.docx": b"2"}


def test_files_replaced_with_nothing_left_beside(pair: dict[Path, bytes], tmp_path: Path) -> None:
    assert put_in_place(pair) == ()
    assert _snapshot(tmp_path) == {"甲.pdf": b"new", "甲.docx": b"new"}


def test_mode_follows_the_umask(tmp_path: Path) -> None:
    (plain := tmp_path / "plain").write_bytes(b"")
    put_in_place({tmp_path / "x.pdf": b"1"})
    assert (tmp_path / "x.pdf").stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("links", [True, False], ids=["hard links", "no hard links"])
def test_second_target_open_in_word_keeps_the_first_as_it_was(
    monkeypatch: pytest.MonkeyPatch, pair: dict[Path, bytes], tmp_path: Path, *, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", _no_links)
    _fail_on(monkeypatch, "replace", ".docx", errno.EACCES)
    (finding,) = put_in_place(pair)
    assert finding.code == "BT903"
    assert str(tmp_path / "甲.docx") in finding.message
    assert _snapshot(tmp_path) == {"甲.pdf": b"old", "甲.docx": b"old"}


def _no_links(self: Path, target: Path) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM), self, None, target)


def test_second_target_failing_removes_the_first_where_there_was_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _fail_on(monkeypatch, "replace", ".docx", errno.EIO)
    (finding,) = put_in_place({tmp_path / "x.pdf": b"1", tmp_path / "x.docx": b"2"})
    assert finding.code == "BT907"
    assert _snapshot(tmp_path) == {}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "BT901"),
        (errno.EDQUOT, "BT901"),
        (errno.EACCES, "BT902"),
        (errno.EROFS, "BT902"),
        (errno.EIO, "BT907"),
    ],
)
def test_failure_while_writing_leaves_everything_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
    pair: dict[Path, bytes],
    tmp_path: Path,
    number: int,
    code: str,
) -> None:
    def failing(descriptor: int) -> None:
        raise OSError(number, os.strerror(number), descriptor)

    monkeypatch.setattr(os, "fsync", failing)
    (finding,) = put_in_place(pair)
    assert (finding.code, finding.severity) == (code, "error")
    assert _snapshot(tmp_path) == {"甲.pdf": b"old", "甲.docx": b"old"}


def test_interrupt_restores_the_first_target(
    monkeypatch: pytest.MonkeyPatch, pair: dict[Path, bytes], tmp_path: Path
) -> None:
    original = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if target.suffix == ".docx":
            raise KeyboardInterrupt
        return original(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(pair)
    assert _snapshot(tmp_path) == {"甲.pdf": b"old", "甲.docx": b"old"}


def test_target_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.docx").mkdir()
    (finding,) = put_in_place({tmp_path / "x.pdf": b"1", tmp_path / "x.docx": b"2"})
    assert finding.code == "BT904"
    assert [path.name for path in tmp_path.iterdir()] == ["x.docx"]


@pytest.mark.parametrize("below", ["", "deeper"])
def test_output_folder_is_a_file(tmp_path: Path, below: str) -> None:
    (tmp_path / "out").write_bytes(b"")
    (finding,) = put_in_place({tmp_path / "out" / below / "x.pdf": b"1"})
    assert finding.code == "BT906"


def test_name_too_long(tmp_path: Path) -> None:
    (finding,) = put_in_place({tmp_path / ("长" * 100 + ".pdf"): b"1"})
    assert finding.code == "BT905"
    assert _snapshot(tmp_path) == {}
