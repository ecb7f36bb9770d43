"""The lines of a layout and the passages that they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.setting import placed
from bulletin.writers.page import Area, Line, Page, Picture

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.checks.manuscript import Manuscript

from tests.checks.cases import DEFAULTS, manuscript_of

AREA = Area(0, 0, 100, 100)
ITEM = """---
报送单位: 区农委
栏目: 工作动态
---

# 春耕备播

**各镇**抓住晴好天气。
"""
TABLE = """
| 镇 | 数 |
| --- | --- |
| 甲 | 1 |
| 乙 | 1 |
"""


def issue_of(folder: Path, text: str = ITEM) -> Manuscript:
    for name, content in (DEFAULTS | {"issues/2023/035/01-区农委.md": text}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return manuscript_of(folder)


def line(text: str, block: int = 0, anchor: str = "item-1") -> Line:
    return Line(text, AREA, AREA, block, anchor)


def page(*parts: Line | Picture) -> tuple[Page, ...]:
    return (Page(AREA, parts),)


def shown(manuscript: Manuscript, *parts: Line | Picture) -> list[list[tuple[str, str]]]:
    """Return role and characters of what each line shows."""
    return [
        [(one.passage.role.value, one.passage.text[one.start : one.end]) for one in each.shown]
        for each in placed(manuscript.issue, manuscript.passages, page(*parts))
    ]


def test_a_line_shows_the_title_and_the_text_after_it(tmp_path: Path) -> None:
    found = shown(
        issue_of(tmp_path), line("△春耕备播　各镇抓"), line("住晴好天气。（区农"), line("委）")
    )
    assert found == [
        [("title", "春耕备播"), ("paragraph", "各镇抓")],
        [("paragraph", "住晴好天气。"), ("unit", "区农")],
        [("unit", "委")],
    ]


def test_a_section_is_its_head_before_the_item_and_nothing_else(tmp_path: Path) -> None:
    found = shown(
        issue_of(tmp_path),
        line("工作动态", 0, ""),
        line("1.春耕备播……2", 1, ""),
        line("【工作动态】", 2, ""),
        line("春耕备播", 3),
    )
    assert found == [[], [], [("section", "工作动态")], [("title", "春耕备播")]]


def test_cells_that_say_the_same_are_not_taken_for_each_other(tmp_path: Path) -> None:
    manuscript = issue_of(tmp_path, ITEM + TABLE)
    cells = [line(text, block) for block, text in enumerate(("镇", "数", "甲", "1", "乙", "1"))]
    lines = placed(manuscript.issue, manuscript.passages, page(line("春耕备播", 9), *cells))
    places = [one.shown[0].passage.location(0) for one in lines[1:]]
    assert [(place.line, place.column) for place in places] == [
        (10, 3), (10, 7), (12, 3), (12, 7), (13, 3), (13, 7)
    ]  # fmt: skip


def test_what_no_passage_has_is_the_house_styles_own(tmp_path: Path) -> None:
    manuscript = issue_of(tmp_path)
    parts = line("△1.春耕备播"), line("各镇抓住晴好天气。领导批示")
    first, second = placed(manuscript.issue, manuscript.passages, page(*parts))
    assert (first.unknown, second.unknown) == ("△1.", "领导批示")
    assert first.is_title
    assert not second.is_title


def test_a_finding_is_about_the_running_text_of_a_line(tmp_path: Path) -> None:
    manuscript = issue_of(tmp_path)
    parts = line("春耕备播　各镇抓住"), line("晴好天气。")
    one, _rest = placed(manuscript.issue, manuscript.passages, page(*parts))
    found = one.finding(manuscript.issue, "…")
    assert (found.location.line, found.location.column, found.written) == (8, 3, "各镇抓住")
    assert found.item is manuscript.issue.items[0]


def test_a_finding_about_the_masthead_is_about_the_issue(tmp_path: Path) -> None:
    manuscript = issue_of(tmp_path)
    (one,) = placed(manuscript.issue, manuscript.passages, page(line("上街信息", 0, "")))
    assert one.finding(manuscript.issue, "…").location == manuscript.issue.location


def test_what_follows_is_parted_on_another_page_or_higher_up(tmp_path: Path) -> None:
    manuscript = issue_of(tmp_path)
    low, high = Area(0, 80, 50, 100), Area(50, 0, 100, 20)
    beside = Area(50, 80, 100, 100)
    first = Line("春耕备播", low, AREA, 0, "item-1")
    for area, parted in ((high, True), (beside, False), (low, False)):
        following = Line("各镇", area, AREA, 1, "item-1")
        one, other = placed(manuscript.issue, manuscript.passages, page(first, following))
        assert one.is_parted_from(other) is parted
    pages = (*page(first), *page(Line("各镇", low, AREA, 1, "item-1")))
    one, other = placed(manuscript.issue, manuscript.passages, pages)
    assert one.is_parted_from(other)


def test_a_manuscript_that_was_not_laid_out_has_no_lines(tmp_path: Path) -> None:
    assert issue_of(tmp_path).placed == ()


def test_roles(tmp_path: Path) -> None:
    manuscript = issue_of(tmp_path)
    shown_by = page(line("春耕备播　各镇抓住晴好天气。"))
    (one,) = placed(manuscript.issue, manuscript.passages, shown_by)
    assert one.roles == {Role.TITLE, Role.PARAGRAPH}
