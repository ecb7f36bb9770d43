"""``bulletin list``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.build.fakes import ISSUE, write_issue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.build.fakes import FakeWriters
    from tests.cli.conftest import Invoke


def test_states_dates_and_gaps(invoke: Invoke, root: Path, writers: FakeWriters) -> None:
    del writers
    assert invoke("build", "1", "2").code == 0
    write_issue(root, "2023/002", ISSUE.format(number=2) + "office: 乙局\n")
    write_issue(root, "2023/005", ISSUE.format(number=5))
    write_issue(root, "2023/006", "items: [\n")
    result = invoke("list")
    assert (result.code, result.err) == (0, "")
    assert [line.split() for line in result.out.splitlines()] == [
        ["address", "publication", "date", "items", "state"],
        ["2023/1", "测试信息", "2023-06-01", "1", "built"],
        ["2023/2", "测试信息", "2023-06-02", "1", "not", "up", "to", "date"],
        ["2023/5", "测试信息", "2023-06-05", "1", "not", "built"],
        ["2023/6", "测试信息", "–", "–", "has", "errors"],
        ["测试信息", "2023", "lacks:", "3-4"],
    ]


def test_json(invoke: Invoke, root: Path) -> None:
    write_issue(root, "2023/004", ISSUE.format(number=4))
    document = invoke("list", "--json").json()
    assert document["issues"][0] == {
        "address": "2023/1",
        "publication": "测试信息",
        "number": 1,
        "date": "2023-06-01",
        "items": 1,
        "state": "unbuilt",
        "published": None,
        "source": str(root / "issues" / "2023" / "001.yaml"),
    }
    assert document["gaps"] == [{"publication": "测试信息", "year": 2023, "missing": [[3, 3]]}]


def test_addresses_of_the_list_are_accepted_by_build(
    invoke: Invoke, root: Path, writers: FakeWriters
) -> None:
    del writers
    write_issue(root, "2023/1", ISSUE.format(number=1))
    write_issue(root, "专题/undated/三夏", "publication: 专题\nitems: [{title: 甲, body: 乙}]\n")
    listed = [issue["address"] for issue in invoke("list", "--json").json()["issues"]]
    assert listed == ["2023/1", "2023/1-2", "2023/2", "专题/undated/三夏"]
    built = invoke("build", *listed, "--json").json()
    assert [issue["address"] for issue in built["issues"]] == listed
    assert built["failed"] == 0


def test_without_issues(invoke: Invoke, root: Path) -> None:
    for path in (root / "issues" / "2023").iterdir():
        path.unlink()
    result = invoke("list")
    assert (result.code, "bulletin new" in result.out) == (0, True)
    assert invoke("list", "--json").json() == {"issues": [], "gaps": []}
