"""Names of outputs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bulletin.build.naming import MAX_STEM_BYTES, output_names
from bulletin.diagnostics import Location
from bulletin.model.publication import Publication
from bulletin.model.text import Text
from bulletin.workspace import Entry, Workspace
from tests.build.fakes import ISSUE, write_issue

CONFIGURATION = Location(Path("bulletin.yaml"), 2, 12)


def _workspace(title: str = "测试信息") -> Workspace:
    publication = Publication(Text(title, CONFIGURATION), CONFIGURATION)
    return Workspace(Path("nowhere"), (publication,))


def _entry(number: int | None = 1, *, title: str = "测试信息", address: str = "2023/1") -> Entry:
    slug = None if number is not None else "三夏"
    return Entry(address, title, 2023, number, slug, Path(f"{address}.yaml"), None)


def test_default_name() -> None:
    names = output_names(_workspace(), [_entry(35)])
    assert names["2023/1"].stem == "测试信息2023年第35期"
    assert names["2023/1"].diagnostics == ()


def test_without_number_the_slug_names_it() -> None:
    assert output_names(_workspace(), [_entry(None)])["2023/1"].stem == "测试信息2023年三夏"


def test_without_year() -> None:
    entry = replace(_entry(None), year=None)
    assert output_names(_workspace(), [entry])["2023/1"].stem == "测试信息三夏"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("上/街:信息?", "上／街：信息？2023年第1期"),
        ('<a>"b"|c*\\', "＜a＞＂b＂｜c＊＼2023年第1期"),
        ("CON.", "CON_.2023年第1期"),
        ("信息\x07", "信息2023年第1期"),
    ],
)
def test_marks_that_windows_forbids_are_replaced_with_a_warning(title: str, stem: str) -> None:
    name = output_names(_workspace(title), [_entry(1, title=title)])["2023/1"]
    assert name.stem == stem
    (finding,) = name.diagnostics
    assert (finding.code, finding.severity) == ("BT910", "warning")
    assert finding.location == CONFIGURATION


def test_long_name_is_cut_to_what_file_systems_take() -> None:
    title = "长" * 100
    name = output_names(_workspace(title), [_entry(1, title=title)])["2023/1"]
    assert len(name.stem.encode()) <= MAX_STEM_BYTES
    assert [finding.code for finding in name.diagnostics] == ["BT910"]


def test_second_issue_of_a_name_gets_its_address() -> None:
    entries = [_entry(1, address="2023/1"), _entry(1, address="2023/1-2")]
    names = output_names(_workspace(), entries)
    assert names["2023/1"].stem == "测试信息2023年第1期"
    assert names["2023/1-2"].stem == "测试信息2023年第1期-2023-1-2"
    (finding,) = names["2023/1-2"].diagnostics
    assert (finding.code, finding.location) == ("BT911", Location(Path("2023/1-2.yaml")))


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    entries = [_entry(1, title="News", address="a"), _entry(1, title="NEWS", address="b")]
    stems = {name.stem.casefold() for name in output_names(_workspace(), entries).values()}
    assert len(stems) == 2


def test_long_names_stay_apart_when_cut() -> None:
    title = "长" * 100
    entries = [_entry(number, title=title, address=f"2023/{number}") for number in (1, 2, 3)]
    names = output_names(_workspace(title), entries)
    assert len({name.stem for name in names.values()}) == 3
    assert all(len(name.stem.encode()) <= MAX_STEM_BYTES for name in names.values())


def test_pattern_with_what_only_the_source_tells(root: Path) -> None:
    write_issue(root, "2023/003", ISSUE.format(number=3).replace("date: 2023-06-03\n", ""))
    workspace = replace(Workspace.open(root), output_name="{date} {title}（{number}）")
    names = output_names(workspace, workspace.catalogue()[0])
    assert names["2023/1"].stem == "2023-06-01 第一条（1）"
    assert names["2023/3"].stem == "测试信息2023年第3期"
