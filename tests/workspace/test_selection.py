from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sources import workspace

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.workspace import Workspace

FILES = dict.fromkeys(
    (
        "issues/2020/035.yaml",
        "issues/2020/044.yaml",
        "issues/2023/034.yaml",
        "issues/2023/035/issue.yaml",
        "issues/2023/035/01-甲.md",
        "issues/专题/2021/001.yaml",
        "issues/专题/undated/某街道.md",
        "issues/2023/增刊.yaml",
    ),
    "",
)


@pytest.fixture
def opened(tmp_path: Path) -> Workspace:
    return workspace(tmp_path, FILES)


def select(opened: Workspace, *addresses: str) -> list[str]:
    entries, found = opened.select(addresses)
    assert found == ()
    return [entry.address for entry in entries]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("35", ["2023/35"]),
        ("035", ["2023/35"]),
        ("44", ["2020/44"]),
        ("2020/35", ["2020/35"]),
        ("上街信息/2020/35", ["2020/35"]),
        ("2020/1-60", ["2020/35", "2020/44"]),
        ("34-35", ["2023/34", "2023/35"]),
        ("专题/2021/1", ["专题/2021/1"]),
        ("专题/2021/1-9", ["专题/2021/1"]),
        ("专题/undated/某街道", ["专题/undated/某街道"]),
        ("上街信息/2023/增刊", ["上街信息/2023/增刊"]),
    ],
)
def test_each_form_of_address(opened: Workspace, address: str, expected: list[str]) -> None:
    assert select(opened, address) == expected


@pytest.mark.parametrize(
    "path",
    [
        "issues/2023/035",
        "issues/2023/035/issue.yaml",
        "issues/2023/035/01-甲.md",
        "./issues/2023/../2023/035",
    ],
)
def test_paths_count_from_the_current_folder(
    opened: Workspace, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(opened.root)
    assert select(opened, path) == ["2023/35"]
    assert select(opened, str(opened.root / path)) == ["2023/35"]


def test_every_address_that_is_printed_is_accepted(opened: Workspace) -> None:
    entries, _found = opened.catalogue()
    assert len(entries) == 7
    for entry in entries:
        assert select(opened, entry.address) == [entry.address]


def test_an_issue_named_twice_is_chosen_once(opened: Workspace) -> None:
    assert select(opened, "2023/35", "35", "2023/34-35") == ["2023/35", "2023/34"]


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("2023/36", "Did you mean 2023/35 / 2023/34?"),
        ("专题/2021/2", "专题/2021/1"),
        ("99", "written like"),
        ("2019/1-9", "There is no issue 2019/1-9"),
        ("issues/2023", "There is no issue"),
        ("\0", "There is no issue"),
    ],
)
def test_an_unknown_address_names_near_ones(opened: Workspace, address: str, hint: str) -> None:
    entries, found = opened.select([address, "44"])
    assert [entry.address for entry in entries] == ["2020/44"]
    assert [finding.code for finding in found] == ["BT306"]
    assert hint in found[0].message


def test_an_empty_workspace_says_how_to_begin(tmp_path: Path) -> None:
    _entries, found = workspace(tmp_path).select(["1"])
    assert "bulletin new" in found[0].message
