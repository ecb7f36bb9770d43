"""Names of outputs that contain what only sources tell."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from bulletin.build import Order, Outcome, build_issues, headings
from bulletin.build.database import FILE, VERSION
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tests.build.fakes import FakeWriters

LONG_AGO = 1_600_000_000


@pytest.fixture
def archive(root: Path, writers: FakeWriters) -> Path:
    """Return a workspace of which outputs are named by what its two issues say."""
    del writers
    with (root / "bulletin.yaml").open("a", encoding="utf-8") as file:
        file.write("output_name: '{date} {title}'\n")
    folder = root / "issues" / "2023" / "001"
    folder.mkdir()
    (root / "issues" / "2023" / "001.yaml").unlink()
    (folder / "issue.yaml").write_text("number: 1\ndate: 2023-06-01\n", encoding="utf-8")
    (folder / "02-b.md").write_text("# 乙\n\n文\n", encoding="utf-8")
    for path in root.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return root


def _build(root: Path) -> tuple[Outcome, ...]:
    workspace = Workspace.open(root)
    order = Order(("pdf",), root / "build")
    return tuple(build_issues(workspace, workspace.catalogue()[0], order))


def _names(root: Path) -> list[str]:
    return [outcome.outputs["pdf"].name for outcome in _build(root)]


def test_what_is_unchanged_is_not_read_again(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = ["2023-06-01 乙.pdf", "2023-06-02 第一条.pdf"]
    assert _names(archive) == expected
    for path in archive.glob("issues/2023/**/*"):
        os.utime(path, (LONG_AGO + 9, LONG_AGO + 9))
    monkeypatch.setattr(headings, "read_heading", None)
    assert _names(archive) == expected
    monkeypatch.setattr("bulletin.build.fingerprints.digest_of", None)
    assert {outcome.status for outcome in _build(archive)} == {"cached"}


def test_what_changed_is_read_again(archive: Path) -> None:
    _build(archive)
    folder = archive / "issues" / "2023" / "001"
    (folder / "01-a.md").write_text("# 甲\n\n文\n", encoding="utf-8")
    assert _names(archive)[0] == "2023-06-01 甲.pdf"
    (folder / "issue.yaml").write_text("number: 1\ndate: 2023-07-01\n", encoding="utf-8")
    assert _names(archive)[0] == "2023-07-01 甲.pdf"
    (folder / "issue.yaml").write_text("number: [\n", encoding="utf-8")
    assert _build(archive)[0].status == "failed"


def test_what_is_remembered_is_of_this_bulletin_yaml(archive: Path) -> None:
    _build(archive)
    configuration = archive / "bulletin.yaml"
    text = configuration.read_text(encoding="utf-8").replace("{date} {title}", "{title} {number}")
    configuration.write_text(text, encoding="utf-8")
    assert _names(archive) == ["乙 1.pdf", "第一条 2.pdf"]


def test_a_state_without_headings_gets_them(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = _names(archive)
    base = sqlite3.connect(archive / "build" / FILE)
    base.executescript("drop table heading; pragma user_version=1;")
    base.close()
    assert [outcome.status for outcome in _build(archive)] == ["cached", "cached"]
    monkeypatch.setattr(headings, "read_heading", None)
    assert _names(archive) == names
    base = sqlite3.connect(archive / "build" / FILE)
    assert base.execute("pragma user_version").fetchone() == (VERSION,)
    base.close()


def test_a_damaged_heading_is_read_again(archive: Path) -> None:
    names = _names(archive)
    base = sqlite3.connect(archive / "build" / FILE)
    base.execute("update heading set said='x'")
    base.commit()
    base.close()
    assert _names(archive) == names
