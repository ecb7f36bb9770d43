from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.model.issue import BylinePlace, Item, Kind
from bulletin.model.text import Box, Heading
from tests.sources import HEAD, ISSUE, load, loaded, places, shown

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "issues/2023/035/"
ENGLISH = """\
kind: feature
kicker: 聚焦两会
title: [家门口的变化, 一条街道的三年]
deck: 青屏街街道走笔
lead: |
  清晨，**小巷**醒来。

  傍晚，灯亮了。
lead_first: true
byline: [记者 谢鹏飞, 通讯员 李某]
byline_place: end
"""
CHINESE = """\
类型: 专题
引题: 聚焦两会
标题: [家门口的变化, 一条街道的三年]
副题: 青屏街街道走笔
导语: |
  清晨，**小巷**醒来。

  傍晚，灯亮了。
导语在前: 是
署名: [记者 谢鹏飞, 通讯员 李某]
署名位置: 文末
"""


def item(root: Path, files: dict[str, str]) -> Item:
    (found,) = loaded(root, files).items
    return found


def lines(found: Item) -> list[tuple[str, int, int]]:
    """Return the title's lines with their places."""
    return [(line.text, line.location.line, line.location.column) for line in found.title_lines]


@pytest.mark.parametrize("fields", [ENGLISH, CHINESE])
@pytest.mark.parametrize("kind", ["yaml", "md"])
def test_every_field_in_both_languages(tmp_path: Path, fields: str, kind: str) -> None:
    text = f"{fields}body: 正文。\n" if kind == "yaml" else f"---\n{fields}---\n\n正文。\n"
    found = item(tmp_path, {FOLDER + "issue.yaml": HEAD, f"{FOLDER}01-甲.{kind}": text})
    down = int(kind == "md")
    assert found.kind is Kind.FEATURE
    assert (str(found.kicker), str(found.deck)) == ("聚焦两会", "青屏街街道走笔")
    assert str(found.title) == "家门口的变化 一条街道的三年"
    assert lines(found) == [
        ("家门口的变化", 3 + down, 6 + 3 * (fields is ENGLISH)),
        ("一条街道的三年", 3 + down, 14 + 3 * (fields is ENGLISH)),
    ]
    assert [shown(block) for block in found.lead] == ["清晨，小巷醒来。", "傍晚，灯亮了。"]
    assert (found.lead[1].location.line, found.lead[1].location.column) == (8 + down, 3)
    assert [str(name) for name in found.byline] == ["记者 谢鹏飞", "通讯员 李某"]
    assert (found.lead_first, found.byline_place) == (True, BylinePlace.END)
    assert shown(found.blocks) == "正文。"


def test_without_them_there_are_none(tmp_path: Path) -> None:
    found = item(tmp_path, {ISSUE: f"{HEAD}items: [{{title: 甲, body: 文}}]"})
    assert lines(found) == [("甲", 3, 17)]
    assert (found.kicker, found.deck, found.lead, found.byline) == (None, None, (), ())
    assert (found.lead_first, found.byline_place) == (False, BylinePlace.HEAD)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("家门口的变化", [("家门口的变化", 3, 5)]),
        ("[家门口, '的变化']", [("家门口", 3, 6), ("的变化", 3, 12)]),
        ("|\n  家门口\n  的变化\n", [("家门口", 4, 3), ("的变化", 5, 3)]),
    ],
)
def test_a_title_is_a_text_or_a_list_or_several_lines(
    tmp_path: Path, title: str, expected: list[tuple[str, int, int]]
) -> None:
    files = {FOLDER + "issue.yaml": HEAD, FOLDER + "01-甲.yaml": f"\n正文: 文\n标题: {title}"}
    assert lines(item(tmp_path, files)) == expected


def test_heading_lines_that_touch_are_lines_of_one_headline(tmp_path: Path) -> None:
    text = (
        "# 家门口的变化\n#  一条街道的三年 #\n署名：记者 谢鹏飞\n\n"
        "导言。\n\n## 一、路\n## 二、灯\n\n文。"
    )
    found = item(tmp_path, {FOLDER + "issue.yaml": HEAD, FOLDER + "01-甲.md": text})
    assert lines(found) == [("家门口的变化", 1, 3), ("一条街道的三年", 2, 4)]
    assert [str(name) for name in found.byline] == ["记者 谢鹏飞"]
    headings = [block for block in found.blocks if isinstance(block, Heading)]
    assert [shown(heading) for heading in headings] == ["一、路", "二、灯"]


