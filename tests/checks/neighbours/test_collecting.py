"""Neighbours say what their issues say, and are read again only where a source changed."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

import pytest

from bulletin.checks.neighbours.collecting import collect_neighbours
from bulletin.checks.neighbours.memory import FILE
from bulletin.source import load_issue
from bulletin.workers import FORKS
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.checks.neighbours.neighbour import Neighbours
    from bulletin.workspace import Entry

TEXT = "峡窝镇组织二十台联合收割机分片作业，村干部包到地块，三天抢收小麦一万两千亩。"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    year = folder / "issues/2023"
    (year / "035").mkdir(parents=True)
    (folder / "bulletin.yaml").write_text("publications: [{title: 上街信息}]\n", encoding="utf-8")
    (year / "034.yaml").write_text(
        "number: 34\ndate: 2023-05-25\ntotal_number: 611\n"
        "credits: [{role: 责任编辑, names: [郝婕]}]\n"
        f"items: [{{title: 抢收, body: {TEXT}}}]\n",
        encoding="utf-8",
    )
    (year / "035/issue.yaml").write_text("number: 35\ndate: 2023-06-01\n", encoding="utf-8")
    (year / "035/01-麦收.md").write_text(f"# 麦收\n\n{TEXT}\n", encoding="utf-8")
    (year / "036.yaml").write_text("items: [\n", encoding="utf-8")
    return folder


def collect(root: Path, state: Path | None, jobs: int = 1) -> Neighbours:
    workspace = Workspace.open(root)
    return collect_neighbours(workspace, workspace.catalogue()[0], state, jobs)


def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets the addresses of the issues that are read from now on."""
    addresses: list[str] = []

    def noted(workspace: Workspace, entry: Entry) -> object:
        addresses.append(entry.address)
        return load_issue(workspace, entry)

    monkeypatch.setattr("bulletin.checks.neighbours.collecting.load_issue", noted)
    return addresses


def test_a_neighbour_says_what_its_issue_says(root: Path) -> None:
    first, second = collect(root, None).issues
    assert (first.address, first.publication) == ("2023/34", "上街信息")
    assert (first.number, first.date) == (34, datetime.date(2023, 5, 25))
    assert (first.total_number, first.credits, first.distribution) == (611, True, False)
    assert [item.title for item in second.items] == ["麦收"]


def test_an_item_is_found_in_another_issue_and_not_in_its_own(root: Path) -> None:
    neighbours = collect(root, None)
    own = neighbours.at("2023/35")
    assert own is not None
    ((other, printed),) = neighbours.with_item(own.items[0].sketch, but="2023/35")
    assert (other.address, printed.title) == ("2023/34", "抢收")


def test_what_is_remembered_is_what_was_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = collect(root, tmp_path)
    addresses = read(monkeypatch)
    assert collect(root, tmp_path) == first == collect(root, None)
    assert addresses == ["2023/36", "2023/34", "2023/35", "2023/36"]


def test_an_issue_is_read_again_where_one_of_its_files_changed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    collect(root, tmp_path)
    (root / "issues/2023/035/01-麦收.md").write_text("# 三夏\n\n机声隆隆。\n", encoding="utf-8")
    addresses = read(monkeypatch)
    again = collect(root, tmp_path).at("2023/35")
    assert again is not None
    assert [item.title for item in again.items] == ["三夏"]
    assert addresses == ["2023/35", "2023/36"]


def test_a_new_item_file_is_noticed(root: Path, tmp_path: Path) -> None:
    collect(root, tmp_path)
    (root / "issues/2023/035/02-清查.md").write_text("# 清查\n\n清查完。\n", encoding="utf-8")
    again = collect(root, tmp_path).at("2023/35")
    assert again is not None
    assert [item.title for item in again.items] == ["麦收", "清查"]


@pytest.mark.parametrize("content", [b"no database" * 100, b""])
def test_a_damaged_memory_is_begun_anew(
    root: Path, tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_bytes(content)
    first = collect(root, tmp_path)
    addresses = read(monkeypatch)
    assert collect(root, tmp_path) == first
    assert addresses == ["2023/36"]


def test_a_folder_that_cannot_be_written_is_done_without(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert collect(root, tmp_path / "file") == collect(root, None)


def test_processes_that_share_the_reading_read_the_same(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = collect(root, None)
    monkeypatch.setattr("bulletin.checks.neighbours.collecting._SHARED", 1)
    addresses = read(monkeypatch)
    assert collect(root, None, jobs=2) == one
    assert addresses == []


@pytest.mark.skipif(not FORKS, reason="the failure is made in this process")
def test_an_issue_that_breaks_its_process_is_no_neighbour(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(workspace: Workspace, entry: Entry) -> object:
        return os._exit(1) if entry.address == "2023/34" else load_issue(workspace, entry)

    monkeypatch.setattr("bulletin.checks.neighbours.collecting._SHARED", 1)
    monkeypatch.setattr("bulletin.checks.neighbours.collecting.load_issue", broken)
    assert [one.address for one in collect(root, None, jobs=2).issues] == ["2023/35"]
