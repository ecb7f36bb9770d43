from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.sources import places, workspace

if TYPE_CHECKING:
    from pathlib import Path

FILES = dict.fromkeys(
    (
        "issues/2023/035/issue.yaml",
        "issues/2023/035/01-甲.md",
        "issues/2023/036.md",
        "issues/2020/044.yaml",
        "issues/专题/2021/001.yaml",
        "issues/专题/undated/某街道.md",
        "issues/2023/增刊.yaml",
        "issues/新刊/2022/7/issue.yaml",
        "issues/README.md",
        "issues/2023/README.md",
        "issues/2023/photos/a.jpg",
        "issues/2023/.034.yaml",
    ),
    "",
)


def test_addresses_are_told_from_paths(tmp_path: Path) -> None:
    entries, found = workspace(tmp_path, FILES).catalogue()
    assert found == ()
    assert [entry.address for entry in entries] == [
        "2020/44",
        "2023/35",
        "2023/36",
        "上街信息/2023/增刊",
        "专题/2021/1",
        "专题/undated/某街道",
        "新刊/2022/7",
    ]
    folder = tmp_path.resolve() / "issues/2023/035"
    assert (entries[1].path, entries[1].folder) == (folder / "issue.yaml", folder)
    assert (entries[2].folder, entries[2].number, entries[2].year) == (None, 36, 2023)
    assert (entries[5].number, entries[5].slug, entries[5].year) == (None, "某街道", None)
    assert entries[6].publication == "新刊"


def test_the_default_publication_may_have_a_folder_too(tmp_path: Path) -> None:
    entries, _found = workspace(tmp_path, {"issues/上街信息/2023/001.md": ""}).catalogue()
    assert [entry.address for entry in entries] == ["2023/1"]


def test_a_second_source_for_an_address_gets_a_suffix(tmp_path: Path) -> None:
    files = {"issues/2023/035.md": "", "issues/2023/35.yaml": "", "issues/2023/0035.yaml": ""}
    opened = workspace(tmp_path, files)
    entries, found = opened.catalogue()
    assert [entry.address for entry in entries] == ["2023/35", "2023/35-2", "2023/35-3"]
    assert places(found) == [("BT304", 1, 1)] * 2
    assert "2023/35-2" in found[0].message
    assert [entry.address for entry in opened.select(["2023/35-2"])[0]] == ["2023/35-2"]


def test_one_more_issue_of_a_number_has_an_address_of_its_own(tmp_path: Path) -> None:
    names = (
        "035-2/issue.yaml",
        "035/issue.yaml",
        "036-10.md",
        "06-10.md",
        "2023-12.md",
        "036-1.md",
    )
    files = {f"issues/2023/{name}": "" for name in names}
    entries, found = workspace(tmp_path, files).catalogue()
    assert found == ()
    assert [(entry.address, entry.number) for entry in entries] == [
        ("2023/35", 35),
        ("2023/35-2", 35),
        ("2023/36-10", 36),
        ("上街信息/2023/036-1", None),
        ("上街信息/2023/06-10", None),
        ("上街信息/2023/2023-12", None),
    ]


def test_a_numbered_folder_without_issue_yaml_is_reported(tmp_path: Path) -> None:
    entries, found = workspace(tmp_path, {"issues/2023/035/01-甲.md": ""}).catalogue()
    assert entries == ()
    assert places(found) == [("BT305", 1, 1)]


def test_ten_thousand_issues_are_listed_in_a_moment(tmp_path: Path) -> None:
    for year in range(1900, 2000):
        folder = tmp_path / "issues" / str(year)
        folder.mkdir(parents=True)
        for number in range(1, 101):
            (folder / f"{number:03}.yaml").touch()
    opened = workspace(tmp_path)
    start = time.process_time()
    entries, _found = opened.select(["1950/1-60", "7"])
    assert time.process_time() - start < 2.0
    assert (len(entries), entries[-1].address) == (61, "1999/7")
