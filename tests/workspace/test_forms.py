from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.model.publication import ClosingBlock, DateForm, NumberForm, Publication, TitleForm
from tests.sources import places, workspace

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic

ENGLISH = """\
publications:
  - title: 工作动态
    house_style: dongtai
    number_form: both
    date_form: chinese
    title_form: own-line
    number_items: true
    contents: yes
    notice: 内部资料 注意保存
"""
CHINESE = """\
刊物:
  - 名称: 工作动态
    版式: dongtai
    期号写法: 第N期（总第M期）
    日期写法: 汉字
    标题写法: 另行
    条目编号: 是
    目录: 是
    标注: 内部资料 注意保存
"""


def publication(root: Path, text: str) -> tuple[Publication, tuple[Diagnostic, ...]]:
    opened = workspace(root, {"bulletin.yaml": text})
    return opened.default, opened.diagnostics


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_the_form_in_both_languages(tmp_path: Path, text: str) -> None:
    found, diagnostics = publication(tmp_path, text)
    assert diagnostics == ()
    assert found.house_style == "dongtai"
    assert (found.number_form, found.date_form) == (NumberForm.BOTH, DateForm.CHINESE)
    assert (found.title_form, found.number_items) == (TitleForm.OWN_LINE, True)
    assert found.contents
    assert str(found.notice) == "内部资料 注意保存"
    assert found.location.line == 3


def test_the_form_of_a_publication_that_says_nothing(tmp_path: Path) -> None:
    found, _diagnostics = publication(tmp_path, "publications: [{title: 甲}]")
    assert found == Publication(found.title, found.location)


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("plain", NumberForm.PLAIN),
        ("第N期", NumberForm.PLAIN),
        ("parentheses", NumberForm.PARENTHESES),
        ("（第N期）", NumberForm.PARENTHESES),
        ("(第N期)", NumberForm.PARENTHESES),
        ("括号", NumberForm.PARENTHESES),
        ("year", NumberForm.YEAR),
        ("〔年〕N号", NumberForm.YEAR),
        ("年号", NumberForm.YEAR),
        ("total", NumberForm.TOTAL),
        ("总第N期", NumberForm.TOTAL),
        ("总期号", NumberForm.TOTAL),
        ("both", NumberForm.BOTH),
        ("第N期（总第M期）", NumberForm.BOTH),
        ("第N期(总第M期)", NumberForm.BOTH),
        ("期号和总期号", NumberForm.BOTH),
    ],
)
def test_forms_of_the_number(tmp_path: Path, written: str, form: NumberForm) -> None:
    found, diagnostics = publication(tmp_path, f'刊物: [{{名称: 甲, 期号写法: "{written}"}}]')
    assert (found.number_form, diagnostics) == (form, ())


@pytest.mark.parametrize(
    ("field", "value", "attribute"),
    [
        ("日期写法", "arabic", DateForm.ARABIC),
        ("日期写法", "阿拉伯数字", DateForm.ARABIC),
        ("date_form", "汉字", DateForm.CHINESE),
        ("标题写法", "run-in", TitleForm.RUN_IN),
        ("标题写法", "接排", TitleForm.RUN_IN),
        ("版记", "even-page", ClosingBlock.EVEN_PAGE),
        ("条目编号", "否", False),
        ("contents", "false", False),
    ],
)
def test_words_of_the_other_forms(
    tmp_path: Path, field: str, value: str, attribute: object
) -> None:
    found, diagnostics = publication(tmp_path, f"刊物: [{{名称: 甲, {field}: {value}}}]")
    assert diagnostics == ()
    names = ("date_form", "title_form", "closing_block", "number_items", "contents")
    assert attribute in [getattr(found, name) for name in names]


@pytest.mark.parametrize(
    ("fields", "place", "hint"),
    [
        ("期号写法: 第35期", ("BT112", 3, 11), "期号写法: 第N期"),
        ("期号写法: 〔2023〕35号", ("BT112", 3, 11), "期号写法: 〔年〕N号"),
        ("number_form: bracket", ("BT112", 3, 18), "parentheses"),
        ("日期写法: 中文", ("BT112", 3, 11), "汉字"),
        ("标题写法: 居中", ("BT112", 3, 11), "另行"),
        ("条目编号: 1", ("BT112", 3, 11), "条目编号: true"),
        ("目录: 有", ("BT112", 3, 9), "目录: true"),
        ("标注: [甲]", ("BT112", 3, 9), "must be text"),
        ("期号格式: 括号", ("BT110", 3, 5), "Did you mean “期号写法”"),
    ],
)
def test_wrong_words(tmp_path: Path, fields: str, place: tuple[str, int, int], hint: str) -> None:
    found, diagnostics = publication(tmp_path, f"刊物:\n  - 名称: 甲\n    {fields}\n")
    assert places(diagnostics) == [place]
    assert hint in diagnostics[0].message
    assert found == Publication(found.title, found.location)
