"""Files put in place: all of them, or none, and nothing is lost."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from bulletin.placing import Obstacle, put_files


def _there(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Return two files that are there, and one that is not."""
    paths = [tmp_path / name for name in ("a", "b", "c")]
    for path in paths[:2]:
        path.write_bytes(b"old")
    return paths


def test_files_come_change_and_go_together(tmp_path: Path, files: list[Path]) -> None:
    assert put_files({files[0]: None, files[1]: b"new", files[2]: b"new"}) is None
    assert _there(tmp_path) == {"b": b"new", "c": b"new"}


def test_one_that_fails_brings_the_others_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: list[Path]
) -> None:
    usual = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target == files[2]:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return usual(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    failure = put_files({files[0]: None, files[1]: b"new", files[2]: b"new"})
    assert failure is not None
    assert (failure.path, failure.obstacle) == (files[2], Obstacle.BUSY)
    assert _there(tmp_path) == {"a": b"old", "b": b"old"}


def test_what_cannot_be_brought_back_keeps_its_second_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: list[Path]
) -> None:
    usual = Path.replace
    renamed: list[Path] = []

    def once(self: Path, target: Path) -> Path:
        if renamed:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        renamed.append(target)
        return usual(self, target)

    monkeypatch.setattr(Path, "replace", once)
    failure = put_files({files[0]: b"new", files[1]: b"new"})
    assert failure is not None
    assert failure.obstacle is Obstacle.OTHER
    there = _there(tmp_path)
    assert (there.pop("a"), there.pop("b")) == (b"new", b"old")
    assert list(there.values()) == [b"old"]


def test_a_file_keeps_its_permissions(files: list[Path]) -> None:
    files[0].chmod(0o640)
    assert put_files({files[0]: b"new"}) is None
    assert files[0].stat().st_mode & 0o777 == 0o640
    assert put_files({files[2]: b"new"}, read_only=True) is None
    assert files[2].stat().st_mode & 0o777 == 0o444


def test_no_folder_stays_that_was_made_in_vain(tmp_path: Path) -> None:
    failure = put_files({tmp_path / "new" / "er" / ("长" * 100): b""})
    assert failure is not None
    assert failure.obstacle is Obstacle.TOO_LONG
    assert list(tmp_path.iterdir()) == []


def test_files_and_their_folder_are_brought_to_the_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: list[Path]
) -> None:
    synced = []
    usual = os.fsync

    def noting(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        usual(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    assert put_files({files[0]: b"new", files[1]: b"new"}) is None
    assert synced == [path.stat().st_ino for path in (files[0], files[1], tmp_path)]


def test_what_is_no_file_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    failure = put_files({pipe: b"new"})
    assert failure is not None
    assert failure.obstacle is Obstacle.OTHER
    assert pipe.is_fifo()
