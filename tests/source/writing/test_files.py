"""Sources read as an editor writes them, and what they cannot say is written as the nearest."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.model.issue import Credit, Issue, Item, Kind, Recipients
from bulletin.model.publication import Publication
from bulletin.model.text import Emphasis, Heading, LineBreak, Paragraph, Strong, Text
from bulletin.source import issue_files, load_issue
from tests.source.writing.issues import HERE, said
from tests.sources import workspace

if TYPE_CHECKING:
    from bulletin.model.text import Block
    from bulletin.workspace import Workspace

FOLDER = Path("issues/2023/035")


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    return workspace(tmp_path)


def text(words: str) -> Text:
    return Text(words, HERE)


def paragraph(words: str) -> Paragraph:
    return Paragraph((text(words),), HERE)


def item(*blocks: Block, title: str = "标题", kind: Kind = Kind.ITEM, unit: str = "") -> Item:
    lines = tuple(text(line) for line in title.split("|") if line)
    joined = text(title.replace("|", " ")) if title else None
    return Item(
        joined, blocks, HERE, kind=kind, unit=text(unit) if unit else None, title_lines=lines
    )


def an_issue(*items: Item) -> Issue:
    publication = Publication(text("上街信息"), HERE)
    day = datetime.date(2023, 6, 1)
    return Issue(publication, 35, day, items, HERE, office=text("区委办公室"))


def written(issue: Issue, place: Workspace) -> dict[str, str]:
    drafts = issue_files(issue, place.root / FOLDER, place)
    return {draft.path.name: draft.text for draft in drafts}


def first(one: Item, place: Workspace) -> str:
    return [*written(an_issue(one), place).values()][1]


def test_issue_yaml(place: Workspace) -> None:
    issue = replace(
        an_issue(item(paragraph("正文。"))),
        distribution=(Recipients(text("本期送"), text("区级领导"), HERE),),
        credits=(Credit(text("责任编辑"), (text("郝婕"), text("柴亚文")), HERE),),
        print_run=80,
    )
    assert written(issue, place)["issue.yaml"] == (
        "刊物: 上街信息\n期号: 35\n日期: 2023-06-01\n编发单位: 区委办公室\n本期送: 区级领导\n"
        "责任编辑: 郝婕 柴亚文\n印数: 80\n"
    )


def test_what_the_publication_has_and_the_issue_has_not(place: Workspace) -> None:
    issue = replace(an_issue(item(paragraph("正文。"))), number=None, date=None, office=None)
    assert written(issue, place)["issue.yaml"] == (
        '刊物: 上街信息\n期号: ""\n日期: ""\n编发单位: ""\n分发: []\n编辑人员: []\n'
    )


def test_an_item_and_a_brief(place: Workspace) -> None:
    files = written(
        an_issue(
            item(paragraph("正文。"), Heading(1, (text("一、小标题"),), HERE), unit="区农委"),
            item(paragraph("近日，好。"), title="", kind=Kind.BRIEF),
        ),
        place,
    )
    assert files["01-区农委.md"] == (
        "---\n报送单位: 区农委\n---\n\n# 标题\n\n正文。\n\n## 一、小标题\n"
    )
    assert files["02-简讯.md"] == "△ 近日，好。\n"


def test_names_of_files(place: Workspace) -> None:
    titles = ["a/b:c", "长" * 30, "", "CON", "…"]
    items = [item(paragraph("正文。"), title=title) for title in titles]
    names = [*written(an_issue(*items), place)][1:]
    assert names == ["01-a／b：c.md", f"02-{'长' * 20}.md", "03-条目.md", "04-CON_.md", "05-….md"]
    assert len(written(an_issue(*[items[0]] * 100), place)) == 101
    assert [*written(an_issue(*[items[0]] * 100), place)][1] == "001-a／b：c.md"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("1. 一", "1\\. 一"),
        ("1.5万", "1.5万"),
        ("#一", "\\#一"),
        ("- 一", "\\- 一"),
        ("-5℃", "-5℃"),
        ("王**", "王\\*\\*"),
        ("a_b", "a_b"),
        ("[1]（注）", "[1]（注）"),
        ("[1](注)", "[1\\](注)"),
        ("3<5", "3<5"),
        ("<b>", "\\<b>"),
        ("A&B", "A&B"),
        ("&amp;", "\\&amp;"),
        ("C:\\目录", "C:\\目录"),
        ("甲|乙", "甲|乙"),
        ("图注：一", "图注&#65306;一"),
        ("　图注：一", "　图注&#65306;一"),
    ],
)
def test_only_marks_are_escaped(place: Workspace, words: str, line: str) -> None:
    assert (
        first(item(paragraph("前文。"), paragraph(words)), place) == f"# 标题\n\n前文。\n\n{line}\n"
    )


def test_a_label_below_a_heading_is_text(place: Workspace) -> None:
    assert first(item(paragraph("来源：一")), place) == "# 标题\n\n来源&#65306;一\n"
    assert first(item(paragraph("地点：一")), place) == "# 标题\n\n地点：一\n"


def test_a_known_unit_at_the_end_is_not_taken_off(place: Workspace) -> None:
    signed = item(paragraph("正文（区农委）"))
    assert first(signed, place) == "# 标题\n\n正文（区农委&#65289;\n"
    assert first(replace(signed, unit=text("区农委")), place).endswith("正文（区农委）（区农委）\n")


def test_a_triangle_past_the_mark_needs_yaml(place: Workspace) -> None:
    files = written(an_issue(item(paragraph("一。"), paragraph("△ 二。"))), place)
    assert files["01-标题.yaml"] == "类型: 条目\n标题: 标题\n正文: |\n  一。\n\n  △ 二。\n"


@pytest.mark.parametrize(
    ("children", "line"),
    [
        ((Strong((text("一 "),), HERE), text("二")), "**一** 二"),
        ((Strong((text("一"),), HERE), Strong((text("二"),), HERE)), "**一二**"),
        ((text("一"), LineBreak(HERE), LineBreak(HERE), text("二")), "一  \n二"),
        ((Strong((text("一"), Emphasis((text("二"),), HERE)), HERE),), "**一二**"),
        ((Strong((text("一"), Emphasis((text("二"),), HERE), text("三")), HERE),), "**一*二*三**"),
        ((Emphasis((text("一"),), HERE), Strong((text("二"),), HERE)), "*一***二**"),
    ],
)
def test_the_nearest_that_sources_can_say(
    place: Workspace, children: tuple[Text, ...], line: str
) -> None:
    assert first(item(Paragraph(children, HERE)), place) == f"# 标题\n\n{line}\n"


def test_an_issue_of_nine_items_is_written_and_loaded_fast(place: Workspace) -> None:
    """Loading is most of what an import costs: 1,000 issues a minute on two cores."""
    body = [paragraph("一是摸清需求，组织20名农技人员到各村走访，列出36项。" * 5) for _ in range(2)]
    issue = an_issue(*[item(*body, unit="区农委")] * 9)
    _timed(issue, place)
    assert min(_timed(issue, place) for _ in range(3)) < 0.06


def _timed(issue: Issue, place: Workspace) -> float:
    start = time.process_time()
    for draft in issue_files(issue, place.root / FOLDER, place):
        draft.path.parent.mkdir(parents=True, exist_ok=True)
        draft.path.write_text(draft.text, encoding="utf-8")
    (entry,) = place.catalogue()[0]
    loaded, found = load_issue(place, entry)
    spent = time.process_time() - start
    assert found == ()
    assert loaded is not None
    assert said(loaded.items) == said(issue.items)
    return spent
