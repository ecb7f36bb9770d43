from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bulletin.diagnostics import has_errors
from bulletin.model.issue import Kind
from bulletin.model.text import Heading
from bulletin.source import load_issue
from tests.sources import HEAD, ISSUE, load, loaded, places, shown, workspace

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "issues/2023/035/"
WHOLE = """\
---
期号: 35
日期: 2023年6月1日
发: 各街道
---

# 工作动态

## 区农委护航“三夏”
报送单位：区农委

一是会商。

### 小标题

二是下田。

## 区统计局办培训班

办班一期。（统计局）

△ 6 月 1 日，某校开展活动。（某校）

# 简讯

△ **近日**，某镇植树。
"""


def test_a_single_yaml_file(tmp_path: Path) -> None:
    text = HEAD + (
        "total_number: 900\nitems:\n"
        "  - title: 区农委护航“三夏”\n    unit: 区农委\n    author: 李四\n    source: 某报\n"
        "    section: 动态\n    body: |\n      一是**会商**。\n\n      二是下田。\n"
        "  - {kind: 简讯, body: 近日植树。}\n"
    )
    issue = loaded(tmp_path, {ISSUE: text})
    assert (issue.number, issue.date, issue.total_number) == (35, datetime.date(2023, 6, 1), 900)
    first, second = issue.items
    assert [str(part) for part in (first.title, first.unit, first.author, first.source)] == [
        "区农委护航“三夏”",
        "区农委",
        "李四",
        "某报",
    ]
    assert str(first.section) == "动态"
    assert [shown(block) for block in first.blocks] == ["一是会商。", "二是下田。"]
    assert (first.blocks[1].location.line, first.blocks[1].location.column) == (13, 7)
    assert (first.kind, second.kind) == (Kind.ITEM, Kind.BRIEF)
    assert second.blocks[0].location.column == 22


def test_a_folder_of_item_files_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    files = {
        FOLDER + "issue.yaml": HEAD,
        FOLDER + "10-丙.md": "△ 近日植树。（区农委）",
        FOLDER + "02-乙.yaml": "标题: 乙\n正文: 乙文\n",
        FOLDER + "01-甲.md": "---\nunit: 区农委\n---\n# 甲\n\n甲文\n\n## 小标题\n\n再述\n",
    }
    issue = loaded(tmp_path, files)
    assert [str(item.title) for item in issue.items] == ["甲", "乙", "None"]
    assert [item.kind for item in issue.items] == [Kind.ITEM, Kind.ITEM, Kind.BRIEF]
    assert [str(item.unit) for item in issue.items] == ["区农委", "None", "区农委"]
    title = issue.items[0].title
    assert title is not None
    assert str(title.location).endswith("01-甲.md:4:3")
    heading = issue.items[0].blocks[1]
    assert isinstance(heading, Heading)
    assert heading.level == 1
    assert str(issue.items[2].blocks[0].location).endswith("10-丙.md:1:1")


def test_a_whole_issue_in_one_markdown_file(tmp_path: Path) -> None:
    issue = loaded(tmp_path, {"issues/2023/035.md": WHOLE})
    rows = [
        (item.kind.value, str(item.title), str(item.unit), str(item.section))
        for item in issue.items
    ]
    assert rows == [
        ("item", "区农委护航“三夏”", "区农委", "工作动态"),
        ("item", "区统计局办培训班", "统计局", "工作动态"),
        ("brief", "None", "None", "工作动态"),
        ("brief", "None", "None", "简讯"),
    ]
    assert [shown(block) for block in issue.items[0].blocks] == [
        "一是会商。",
        "小标题",
        "二是下田。",
    ]
    assert shown(issue.items[1].blocks) == "办班一期。"
    assert shown(issue.items[2].blocks) == "6 月 1 日，某校开展活动。（某校）"
    unit = issue.items[0].unit
    assert unit is not None
    assert (unit.location.line, unit.location.column) == (10, 6)
    assert [str(line.label) for line in issue.distribution] == ["发"]


def test_titles_may_be_first_level_headings_where_there_is_no_second(tmp_path: Path) -> None:
    text = f"---\n{HEAD}---\n# 甲\n\n甲文\n\n# 乙\n\n乙文\n"
    issue = loaded(tmp_path, {"issues/2023/035.md": text})
    assert [(str(item.title), item.section) for item in issue.items] == [("甲", None), ("乙", None)]


def test_a_unit_that_the_text_ends_with_is_not_printed_twice(tmp_path: Path) -> None:
    text = f"{HEAD}items: [{{title: 甲, unit: 某校, body: 甲文。（某校）}}]"
    issue = loaded(tmp_path, {ISSUE: text})
    assert shown(issue.items[0].blocks) == "甲文。"


