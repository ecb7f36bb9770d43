"""Where imported issues go: free and taken addresses, and folders that appear whole."""

from __future__ import annotations

import datetime
import errno
import os
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import has_errors
from bulletin.importers.modelling import Modelled, issue_of
from bulletin.importers.placing import Policy, Shelf, known_files
from bulletin.model.publication import NumberForm, Publication
from bulletin.model.text import Text
from bulletin.source import load_issue
from tests.importers.recognised_parts import original, whole
from tests.source.writing.issues import HERE, said
from tests.sources import workspace

if TYPE_CHECKING:
    from bulletin.importers.placing import Placing
    from bulletin.model.issue import Issue
    from bulletin.workspace import Workspace

FILE = Path("旧稿.txt")
OLD = b"old"


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    return workspace(tmp_path)


@pytest.fixture
def modelled(place: Workspace) -> Modelled:
    old = original()
    return issue_of(whole(old), old, place)


def files(root: Path) -> list[str]:
    found = (path for path in (root / "issues").rglob("*") if path.is_file())
    return sorted(path.relative_to(root / "issues").as_posix() for path in found)


def put(shelf: Shelf, modelled: Modelled, content: bytes, policy: Policy) -> Placing:
    placing = shelf.place(modelled, FILE, content, policy=policy)
    assert not has_errors(placing.diagnostics)
    assert shelf.put(placing) == ()
    return placing


SOURCES = ["2023/035/01-区农委.md", "2023/035/02-简讯.md", "2023/035/issue.yaml"]


def test_sources_and_the_old_file(place: Workspace, modelled: Modelled) -> None:
    placing = put(Shelf(place), modelled, OLD, Policy.REFUSE)
    assert placing.address == "2023/35"
    assert files(place.root) == [*SOURCES, "2023/035/original/旧稿.txt"]
    (entry,), found = place.catalogue()
    issue, loaded = load_issue(place, entry)
    assert (entry.address, found, loaded) == ("2023/35", (), ())
    assert issue is not None
    assert said(issue) == said(placing.issue)


def test_a_taken_address_is_refused(place: Workspace, modelled: Modelled) -> None:
    shelf = Shelf(place)
    put(shelf, modelled, OLD, Policy.REFUSE)
    before = files(place.root)
    for one in (shelf, Shelf(place)):
        placing = one.place(modelled, FILE, b"other")
        (finding,) = placing.diagnostics
        assert finding.code == "BT540"
        assert "2023/35" in finding.message
        assert "--keep-both" in finding.message
        assert "--replace" in finding.message
    assert files(place.root) == before


def test_the_same_file_again_is_nothing_to_do(place: Workspace, modelled: Modelled) -> None:
    put(Shelf(place), modelled, OLD, Policy.REFUSE)
    put(Shelf(place), modelled, b"other", Policy.KEEP_BOTH)
    shelf = Shelf(place)
    again = [
        shelf.place(modelled, FILE, content, resuming=True) for content in (OLD, b"other", b"new")
    ]
    assert [(one.already, one.address) for one in again] == [
        (True, "2023/35"),
        (True, "2023/35-2"),
        (False, "2023/35"),
    ]


def test_both_are_kept(place: Workspace, modelled: Modelled) -> None:
    shelf = Shelf(place)
    made = [put(shelf, modelled, content, Policy.KEEP_BOTH) for content in (b"1", b"2", b"3")]
    assert [one.address for one in made] == ["2023/35", "2023/35-2", "2023/35-3"]
    entries, found = place.catalogue()
    assert [(one.address, one.number) for one in entries] == [
        ("2023/35", 35),
        ("2023/35-2", 35),
        ("2023/35-3", 35),
    ]
    assert found == ()
    assert [load_issue(place, entry)[1] for entry in entries] == [(), (), ()]
    assert [one.address for one in place.select(["2023/35-2"])[0]] == ["2023/35-2"]


@pytest.mark.parametrize("single", [True, False], ids=["one file", "a folder"])
def test_replacing(place: Workspace, modelled: Modelled, *, single: bool) -> None:
    name = "035.yaml" if single else "035/issue.yaml"
    path = place.root / "issues" / "2023" / name
    path.parent.mkdir(parents=True)
    path.write_text("期号: 35\n", encoding="utf-8")
    put(Shelf(place), modelled, OLD, Policy.REPLACE)
    assert files(place.root) == [*SOURCES, "2023/035/original/旧稿.txt"]
    assert [entry.address for entry in place.catalogue()[0]] == ["2023/35"]


