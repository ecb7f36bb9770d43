from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.model.publication import ClosingBlock, DateForm, NumberForm, TitleForm
from bulletin.model.text import Box
from tests.sources import HEAD, ISSUE, load, loaded, places, shown

if TYPE_CHECKING:
    from pathlib import Path

ITEMS = "items: [{body: 文}]\n"
CONFIGURATION = """\
publications:
  - {title: 上街信息, number_form: %s, notice: 内部资料, contents: true, number_items: true}
"""
ENGLISH = """\
house_style: jianbao
closing_block: even-page
number_form: year
date_form: chinese
title_form: own-line
number_items: false
contents: false
notice: 注意保存
print_run: 80
issued: 某办 2023年6月2日印发
imported: {path: 旧稿.doc, sha256: 00ff}
security: 机密
copy_number: 000123
edition: 2
correction: 第2条有误。
editor_note: |
  按**语**。

  !!! 链接
      背景。
"""
CHINESE = """\
版式: jianbao
版记: 偶数页
期号写法: 〔年〕N号
日期写法: 汉字
标题写法: 另行
条目编号: 否
目录: 否
标注: 注意保存
印数: 80
印发: 某办 2023年6月2日印发
原件: {文件: 旧稿.doc, SHA-256: 00ff}
密级: 机密
份号: 000123
版次: 2
更正: 第2条有误。
编者按: |
  按**语**。

  !!! 链接
      背景。
"""


def configured(form: str) -> dict[str, str]:
    return {"bulletin.yaml": CONFIGURATION % form}


@pytest.mark.parametrize("fields", [ENGLISH, CHINESE])
@pytest.mark.parametrize("kind", ["yaml", "md"])
def test_every_field_in_both_languages(tmp_path: Path, fields: str, kind: str) -> None:
    text = HEAD + fields
    text = f"---\n{text}---\n文\n" if kind == "md" else text + ITEMS
    issue = loaded(tmp_path, {**configured("plain"), f"issues/2023/035.{kind}": text})
    form = issue.publication
    assert (form.house_style, form.closing_block) == ("jianbao", ClosingBlock.EVEN_PAGE)
    assert (form.number_form, form.date_form) == (NumberForm.YEAR, DateForm.CHINESE)
    assert (form.title_form, form.number_items) == (TitleForm.OWN_LINE, False)
    assert (issue.contents, str(issue.notice)) == (False, "注意保存")
    assert (issue.print_run, str(issue.security), str(issue.copy_number)) == (80, "机密", "000123")
    assert (issue.edition, str(issue.correction)) == (2, "第2条有误。")
    assert str(issue.issued) == "某办 2023年6月2日印发"
    assert issue.imported is not None
    assert (str(issue.imported.path), issue.imported.sha256) == ("旧稿.doc", "00ff")
    paragraph, box = issue.editor_note
    assert shown(paragraph) == "按语。"
    assert isinstance(box, Box)
    place = box.blocks[0].location
    assert (place.line, place.column) == (22 + (kind == "md"), 7)
    assert form.location.line == 3 + (kind == "md")


def test_what_an_issue_does_not_say_is_the_publications(tmp_path: Path) -> None:
    issue = loaded(tmp_path, {**configured("plain"), ISSUE: HEAD + ITEMS})
    assert (issue.contents, str(issue.notice), issue.publication.number_items) == (
        True,
        "内部资料",
        True,
    )
    assert (issue.edition, issue.correction) == (1, None)
    assert (issue.print_run, issue.security, issue.copy_number, issue.editor_note) == (
        None,
        None,
        None,
        (),
    )


def test_an_empty_notice_takes_the_publications_away(tmp_path: Path) -> None:
    issue = loaded(tmp_path, {**configured("plain"), ISSUE: f'{HEAD}标注: ""\n{ITEMS}'})
    assert issue.notice is None


@pytest.mark.parametrize(
    ("fields", "place", "hint"),
    [
        ("印数: 共印80份", ("BT112", 3, 5), "印数: 35"),
        ("print_run: 0", ("BT112", 3, 12), "a whole number from 1 up"),
        ("原件: 旧稿.doc", ("BT112", 3, 5), "原件: {文件: 旧稿.doc, SHA-256: …}"),
        ("imported: {path: 甲}", ("BT114", 3, 11), "sha256 / SHA-256"),
        ("密级: [机密]", ("BT112", 3, 5), "must be text"),
        ("份号: [1]", ("BT112", 3, 5), "must be text"),
        ("编者按: [按]", ("BT112", 3, 6), "must be text"),
        ("编者按: 按<b>语", ("BT201", 3, 7), "Delete <b>"),
        ("目录: 无", ("BT112", 3, 5), "目录: true"),
        ("期号写法: 方括号", ("BT112", 3, 7), "（第N期）"),
        ("份数: 80", ("BT110", 3, 1), "Did you mean “印数”"),
    ],
)
def test_wrong_values(tmp_path: Path, fields: str, place: tuple[str, int, int], hint: str) -> None:
    _issue, found = load(tmp_path, {ISSUE: f"{HEAD}{fields}\n{ITEMS}"})
    assert places(found) == [place]
    assert hint in found[0].message


@pytest.mark.parametrize("form", ["total", "both"])
def test_a_total_number_that_is_to_be_printed_is_missed(tmp_path: Path, form: str) -> None:
    files = {**configured(form), ISSUE: HEAD + ITEMS}
    _issue, found = load(tmp_path, files)
    assert places(found) == [("BT319", 1, 1)]
    assert found[0].severity == "warning"
    assert "total_number: 35" in found[0].message
    wrong = {**configured(form), ISSUE: f"{HEAD}总期号: 六一二\n{ITEMS}"}
    _issue, found = load(tmp_path, wrong)
    assert places(found) == [("BT112", 3, 6)]
    loaded(tmp_path, {**configured(form), ISSUE: f"{HEAD}总期号: 612\n{ITEMS}"})


def test_an_issue_that_prints_the_total_number_alone_needs_no_other(tmp_path: Path) -> None:
    text = f"date: 2023-06-01\ntotal_number: 612\n{ITEMS}"
    issue = loaded(tmp_path, {**configured("total"), ISSUE: text})
    assert (issue.number, issue.total_number) == (None, 612)
    _issue, found = load(tmp_path, {**configured("both"), ISSUE: text})
    assert places(found) == [("BT310", 1, 1)]


@pytest.mark.parametrize("path", ["issues/2023/035.yaml", "issues/上街信息/2023/增刊.yaml"])
@pytest.mark.parametrize("number", ["", "number: 35\n"])
def test_a_supplement_may_do_without_a_number(tmp_path: Path, path: str, number: str) -> None:
    text = f"增刊: 是\n日期: 2023-06-01\n{number}{ITEMS}"
    issue = loaded(tmp_path, {path: text})
    assert issue.supplement
    assert issue.number == (35 if number else None)