def test_closing_lines_come_from_the_issue_or_else_from_the_publication(tmp_path: Path) -> None:
    items = "items: [{body: 甲}]\n"
    own = loaded(tmp_path / "a", {ISSUE: f"{HEAD}送: 各局\n校对: 王五、赵六\n{items}"})
    assert [(str(line.label), str(line.to)) for line in own.distribution] == [("送", "各局")]
    assert [[str(name) for name in line.names] for line in own.credits] == [["王五", "赵六"]]
    default = loaded(tmp_path / "b", {ISSUE: HEAD + items})
    assert [str(line.to) for line in default.distribution] == ["区级领导"]
    none = loaded(tmp_path / "c", {ISSUE: f"{HEAD}分发: []\ncredits: []\n{items}"})
    assert (none.distribution, none.credits) == ((), ())


def test_long_forms_of_the_closing_lines(tmp_path: Path) -> None:
    text = (
        f"{HEAD}items: [{{body: 甲}}]\n分发: [{{名称: 本期送, 对象: 各局}}]\n"
        "credits:\n  - {role: 责任编辑, names: [郝婕, 柴亚文]}\n"
    )
    issue = loaded(tmp_path, {ISSUE: text})
    assert [(str(line.label), str(line.to)) for line in issue.distribution] == [("本期送", "各局")]
    assert [str(name) for name in issue.credits[0].names] == ["郝婕", "柴亚文"]


def test_nothing_between_quotes_says_that_there_is_none(tmp_path: Path) -> None:
    head = 'number: ""\ndate: ""\noffice: ""\nnumber_form: both\ntotal_number: ""\n'
    issue = loaded(tmp_path, {ISSUE: head + "items: [{body: 甲}]\n"})
    assert (issue.number, issue.date, issue.total_number, issue.office) == (None,) * 4


def test_features_need_neither_number_nor_date(tmp_path: Path) -> None:
    issue = loaded(tmp_path, {"issues/专题/undated/某街道.md": "# 题\n\n文\n"})
    assert (issue.number, issue.date) == (None, None)
    assert str(issue.publication.title) == "专题"


def test_a_publication_that_bulletin_yaml_does_not_know(tmp_path: Path) -> None:
    text = f"publication: 新刊\n{HEAD}items: [{{body: 甲}}]"
    issue = loaded(tmp_path, {"issues/新刊/2023/035.yaml": text})
    assert (str(issue.publication.title), issue.publication.numbered) == ("新刊", True)


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("items: [{body: 甲}]\ndate: 2023-06-01", ("BT310", 1, 1), "number: 35"),
        ("items: [{body: 甲}]\nnumber: 35", ("BT311", 1, 1), "date: 2023-"),
        ("items: [{body: 甲}]\nnumber: 36\ndate: 2023-06-01", ("BT312", 2, 9), "path says 35"),
        ("items: [{body: 甲}]\nnumber: 35\ndate: 2022-06-01", ("BT313", 3, 7), "2023"),
        (f"{HEAD}items: [{{body: 甲}}]\n刊物: 专题", ("BT314", 4, 5), "issues/专题/"),
        (HEAD, ("BT309", 1, 1), "items: …"),
        (f"{HEAD}items: []", ("BT309", 1, 1), "items: …"),
        (f"{HEAD}items: 甲", ("BT112", 3, 8), "must be a list"),
        (f"{HEAD}items: [甲]", ("BT112", 3, 9), "a list of objects"),
        (f"{HEAD}items:\n  - 标题：甲\n", ("BT107", 4, 7), "标题: 甲"),
        (f"{HEAD}items: [{{title: 甲}}]", ("BT315", 3, 9), "body: …"),
        (f"{HEAD}items: [{{body: 甲, untit: 乙}}]", ("BT110", 3, 19), "“unit”"),
        (f"{HEAD}items: [{{body: 甲, kind: 新闻}}]", ("BT112", 3, 25), "简讯"),
        (f"{HEAD}items: [{{body: 甲}}]\ncredits: [{{role: 编辑}}]", ("BT114", 4, 11), "names"),
        ("number: 35\ndate: 2023-02-30\nitems: [{body: 甲}]", ("BT320", 2, 7), "2023-02-28"),
        ("number: 35\n\tdate: 2023-06-01", ("BT102", 2, 1), "two spaces"),
        (f"{HEAD}items: [{{body: '<b>甲</b>'}}]", ("BT201", 3, 17), "**…**"),
        (f"{HEAD}items: [{{body: '![a](../../../a.png)'}}]", ("BT205", 3, 17), "photos/"),
    ],
)
def test_bad_input_says_where_and_what_to_write(
    tmp_path: Path, text: str, place: tuple[str, int, int], hint: str
) -> None:
    _issue, found = load(tmp_path, {ISSUE: text})
    assert place in places(found)
    (finding, *_more) = [one for one in found if one.code == place[0]]
    assert hint in finding.message


