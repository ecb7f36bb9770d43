"""The benchmark's archive is what it says: issues that are imported whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.importing import ITEMS, archive
from bulletin.importers.one import Reader
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def test_the_archive_has_whole_issues(tmp_path: Path) -> None:
    (tmp_path / "bulletin.yaml").write_text("刊物: [{名称: 河湾快讯}]\n", encoding="utf-8")
    files, characters = archive(tmp_path / "old", 3)
    issues = [
        found.understood.modelled.issue
        for found in map(Reader(Workspace.open(tmp_path)), files)
        if found.understood
    ]
    assert [(issue.number, len(issue.items)) for issue in issues] == [
        (1, ITEMS),
        (2, ITEMS),
        (3, ITEMS),
    ]
    assert all(item.unit and item.title for issue in issues for item in issue.items)
    assert characters > 3 * 1500
