"""Recognised documents as issues: what they say, how they looked, what reads otherwise."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin.diagnostics import Location, Severity
from bulletin.importers.modelling import Modelled, issue_of
from bulletin.importers.original import Face, Look, Photo, Piece, Stretch
from bulletin.importers.recognised import (
    Aside,
    Found,
    Head,
    How,
    Masthead,
    Passage,
    Recognised,
    RecognisedItem,
)
from bulletin.model.issue import Kind
from bulletin.model.publication import DateForm, NumberForm, TitleForm
from bulletin.model.text import (
    Box,
    BoxKind,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    Text,
)
from tests.importers.lines import FILE, grid, stretch
from tests.importers.recognised_parts import item, original, told, whole
from tests.sources import shown, workspace

if TYPE_CHECKING:
    from bulletin.model.text import Block
    from bulletin.workspace import Workspace


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    return workspace(tmp_path)


def modelled(recognised: Recognised, place: Workspace, chosen: str | None = None) -> Modelled:
    return issue_of(recognised, original(), place, chosen)


def blocks(place: Workspace, *parts: object) -> tuple[Block, ...]:
    one = RecognisedItem(parts)  # type: ignore[arg-type]
    return modelled(Recognised((one,)), place).issue.items[0].blocks


def test_a_whole_issue(place: Workspace) -> None:
    old = original()
    issue = modelled(whole(old), place).issue
    assert (issue.number, issue.date, issue.print_run) == (35, datetime.date(2023, 6, 1), 80)
    assert (str(issue.publication.title), str(issue.office)) == ("上街信息", "某区委办公室")
    assert [(str(one.title or ""), str(one.unit or ""), one.kind) for one in issue.items] == [
        ("区农委组织农技人员下乡", "区农委", Kind.ITEM),
        ("", "", Kind.BRIEF),
    ]
    assert shown(issue.items[1].blocks) == "近日，区统计局培训40人。"
    assert [(str(one.label), str(one.to)) for one in issue.distribution] == [("本期送", "区级领导")]
    assert [str(name) for name in issue.credits[0].names] == ["郝婕", "柴亚文"]


def test_what_reads_otherwise_is_quoted(place: Workspace) -> None:
    found = modelled(whole(original()), place).diagnostics
    quoted = [(one.code, one.message) for one in found if one.code.startswith("BT52")]
    assert quoted == [
        ("BT520", "“第 三十五 期” is written as “35” in the sources."),
        ("BT520", "“2023 年 6 月 1 日” is written as “2023-06-01” in the sources."),
        ("BT521", "“（区农委）” is written as “区农委” in the sources."),
        ("BT521", "“本期送：区级领导” is written as “区级领导” in the sources."),
        ("BT521", "“责任编辑：郝 婕 柴亚文” is written as “郝婕 柴亚文” in the sources."),
        ("BT520", "“共印 80 份” is written as “80” in the sources."),
    ]
    assert {one.severity for one in found} == {Severity.INFO}


def test_emphasis_counts_beside_other_text_only(place: Workspace) -> None:
    (mixed,) = blocks(place, Passage(stretch("**一是党建。**街道招募。")))
    (bold,) = blocks(place, Passage(stretch("**整段黑体。**")))
    assert isinstance(mixed, Paragraph)
    assert [type(one) for one in mixed.children] == [Strong, Text]
    assert isinstance(bold, Paragraph)
    assert [type(one) for one in bold.children] == [Text]


def test_kai_in_fangsong_is_emphasis_and_line_breaks_stay(place: Workspace) -> None:
    at = Location(FILE)
    kai = Piece("楷体", at.shifted(3), Look(Face.KAI))
    after = Piece("，\n下一行", at.shifted(5), Look(Face.FANG))
    words = Stretch((Piece("正文有", at, Look(Face.FANG)), kai, after))
    (one,) = blocks(place, Passage(words))
    assert isinstance(one, Paragraph)
    assert [type(part) for part in one.children] == [Text, Emphasis, Text, LineBreak, Text]


def test_blocks_of_every_kind(place: Workspace) -> None:
    content = io.BytesIO()
    Image.new("L", (1, 1)).save(content, "PNG")
    photo = Photo(content.getvalue(), ".PNG", Location(FILE, 9), "描述", stretch("图片说明文字"))
    note = Aside(BoxKind.NOTE, stretch("编者按："), None, (Passage(stretch("按语。")),))
    made = blocks(
        place,
        Head(2, told(stretch("一、小标题"))),
        Head(3, told(stretch("（一）小小标题"))),
        Passage(stretch("一项"), bullet=True),
        Passage(stretch("又一项"), bullet=True),
        grid(["类别", "项数"], ["完成", "7"]),
        photo,
        note,
    )
    kinds = [type(one) for one in made]
    assert kinds == [Heading, Heading, ListBlock, Table, Figure, Box]
    assert [one.level for one in made if isinstance(one, Heading)] == [1, 2]
    figure, box = made[4], made[5]
    assert isinstance(figure, Figure)
    assert (figure.image, str(figure.caption)) == (Path("photos/01.png"), "图片说明文字")
    assert isinstance(box, Box)
    assert (box.kind, str(box.title)) == (BoxKind.NOTE, "编者按")


@pytest.mark.parametrize(
    ("cell", "joined"),
    [("张三\n李四", "张三 李四"), ("负\n责\n人", "负责人"), ("一", "一")],
)
def test_lines_of_a_cell(place: Workspace, cell: str, joined: str) -> None:
    (table,) = blocks(place, grid([cell, "乙"], ["丙", "丁"]))
    assert isinstance(table, Table)
    assert shown(table.header[0].children) == joined


def test_a_table_of_one_column_is_paragraphs(place: Workspace) -> None:
    made = blocks(place, grid(["甲"], ["乙"]))
    assert [shown(one) for one in made] == ["甲", "乙"]


def test_a_broken_picture_is_reported_and_its_caption_kept(place: Workspace) -> None:
    photo = Photo(b"\xff\xd8\xff", ".jpg", Location(FILE, 9), caption=stretch("说明"))
    made = modelled(Recognised((RecognisedItem((photo,)),)), place)
    assert [shown(one) for one in made.issue.items[0].blocks] == ["说明"]
    assert made.photos == {}
    assert "BT526" in [one.code for one in made.diagnostics]


def test_an_item_without_text_is_its_title(place: Workspace) -> None:
    one = replace(item("", "只有标题"), blocks=())
    made = modelled(Recognised((one,)), place).issue.items[0]
    assert (made.title, shown(made.blocks)) == (None, "只有标题")


def test_more_than_three_lines_of_a_title(place: Workspace) -> None:
    made = modelled(Recognised((item("正文", "一|二|三|四"),)), place).issue.items[0]
    assert [str(line) for line in made.title_lines] == ["一", "二", "三 四"]


def head(**parts: object) -> Masthead:
    return Masthead(**parts)  # type: ignore[arg-type]


def test_the_form_is_that_of_the_old_issue(place: Workspace) -> None:
    day = Found(datetime.date(2020, 1, 2), stretch("二〇二〇年一月二日"), How.PATTERN)
    mast = head(
        publication=told(stretch("上街信息")),
        number_form=NumberForm.YEAR,
        date=day,
        date_form=DateForm.CHINESE,
    )
    recognised = Recognised((item("正文", "标题"),), mast, contents=(stretch("1.标题"),))
    form = modelled(recognised, place).issue.publication
    assert (form.number_form, form.date_form) == (NumberForm.YEAR, DateForm.CHINESE)
    assert (form.title_form, form.contents) == (TitleForm.OWN_LINE, True)
    assert form.house_style == place.default.house_style


def test_a_title_in_its_text_runs_in(place: Workspace) -> None:
    one = item("正文", "标题")
    same_line = replace(one, blocks=(Passage(stretch("正文", Location(FILE, 1, 9))),))
    form = modelled(Recognised((same_line,)), place).issue.publication.title_form
    assert form is None


@pytest.mark.parametrize(
    ("title", "chosen", "kind", "publication", "numbered", "code"),
    [
        ("上街信息", None, Kind.ITEM, "上街信息", True, None),
        ("上 街 信 息", None, Kind.ITEM, "上街信息", True, None),
        ("某某简报", None, Kind.ITEM, "某某简报", False, None),
        ("某某简报", "上街信息", Kind.ITEM, "上街信息", True, None),
        (None, None, Kind.ITEM, "上街信息", True, "BT525"),
        (None, None, Kind.FEATURE, "专题", False, None),
    ],
)
def test_publication(
    place: Workspace,
    title: str | None,
    chosen: str | None,
    kind: Kind,
    publication: str,
    code: str | None,
    *,
    numbered: bool,
) -> None:
    mast = head(publication=told(stretch(title)) if title else None)
    made = modelled(Recognised((replace(item("正文"), kind=kind),), mast), place, chosen)
    found = made.issue.publication
    assert (str(found.title), found.numbered) == (publication, numbered)
    assert [one.code for one in made.diagnostics] == ([code] if code else [])


def test_features_where_the_workspace_has_no_publication_for_them(tmp_path: Path) -> None:
    place = workspace(tmp_path, {"bulletin.yaml": "publications: [{title: 上街信息}]\n"})
    found = modelled(Recognised((replace(item("正文"), kind=Kind.FEATURE),)), place)
    publication = found.issue.publication
    assert (str(publication.title), publication.house_style) == ("专题报道", "feature")
    assert not publication.numbered


def test_drawn_rules_are_quoted(place: Workspace) -> None:
    old = original("正文。\n————————")
    found = issue_of(Recognised((item("正文。"),)), old, place, "上街信息").diagnostics
    assert [one.code for one in found] == ["BT527"]
    assert "“————————”" in found[0].message