def test_headings_that_do_not_touch_or_are_lower_are_none(tmp_path: Path) -> None:
    for number, text in enumerate(("# 甲\n\n# 乙\n\n文", "# 甲\n## 乙\n\n文")):
        files = {FOLDER + "issue.yaml": HEAD, FOLDER + "01-甲.md": text}
        found = item(tmp_path / str(number), files)
        assert [row[0] for row in lines(found)] == ["甲"]
        assert shown(found.blocks) == "乙文"


def test_a_whole_issue_in_markdown(tmp_path: Path) -> None:
    text = (
        f"---\n{HEAD}---\n\n!!! 编者按\n    ### 缘起\n    按语。\n\n"
        "## 家门口的变化\n## 一条街道的三年\n类型：专题\n引题：聚焦两会\n副题：走笔\n"
        "导语：清晨，*小巷*醒来。\n导语在前：是\n署名：记者 谢鹏飞\n署名位置：文末\n待核：署名\n\n"
        "正文。\n\n!!! 链接\n    ### 数字\n    一组。\n\n## 乙\n\n文。\n"
    )
    issue = loaded(tmp_path, {"issues/2023/035.md": text})
    heading, note = issue.editor_note
    assert isinstance(heading, Heading)
    assert (heading.level, shown(note), note.location.line) == (1, "按语。", 8)
    first, second = issue.items
    assert [row[0] for row in lines(first)] == ["家门口的变化", "一条街道的三年"]
    assert (str(first.kicker), str(first.deck), shown(first.lead)) == (
        "聚焦两会",
        "走笔",
        "清晨，小巷醒来。",
    )
    assert (first.kind, first.lead_first) == (Kind.FEATURE, True)
    assert (first.byline_place, str(first.review)) == (BylinePlace.END, "署名")
    box = first.blocks[-1]
    assert isinstance(box, Box)
    assert isinstance(box.blocks[0], Heading)
    assert box.blocks[0].level == 1
    assert str(second.title) == "乙"


def test_an_editors_note_with_a_title_of_its_own_stays_where_it_stands(tmp_path: Path) -> None:
    text = f'---\n{HEAD}---\n\n!!! 编者按 "开栏的话"\n    按语。\n\n## 甲\n\n文。\n'
    issue = loaded(tmp_path, {"issues/2023/035.md": text})
    assert issue.editor_note == ()
    assert isinstance(issue.items[0].blocks[0], Box)


def test_a_lead_alone_is_text_enough(tmp_path: Path) -> None:
    found = item(tmp_path, {ISSUE: f"{HEAD}items: [{{title: 甲, lead: 导语。}}]"})
    assert (found.blocks, shown(found.lead)) == ((), "导语。")


@pytest.mark.parametrize(
    ("fields", "place", "hint"),
    [
        ("导语在前: 前面", ("BT112", 3, 7), "导语在前: true"),
        ("byline_place: 末", ("BT112", 3, 15), "byline_place: 文末"),
        ("署名: {记者: 谢鹏飞}", ("BT112", 3, 5), "署名: [甲, 乙]"),
        ("标题: {一: 二}", ("BT112", 3, 5), "a list of texts"),
        ("引题: [甲, 乙]", ("BT112", 3, 5), "must be text"),
        ("lead: [甲]", ("BT112", 3, 7), "must be text"),
        ("肩题: 甲", ("BT110", 3, 1), "Did you mean"),
        ("署名: 甲\nbyline: 乙", ("BT111", 4, 1), "Delete one"),
        ("导语: 甲<b>乙", ("BT201", 3, 6), "Delete <b>"),
        ("标题: [甲, 乙, 丙, 丁]", ("BT116", 3, 15), "3 at most"),
    ],
)
def test_wrong_values(tmp_path: Path, fields: str, place: tuple[str, int, int], hint: str) -> None:
    text = f"---\n类型: 专题\n{fields}\n---\n文\n"
    _issue, found = load(tmp_path, {FOLDER + "issue.yaml": HEAD, FOLDER + "01-甲.md": text})
    assert places(found) == [place]
    assert hint in found[0].message


def test_a_fourth_heading_line_is_reported_and_kept(tmp_path: Path) -> None:
    text = "# 甲\n# 乙\n# 丙\n# 丁\n\n文"
    issue, found = load(tmp_path, {FOLDER + "issue.yaml": HEAD, FOLDER + "01-甲.md": text})
    assert places(found) == [("BT116", 4, 3)]
    assert found[0].severity == "warning"
    assert issue is not None
    assert len(issue.items[0].title_lines) == 4
