"""Folders and files put in place whole, or not at all."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from bulletin.publishing.placing import put_file, put_folder

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> set[str]:
    """Return what lies in a folder, hidden files too."""
    return {path.name for path in folder.iterdir()}


def test_a_folder_that_is_there_stays(tmp_path: Path) -> None:
    folder = tmp_path / "2023" / "1" / "第1版"
    assert put_folder(folder, {"a.pdf": b"first", "record.json": b"{}"}) == ()
    (finding,) = put_folder(folder, {"a.pdf": b"second"})
    assert finding.code == "BT951"
    assert names(folder) == {"a.pdf", "record.json"}
    assert (folder / "a.pdf").read_bytes() == b"first"
    assert names(folder.parent) == {"第1版"}


def test_of_several_at_once_one_wins(tmp_path: Path) -> None:
    folder = tmp_path / "第1版"
    barrier = threading.Barrier(4)
    found: list[bool] = []

    def put(mark: bytes) -> None:
        barrier.wait()
        found.append(bool(put_folder(folder, {"a": mark * 1000, "b": mark * 1000})))

    threads = [threading.Thread(target=put, args=(mark,)) for mark in (b"1", b"2", b"3", b"4")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [False, True, True, True]
    assert (folder / "a").read_bytes() == (folder / "b").read_bytes()
    assert names(tmp_path) == {"第1版"}


def test_where_no_folder_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "published").write_bytes(b"a file")
    (finding,) = put_folder(tmp_path / "published" / "第1版", {"a": b""})
    assert finding.code == "BT951"
    (finding,) = put_file(tmp_path / "published" / "withdrawn.json", b"{}")
    assert finding.code == "BT951"
    assert (tmp_path / "published").read_bytes() == b"a file"