@pytest.mark.parametrize("method", ["open", "rename"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "BT541"),
        (errno.EACCES, "BT542"),
        (errno.ENAMETOOLONG, "BT543"),
        (errno.EIO, "BT544"),
    ],
)
def test_a_failure_leaves_all_as_it_was(
    place: Workspace,
    modelled: Modelled,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    number: int,
    code: str,
) -> None:
    shelf = Shelf(place)
    put(shelf, modelled, OLD, Policy.REFUSE)
    before = {name: (place.root / "issues" / name).read_bytes() for name in files(place.root)}
    placing = shelf.place(modelled, FILE, b"other", policy=Policy.REPLACE)
    with monkeypatch.context() as patch:
        _fail_once(patch, method, placing.folder, number)
        (finding,) = shelf.put(placing)
    assert finding.code == code
    assert before == {
        name: (place.root / "issues" / name).read_bytes() for name in files(place.root)
    }


def _fail_once(patch: pytest.MonkeyPatch, method: str, folder: Path, number: int) -> None:
    """Let an item's writing or the new folder's renaming fail, but not what mends that."""
    usual = getattr(Path, method)
    failed: list[Path] = []

    def failing(self: Path, argument: Path | str) -> object:
        if not failed and (self.name.startswith("02-") or argument == folder):
            failed.append(self)
            raise OSError(number, os.strerror(number))
        return usual(self, argument)

    patch.setattr(Path, method, failing)


def test_a_failure_in_a_new_year_leaves_no_folder(
    place: Workspace, modelled: Modelled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_path: Path, _mode: str) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    shelf = Shelf(place)
    placing = shelf.place(modelled, FILE, OLD)
    monkeypatch.setattr(Path, "open", failing)
    assert [one.code for one in shelf.put(placing)] == ["BT541"]
    assert not (place.root / "issues").exists()


def an_issue(modelled: Modelled, **changes: object) -> Modelled:
    issue: Issue = replace(modelled.issue, **changes)  # type: ignore[arg-type]
    return replace(modelled, issue=issue)


NEW = Publication(Text("某某简报", HERE), HERE, numbered=False)
TOTAL = Publication(Text("总刊", HERE), HERE, number_form=NumberForm.TOTAL)
DAY = datetime.date(2021, 3, 4)


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({}, "2023/35"),
        ({"supplement": True, "number": 2}, "上街信息/2023/增刊2"),
        ({"supplement": True, "number": None}, "上街信息/2023/增刊"),
        ({"number": None, "date": DAY}, "上街信息/2021/2021-03-04"),
        ({"date": None}, "上街信息/undated/35"),
        ({"number": None, "date": None}, "上街信息/undated/区农委"),
        ({"publication": NEW, "number": None}, "某某简报/2023/区农委"),
        ({"publication": NEW}, "某某简报/2023/35"),
        ({"publication": TOTAL, "number": None, "total_number": 612}, "总刊/2023/612"),
    ],
)
def test_addresses(
    place: Workspace, modelled: Modelled, changes: dict[str, object], address: str
) -> None:
    placing = put(Shelf(place), an_issue(modelled, **changes), OLD, Policy.REFUSE)
    assert placing.address == address
    (entry,) = place.catalogue()[0]
    assert entry.address == address
    assert load_issue(place, entry)[1] == ()


def test_the_year_of_a_number_counts_without_a_date(place: Workspace, modelled: Modelled) -> None:
    undated = an_issue(modelled, date=None)
    assert Shelf(place).place(undated, FILE, OLD, year=2020).address == "2020/35"


def test_ten_thousand_sources_are_searched_in_a_second(place: Workspace) -> None:
    for number in range(1, 501):
        path = place.root / "issues" / "2023" / f"{number:03}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"期号: {number}\n原件: {{文件: a, SHA-256: {number:064x}}}\n", "utf-8")
    entries, _found = place.catalogue()
    start = time.process_time()
    known = known_files(entries)
    assert time.process_time() - start < 500 / 10_000 * 2
    assert len(known) == 500
    assert known[f"{35:064x}"] == "2023/35"
