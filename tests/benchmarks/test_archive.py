"""The generated archive is what it says: like the issues of offices, and the same each time."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import pytest

from benchmarks.archive.issues import Photograph, Table, issue, issues
from benchmarks.archive.sources import photograph, write_archive
from bulletin.source import load_issue
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.archive.issues import Issue

MANY = tuple(issues(300))


def text(one: Issue) -> str:
    """Return the titles and paragraphs of an issue."""
    return "".join(
        item.title + "".join(block for block in item.blocks if isinstance(block, str))
        for item in one.items
    )


def test_an_issue_is_the_same_each_time_and_in_archives_of_every_size() -> None:
    assert [issue(place) for place in range(20)] == list(MANY[:20])
    assert photograph(3) == photograph(3) != photograph(4)


def test_issues_differ() -> None:
    assert len({text(one) for one in MANY}) == len(MANY)
    assert len({one.address for one in MANY}) == len(MANY)


def test_lengths_are_those_of_bulletins() -> None:
    lengths = sorted(len(text(one)) for one in MANY)
    assert 1900 <= statistics.median(lengths) <= 2500
    assert lengths[len(lengths) // 20] >= 1200
    assert lengths[-len(lengths) // 20] <= 3500


def test_characters_are_as_varied_as_in_bulletins() -> None:
    different = [len(set(text(one))) for one in MANY]
    assert 600 <= statistics.median(different) <= 900
    assert len(set("".join(map(text, MANY)))) > 2500


@pytest.mark.parametrize("kind", [Table, Photograph])
def test_some_issues_have_more_than_text(kind: type) -> None:
    has = [any(isinstance(b, kind) for item in one.items for b in item.blocks) for one in MANY]
    assert 0.05 < sum(has) / len(MANY) < 0.25


def test_the_workspace_loads_as_it_was_meant_without_a_finding(tmp_path: Path) -> None:
    workspace = Workspace.open(write_archive(tmp_path / "archive", 40))
    entries, findings = workspace.catalogue()
    assert not findings
    meant = {one.address: one for one in MANY[:40]}
    assert {entry.address for entry in entries} == meant.keys()
    for entry in entries:
        loaded, found = load_issue(workspace, entry)
        assert loaded
        assert not found
        assert [item.unit and item.unit.text for item in loaded.items] == [
            item.unit for item in meant[entry.address].items
        ]
