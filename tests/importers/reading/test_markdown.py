from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.importers.original import Element, Grid, Line, Photo, Rule
from bulletin.importers.reading import read
from tests.sources import places

if TYPE_CHECKING:
    from pathlib import Path

LONG = "全区夏粮收割已经过半，农机手昼夜作业，"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "old.md"


def elements(path: Path, text: str) -> tuple[Element, ...]:
    path.write_text(text, encoding="utf-8")
    original, _found = read(path)
    assert original is not None
    return original.elements


def lines(path: Path, text: str) -> list[Line]:
    return [one for one in elements(path, text) if isinstance(one, Line)]


def looks(line: Line) -> list[tuple[str, bool, bool]]:
    return [(one.text, one.look.bold, one.look.italic) for one in line.stretch.pieces]


def test_headings(path: Path) -> None:
    found = lines(
        path, "# 农情简报\n## 第3期 ##\n###三夏\n\n标题\n===\n\n副题\n---\n\n正文。\n---\n"
    )
    assert [(one.text, one.level) for one in found] == [
        ("农情简报", 1), ("第3期", 2), ("三夏", 3), ("标题", 1), ("副题", 2), ("正文。", None),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["#三夏# 开始了", "####### 七", "C# 语言", "本期送：区领导\n---"])
def test_what_is_no_heading(path: Path, text: str) -> None:
    assert [one.level for one in lines(path, text)] == [None]


def test_looks(path: Path) -> None:
    (found,) = lines(path, "**农机下乡** 一是__快__，*好*，***又快又好***。")
    assert looks(found) == [
        ("农机下乡", True, False), (" 一是", False, False), ("快", True, False),
        ("，", False, False), ("好", False, True), ("，", False, False),
        ("又快又好", True, True), ("。", False, False),
    ]  # fmt: skip


def test_bold_beside_chinese_marks(path: Path) -> None:
    (found,) = lines(path, "实施**“三夏”工程。**全区开镰。")
    assert looks(found)[1] == ("“三夏”工程。", True, False)


@pytest.mark.parametrize(
    "text", ["3*4*5", "** 注", "file_name_of_it", "姓名____，", "a * b", "5**", "2_000_000"]
)
def test_marks_without_a_partner_are_text(path: Path, text: str) -> None:
    (found,) = lines(path, text)
    assert found.text == text


def test_places_are_kept_under_marks(path: Path) -> None:
    (found,) = lines(path, "\n> **开镰** A &amp; B\\*")
    assert found.text == "开镰 A & B*"
    assert (found.location.line, found.location.column) == (2, 5)
    assert found.stretch[5:6].location.column == 12
    assert found.stretch[8:9].location.column == 20


def test_entities_tags_links_and_hard_breaks(path: Path) -> None:
    (found,) = lines(path, "见[公告](https://a.cn/1)，&lt;急&gt;，<b>快</b>  \n张三<br>李四")
    assert found.text == "见公告，<急>，快\n张三\n李四"
    assert places(read(path)[1]) == [("BT516", 1, 2)]
    assert "https://a.cn/1" in read(path)[1][0].message


def test_two_spaces_after_every_line_are_no_breaks(path: Path) -> None:
    found = lines(path, f"{LONG}  \n{LONG}  \n{LONG}  \n到处忙碌。  \n")
    assert [one.text for one in found] == [f"{LONG}{LONG}{LONG}到处忙碌。"]


def test_a_paragraph_of_several_lines_is_one(path: Path) -> None:
    (found,) = lines(path, f"{LONG}\n{LONG}见 New\nYork 一文。\n")
    assert found.text == f"{LONG}{LONG}见 New York 一文。"
    assert found.whole


def test_a_masthead_stays_in_lines(path: Path) -> None:
    found = lines(path, "农情简报\n第3期\n区农委 6月1日\n\n本期送：区领导\n发：各镇\n")
    assert len(found) == 5
    assert not any(one.whole for one in found)


def test_a_title_above_its_text_stays_a_line(path: Path) -> None:
    assert len(lines(path, f"农机下乡\n{LONG}{LONG}到处忙碌。\n")) == 2


def test_bullets_and_numbers(path: Path) -> None:
    found = lines(path, "- 快收\n- 快打\n  归仓\n1. 晒\n2. 藏\n\n- 1 -\n")
    assert [(one.text, one.bullet) for one in found] == [
        ("快收", True), ("快打归仓", True), ("1. 晒", False), ("2. 藏", False), ("- 1 -", False),
    ]  # fmt: skip


def test_rules_and_tables(path: Path) -> None:
    found = elements(
        path, "上\n\n* * *\n\n| 镇 | 户 |\n|:--|--:|\n| **甲** | a\\|b |\n| 乙 |  |\n\n下"
    )
    assert [type(one) for one in found] == [Line, Rule, Grid, Line]
    grid = found[2]
    assert isinstance(grid, Grid)
    assert [[[one.text for one in cell] for cell in row] for row in grid.rows] == [
        [["镇"], ["户"]], [["甲"], ["a|b"]], [["乙"], []],
    ]  # fmt: skip
    assert grid.rows[1][0][0].stretch.look.bold


def test_pictures_beside_the_file(path: Path) -> None:
    (path.parent / "photos").mkdir()
    (path.parent / "photos" / "a b.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (photo,) = elements(path, '![麦收](photos/a%20b.jpg "农机手在作业")')
    assert isinstance(photo, Photo)
    assert (photo.content, photo.suffix, photo.alternative) == (b"\xff\xd8\xff\xe0", ".jpg", "麦收")
    assert photo.caption.text == "农机手在作业"
    assert photo.caption.location.column == 25


@pytest.mark.parametrize("address", ["none.jpg", "../secret.jpg", "/etc/hostname", "old.md"])
def test_pictures_that_cannot_be_had_keep_their_words(path: Path, address: str) -> None:
    (path.parent.parent / "secret.jpg").write_bytes(b"\xff\xd8\xff")
    text = f"![麦收]({address})"
    assert [one.text for one in lines(path, text)] == [text]
    assert "BT204" in [one.code for one in read(path)[1]]


def test_wrapped_lines_with_blank_lines_between_are_not_whole(path: Path) -> None:
    wrapped = [LONG[:18] + "好", LONG[1:19] + "好", LONG[:17] + "好好", "一个结尾。"]
    assert not any(one.whole for one in lines(path, "\n\n".join(wrapped)))
    assert all(one.whole for one in lines(path, f"{LONG * 5}。\n\n{LONG}好。\n\n{LONG * 9}。"))


def test_a_text_file_with_marks_is_read_with_them(path: Path) -> None:
    old = path.with_suffix(".txt")
    found = lines(old, f"# 农情简报\n\n**农机下乡** {LONG}\n到处忙碌。\n")
    assert [(one.level, one.stretch.look.bold) for one in found] == [
        (1, False), (None, True), (None, False),
    ]  # fmt: skip
    assert not found[1].whole


def test_a_text_file_without_marks_keeps_every_character(path: Path) -> None:
    text = "3*4*5 \\n &amp; [a](b) _c_ > d"
    assert [one.text for one in lines(path.with_suffix(".txt"), text)] == [text]


def test_pages_and_quotations(path: Path) -> None:
    found = lines(path, "> 一\n>\n> 二\n\x0c三\n")
    assert [(one.text, one.page, one.blank) for one in found] == [
        ("一", 1, 0), ("二", 1, 1), ("三", 2, 0),
    ]  # fmt: skip
