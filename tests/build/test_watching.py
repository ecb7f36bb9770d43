"""Which issues a saved file concerns, and in what order their outputs are made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.build import Order, Outcome, build_issues
from bulletin.build.watching import Watched, build_pdf_first, settled
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.workspace import Workspace
from tests.build.fakes import ISSUE, FakeWriters, write_issue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.workspace import Entry


def _watched(root: Path, *, everything: bool = False) -> tuple[Watched, tuple[Entry, ...]]:
    """Build what is in a workspace with an issue of one folder, and watch it."""
    workspace = Workspace.open(root)
    entries = workspace.catalogue()[0]
    order = Order(("docx",), root / "build")
    statuses = {one.status for one in build_issues(workspace, entries, order)}
    assert statuses <= {"built", "cached"}
    watched = Watched(root, everything=everything)
    watched.learn(workspace, entries, order.folder)
    return watched, entries


@pytest.fixture
def folder(root: Path, writers: FakeWriters) -> Path:
    """Return the folder of a third issue, with an item of its own."""
    del writers
    folder = root / "issues" / "2023" / "003"
    folder.mkdir()
    folder.joinpath("issue.yaml").write_text("number: 3\ndate: 2023-06-03\n", encoding="utf-8")
    folder.joinpath("01-甲.md").write_text("# 甲\n\n乙\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("saved", "addresses"),
    [
        ("issues/2023/001.yaml", ["2023/1"]),
        ("issues/2023/003/01-甲.md", ["2023/3"]),
        ("issues/2023/003/02-乙.md", ["2023/3"]),
        ("issues/2023/003/.~lock.01-甲.md", []),
        ("issues/2023/003/~$01.docx", []),
        ("issues/2023/004.yaml", []),
        ("build/测试信息2023年第1期.docx", []),
        ("bulletin.yaml", ["2023/1", "2023/2", "2023/3"]),
        ("templates", ["2023/1", "2023/2", "2023/3"]),
    ],
)
def test_a_saved_file_concerns_the_issues_that_looked_at_it(
    root: Path, folder: Path, saved: str, addresses: list[str]
) -> None:
    del folder
    watched, entries = _watched(root)
    (root / "templates").mkdir()
    concerned = watched.concerned(entries, frozenset({str(root / saved)}))
    assert [entry.address for entry in concerned] == addresses


def test_an_issue_not_seen_yet_is_concerned_by_anything(root: Path, folder: Path) -> None:
    watched, _entries = _watched(root)
    write_issue(root, "2023/004", ISSUE.format(number=4))
    entries = Workspace.open(root).catalogue()[0]
    concerned = watched.concerned(entries, frozenset({str(folder / "notes.txt")}))
    assert [entry.address for entry in concerned] == ["2023/4"]


def test_the_folders_are_those_of_what_was_looked_at(root: Path, folder: Path) -> None:
    watched, _entries = _watched(root)
    (folder / "photos").mkdir()
    folders = [Path(one) for one in watched.folders()]
    inside = {one.relative_to(root) for one in folders if one.is_relative_to(root)}
    assert inside == {Path(), Path("issues/2023"), Path("issues/2023/003")}
    watched, _entries = _watched(root, everything=True)
    assert watched.folders() >= {str(root / "issues"), str(folder / "photos")}


def test_half_saved_files_are_waited_for(root: Path, folder: Path) -> None:
    watched, _entries = _watched(root)
    item, notes = folder / "01-甲.md", folder / "notes.txt"
    whole = item.read_bytes()

    def changes() -> Iterator[frozenset[str]]:
        item.write_bytes(b"")
        yield frozenset({str(item)})
        item.unlink()
        yield frozenset({str(item), str(notes)})
        item.write_bytes(whole)
        yield frozenset({str(item)})
        yield frozenset()
        item.write_bytes(b"")
        yield frozenset({str(item)})
        yield frozenset()

    told = list(settled(changes(), watched))
    assert told == [{str(item), str(notes)}, {str(item)}]


def _built(failing: str = "") -> tuple[list[tuple[str, ...]], list[tuple[str, bool, bool, int]]]:
    """Build two issues with what does nothing; return what was ordered, and the steps."""
    entries = Workspace.open(Path(__file__).parents[2]).select(["2023/35", "2020/44"])[0]
    orders = []

    def build(entries: Sequence[Entry], order: Order) -> Iterator[Outcome]:
        orders.append((order.formats[0], *(entry.address for entry in entries)))
        for entry in entries:
            finding = Diagnostic(order.formats[0], Severity.WARNING, "")
            both = (finding, Diagnostic("both", Severity.WARNING, ""))
            fails = failing == f"{order.formats[0]} {entry.address}"
            yield Outcome(
                entry.address,
                "failed" if fails else "built",
                1.0,
                5 if "pdf" in order.formats else None,
                {},
                both,
            )

    steps = build_pdf_first(build, entries, Order(("docx", "pdf", "html")))
    return orders, [
        (one.outcome.address, one.first, one.last, len(one.outcome.diagnostics)) for one in steps
    ]


def test_the_pdf_comes_first_and_the_last_step_has_everything() -> None:
    orders, steps = _built()
    assert orders == [("pdf", "2023/35", "2020/44"), ("docx", "2023/35", "2020/44")]
    assert steps == [
        ("2023/35", True, False, 2),
        ("2020/44", True, False, 2),
        ("2023/35", False, True, 3),
        ("2020/44", False, True, 3),
    ]


def test_what_failed_is_not_gone_on_with() -> None:
    orders, steps = _built("pdf 2020/44")
    assert orders[1] == ("docx", "2023/35")
    assert steps[1] == ("2020/44", True, True, 2)
    assert len(steps) == 3
