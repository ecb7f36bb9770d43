"""Waivers (免检) of issues and items in all their forms, and written back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.source import issue_files
from tests.sources import HEAD, ISSUE, load, loaded, places, workspace

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.proofreading import Waiver

ITEM = "items: [{title: 甲, unit: 区农委, body: 文}]\n"


def told(waivers: tuple[Waiver, ...]) -> list[tuple[list[str], str | None, str]]:
    return [
        ([str(rule) for rule in one.rules], str(one.text) if one.text else None, str(one.reason))
        for one in waivers
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("免检: BT401 引文如此", [(["BT401"], None, "引文如此")]),
        ("waivers: [BT401 引文如此]", [(["BT401"], None, "引文如此")]),
        ("免检: BT401、BT402：引文如此", [(["BT401", "BT402"], None, "引文如此")]),
        ("免检: 半角标点、标点 讲话原文", [(["半角标点", "标点"], None, "讲话原文")]),
        ("免检: punctuation, BT6 讲话原文", [(["punctuation", "BT6"], None, "讲话原文")]),
        (
            "免检:\n  - BT401 甲\n  - {规则: BT402, 原文: 乙文, 理由: 乙}",
            [(["BT401"], None, "甲"), (["BT402"], "乙文", "乙")],
        ),
        ("免检: {规则: [BT401, BT402], 理由: 甲}", [(["BT401", "BT402"], None, "甲")]),
        ("免检: {rules: BT401 BT402, reason: 甲}", [(["BT401", "BT402"], None, "甲")]),
    ],
)
def test_forms(
    tmp_path: Path, written: str, expected: list[tuple[list[str], str | None, str]]
) -> None:
    issue = loaded(tmp_path / "issue", {ISSUE: f"{HEAD}{ITEM}{written}\n"})
    assert told(issue.waivers) == expected
    indented = written.replace("\n", "\n    ")
    text = f"{HEAD}items:\n  - title: 甲\n    unit: 区农委\n    body: 文\n    {indented}\n"
    item = loaded(tmp_path / "item", {ISSUE: text}).items[0]
    assert told(item.waivers) == expected
    front = f"---\nunit: 区农委\n{written}\n---\n\n# 甲\n\n文\n"
    files = {"issues/2023/035/issue.yaml": HEAD, "issues/2023/035/01-甲.md": front}
    assert told(loaded(tmp_path / "front", files).items[0].waivers) == expected


def test_a_line_below_a_heading(tmp_path: Path) -> None:
    text = f"---\n{HEAD}---\n\n# 甲\n报送单位：区农委\n免检：BT401 引文如此\n\n文\n"
    issue = loaded(tmp_path, {"issues/2023/035.md": text})
    (waiver,) = issue.items[0].waivers
    assert told((waiver,)) == [(["BT401"], None, "引文如此")]
    assert (waiver.rules[0].location.line, waiver.rules[0].location.column) == (8, 4)
    assert (waiver.reason.location.line, waiver.reason.location.column) == (8, 10)


def test_places_of_rules_and_reason(tmp_path: Path) -> None:
    text = f"{HEAD}{ITEM}免检:\n  - BT401、BT402 引文\n"
    (waiver,) = loaded(tmp_path, {ISSUE: text}).waivers
    columns = [one.location.column for one in (*waiver.rules, waiver.reason)]
    assert (waiver.location.line, columns) == (5, [5, 11, 17])


@pytest.mark.parametrize(
    ("written", "place", "hint"),
    [
        ("免检: BT401", ("BT112", 4, 5), "理由"),
        ("免检: [[BT401]]", ("BT112", 4, 6), "BT401 理由"),
        ("免检: {规则: BT401}", ("BT114", 4, 5), "reason / 理由"),
        ("免检: {理由: 甲}", ("BT114", 4, 5), "rules / 规则"),
        ("免检: {规则: BT401, 理由: 甲, 文: 乙}", ("BT110", 4, 24), "文"),
    ],
)
def test_mistakes(tmp_path: Path, written: str, place: tuple[str, int, int], hint: str) -> None:
    issue, found = load(tmp_path, {ISSUE: f"{HEAD}{ITEM}{written}\n"})
    assert issue is not None
    assert places(found) == [place]
    assert hint in found[0].message


def test_written_back_they_say_the_same(tmp_path: Path) -> None:
    text = (
        f"{HEAD}免检:\n  - 'BT401 引文: “甲, 乙”'\n"
        "  - {规则: [BT4, names], 原文: '# 甲: {乙}', 理由: 丙}\n"
        "items: [{title: 甲, unit: 区农委, body: 文, 免检: 'BT418 表 # 格'}]\n"
    )
    issue = loaded(tmp_path / "old", {ISSUE: text})
    copy = workspace(tmp_path / "new")
    drafts = issue_files(issue, copy.root / "issues" / "2023" / "035", copy)
    files = {draft.path.relative_to(copy.root).as_posix(): draft.text for draft in drafts}
    again = loaded(tmp_path / "new", files)
    assert told(again.waivers) == told(issue.waivers)
    assert told(again.items[0].waivers) == told(issue.items[0].waivers) != []
