from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from bulletin.source import load_issue, next_issue, write_drafts
from tests.sources import CONFIGURATION, places, workspace

if TYPE_CHECKING:
    from pathlib import Path

PREVIOUS = """\
期号: 35
日期: 2023-06-01
总期号: 900
增刊: 是
编发单位: 区委办公室
本期送: 区级领导 # 照旧
credits:
  - {role: 责任编辑, names: [郝婕, 柴亚文]}

  - {role: 校对, names: [王五]}
items:
  - {title: 甲, body: 文}
"""
FILES = {"issues/2023/035.yaml": PREVIOUS, "schema.json": "{}"}
JUNE = datetime.date(2023, 6, 8)


def test_number_date_and_closing_lines_are_carried_on(tmp_path: Path) -> None:
    opened = workspace(tmp_path, FILES)
    drafts, found = next_issue(opened, today=JUNE)
    assert found == ()
    assert drafts[0].path == opened.root / "issues/2023/036/issue.yaml"
    assert drafts[0].text == (
        "# yaml-language-server: $schema=../../../schema.json\n"
        "期号: 36\n总期号: 901\n日期: 2023-06-08\n编发单位: 区委办公室\n本期送: 区级领导\n"
        "credits:\n  - {role: 责任编辑, names: [郝婕, 柴亚文]}\n\n  - {role: 校对, names: [王五]}\n"
    )
    assert not drafts[0].path.exists()


def test_the_written_issue_loads(tmp_path: Path) -> None:
    opened = workspace(tmp_path, FILES)
    assert write_drafts(next_issue(opened, today=JUNE)[0]) == ()
    (entry,) = opened.select(["36"])[0]
    issue, found = load_issue(opened, entry)
    assert found == ()
    assert issue is not None
    assert (issue.number, issue.date, issue.total_number) == (36, JUNE, 901)
    assert [str(line.to) for line in issue.distribution] == ["区级领导"]
    assert [str(line.role) for line in issue.credits] == ["责任编辑", "校对"]


def test_front_matter_is_carried_on_as_well(tmp_path: Path) -> None:
    text = "---\nnumber: 35\ndate: 2023-06-01\n发: 各街道\n---\n## 甲\n\n文\n"
    drafts, _found = next_issue(workspace(tmp_path, {"issues/2023/035.md": text}), today=JUNE)
    assert drafts[0].text == "number: 36\ndate: 2023-06-08\n发: 各街道\n"


@pytest.mark.parametrize(
    ("address", "today", "path", "lines"),
    [
        (None, datetime.date(2024, 1, 4), "2024/001", ("期号: 1", "日期: 2024-01-04")),
        ("2023/40", datetime.date(2024, 1, 4), "2023/040", ("期号: 40", "日期: 2023-06-02")),
        ("2022/7", JUNE, "2022/007", ("期号: 7", "日期: 2022-01-01")),
        ("专题", JUNE, "专题/2023/001", ("期号: 1", "日期: 2023-06-08")),
        ("专题/undated/某街道", JUNE, "专题/undated/某街道", ()),
    ],
)
def test_addresses_and_years(
    tmp_path: Path, address: str | None, today: datetime.date, path: str, lines: tuple[str, ...]
) -> None:
    opened = workspace(tmp_path, FILES)
    drafts, found = next_issue(opened, address, today=today)
    assert found == ()
    assert drafts[0].path == opened.root / "issues" / path / "issue.yaml"
    assert set(lines) <= set(drafts[0].text.splitlines())


@pytest.mark.parametrize(
    ("address", "code"), [("2023/35", "BT316"), ("无此刊/2023/1", "BT318"), ("x", "BT318")]
)
def test_taken_and_impossible_addresses(tmp_path: Path, address: str, code: str) -> None:
    drafts, found = next_issue(workspace(tmp_path, FILES), address, today=JUNE)
    assert drafts == ()
    assert [finding.code for finding in found] == [code]


def test_the_form_is_carried_on_and_what_is_of_one_issue_is_not(tmp_path: Path) -> None:
    form = (
        "版式: jianbao\n期号写法: 括号\n日期写法: 汉字\n标题写法: 另行\n条目编号: 是\n目录: 是\n"
        "标注: 内部资料\n版记: 偶数页\n"
    )
    printed = "印发: 某办 2023年6月2日印发\n原件: {文件: 甲.doc, SHA-256: 00}\n"
    note = "编者按: |\n  按语。\n\n  再按。\n增刊: 是\n"
    own = f"印数: 80\n{printed}密级: 机密\n份号: 000123\n版次: 2\n更正: 误\n{note}"
    files = {"issues/2023/035.yaml": f"期号: 35\n日期: 2023-06-01\n{own}{form}items: []\n"}
    drafts, found = next_issue(workspace(tmp_path, files), today=JUNE)
    assert found == ()
    assert drafts[0].text == f"期号: 36\n日期: 2023-06-08\n{form}"


@pytest.mark.parametrize(
    ("address", "today", "head"),
    [
        (None, JUNE, "期号: 36\n总期号: 901\n"),
        ("2023/40", JUNE, "期号: 40\n总期号: 905\n"),
        (None, datetime.date(2024, 1, 4), "期号: 1\n总期号: 901\n"),
        ("2023/3", JUNE, "期号: 3\n日期: "),
        ("专题/undated/某街道", JUNE, "# Title"),
    ],
)
def test_total_numbers_go_on_over_gaps_and_years(
    tmp_path: Path, address: str | None, today: datetime.date, head: str
) -> None:
    files = {"issues/2023/035.yaml": PREVIOUS}
    drafts, found = next_issue(workspace(tmp_path, files), address, today=today)
    assert found == ()
    assert "".join(draft.text for draft in drafts).startswith(head)


def test_a_publication_that_counts_totals_only(tmp_path: Path) -> None:
    configuration = "刊物: [{名称: 甲, 期号写法: 总第N期}]\n"
    opened = workspace(tmp_path / "new", {"bulletin.yaml": configuration})
    assert next_issue(opened, today=JUNE)[0][0].text == "总期号: 1\n日期: 2023-06-08\n"
    previous = "total_number: 612\ndate: 2023-06-01\nitems: []\n"
    opened = workspace(
        tmp_path / "old", {"bulletin.yaml": configuration, "issues/2023/012.yaml": previous}
    )
    drafts, _found = next_issue(opened, today=JUNE)
    assert drafts[0].path.parent.name == "013"
    assert drafts[0].text == "total_number: 613\ndate: 2023-06-08\n"


def test_the_first_issue_of_an_empty_workspace(tmp_path: Path) -> None:
    drafts, found = next_issue(workspace(tmp_path), today=JUNE)
    assert found == ()
    assert drafts[0].text == "期号: 1\n日期: 2023-06-08\n"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    opened = workspace(tmp_path, FILES)
    drafts, _found = next_issue(opened, today=JUNE)
    taken = drafts[1].path
    taken.parent.mkdir(parents=True)
    taken.write_text("mine", encoding="utf-8")
    assert places(write_drafts(drafts)) == [("BT316", 1, 1)]
    assert taken.read_text(encoding="utf-8") == "mine"
    assert not drafts[0].path.exists()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    opened = workspace(tmp_path, {"bulletin.yaml": CONFIGURATION, "issues/2023": "a file"})
    found = write_drafts(next_issue(opened, today=JUNE)[0])
    assert [finding.code for finding in found] == ["BT317"]