@pytest.mark.parametrize(
    ("files", "file", "place"),
    [
        ({"01-甲.md": "甲", "1-乙.md": "乙"}, "1-乙.md", ("BT308", 1, 1)),
        ({"01-甲.md": "甲", "乙.md": "乙"}, "乙.md", ("BT307", 1, 1)),
        ({"01-甲.md": "---\nunit: 甲\n"}, "01-甲.md", ("BT115", 1, 1)),
        ({"01-甲.md": "---\nunti: 甲\n---\n甲"}, "01-甲.md", ("BT110", 2, 1)),
        ({"01-甲.md": "---\nunit: a: b\n---\n甲"}, "01-甲.md", ("BT101", 2, 8)),
        ({"01-甲.md": "# 甲\nunit: 乙\nkind: 丙\n\n文"}, "01-甲.md", ("BT112", 3, 7)),
        ({"01-甲.md": "---\nunit: 甲\n---\n# 甲\n报送单位: 乙\n\n文"}, "01-甲.md", ("BT111", 5, 1)),
        ({"01-甲.md": "# 甲"}, "01-甲.md", ("BT315", 1, 1)),
        ({"01-甲.md": ""}, "01-甲.md", ("BT315", 1, 1)),
        ({"01-甲.yaml": ""}, "01-甲.yaml", ("BT315", 1, 1)),
        ({"01-甲.yaml": "标题: 甲\n\t正文: 乙"}, "01-甲.yaml", ("BT102", 2, 1)),
        ({"01-甲.md": "报送".encode("gb18030")}, "01-甲.md", ("BT001", 1, 1)),
    ],
)
def test_bad_item_files(
    tmp_path: Path, files: dict[str, str | bytes], file: str, place: tuple[str, int, int]
) -> None:
    written = {FOLDER + name: content for name, content in files.items()}
    _issue, found = load(tmp_path, {FOLDER + "issue.yaml": HEAD, **written})
    (finding,) = [one for one in found if one.code == place[0]]
    assert finding.location is not None
    assert finding.location.file.name == file
    assert places((finding,)) == [place]


@pytest.mark.parametrize(
    "content", ["a: [", "\tnumber: 35", b"\xff\xfe", "number: 1\n---\nnumber: 2", "[" * 9999]
)
def test_a_file_that_cannot_be_read_is_no_issue(tmp_path: Path, content: str | bytes) -> None:
    issue, found = load(tmp_path, {ISSUE: content})
    assert issue is None
    assert has_errors(found)


def test_a_file_of_50_mb_is_refused(tmp_path: Path) -> None:
    opened = workspace(tmp_path, {ISSUE: HEAD})
    with (tmp_path / ISSUE).open("r+b") as file:
        file.truncate(50 * 1024 * 1024)
    (entry,), _found = opened.catalogue()
    issue, found = load_issue(opened, entry)
    assert issue is None
    assert places(found) == [("BT002", 1, 1)]


def test_an_issue_of_ten_items_loads_in_30_ms(tmp_path: Path) -> None:
    body = "一是会商研判，发放资料 400 余份。" * 40
    files = {f"{FOLDER}{n:02}-甲.md": f"# 甲\n报送单位: 区农委\n\n{body}" for n in range(1, 11)}
    opened = workspace(tmp_path, {FOLDER + "issue.yaml": HEAD, **files})
    (entry,), _found = opened.catalogue()
    load_issue(opened, entry)
    times = []
    for _round in range(5):
        start = time.process_time()
        issue, found = load_issue(opened, entry)
        times.append(time.process_time() - start)
        assert (issue is not None, found) == (True, ())
    assert min(times) < 0.03


LINES = (
    "number: 35", "date: 2023-06-01", "items:", "  - title: 甲", "    body: |", "      文",
    "- a", "期号：35", "\t", "---", "# 甲", "## 乙", "unit: 丙", "△ 丁", "（区农委）", "![a](b)",
    "<b>", '"', "{", "[", "&a", "*a", "!!x", "：", "\x00", "distribution: [a]", "送: x",
    "!!! 编者按", "    文", "编者按: |", "  !!! x", "版式: x", "标题: [甲, 乙]", "导语: *a",
    "署名: {a: b}", "![a](b){", "印数: 0", "期号写法: total",
)  # fmt: skip
SOURCES = st.lists(st.sampled_from(LINES), max_size=12).map("\n".join)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(source=SOURCES, item=SOURCES, single=st.sampled_from([".yaml", ".md", None]))
def test_no_source_makes_loading_raise(
    tmp_path: Path, source: str, item: str, single: str | None
) -> None:
    opened = workspace(tmp_path)
    folder = tmp_path / "issues/2023"
    (folder / "035").mkdir(parents=True, exist_ok=True)
    path = folder / f"034{single}" if single else folder / "035/issue.yaml"
    path.write_text(source, encoding="utf-8")
    (folder / "035/01-甲.md").write_text(item, encoding="utf-8")
    (folder / "035/02-乙.yaml").write_text(item, encoding="utf-8")
    for entry in opened.catalogue()[0]:
        issue, found = load_issue(opened, entry)
        assert issue is not None or has_errors(found)


@pytest.mark.parametrize(
    ("line", "code"), [("date: 2023-02-30", "BT320"), ("number: fünf", "BT112")]
)
def test_what_is_written_wrong_is_not_called_missing_too(
    tmp_path: Path, line: str, code: str
) -> None:
    other = "number: 1" if line.startswith("date") else "date: 2023-06-01"
    issue = f"{line}\n{other}\nitems: [{{title: 甲, body: 正文。}}]\n"
    _, findings = load(tmp_path, {"issues/2023/001.yaml": issue})
    assert [finding.code for finding in findings] == [code]
