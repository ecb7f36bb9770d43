import datetime
from dataclasses import replace

import pytest

from bulletin.document.names import (
    chinese_date,
    issue_title,
    spread_label,
    spread_names,
    written_date,
    written_number,
)
from bulletin.model.issue import Issue
from bulletin.model.publication import DateForm, NumberForm
from tests.issues import issue, text

PLAIN, PARENTHESES, YEAR = NumberForm.PLAIN, NumberForm.PARENTHESES, NumberForm.YEAR
TOTAL, BOTH = NumberForm.TOTAL, NumberForm.BOTH


def numbered(
    form: NumberForm,
    number: int | None = 35,
    total: int | None = 612,
    *,
    supplement: bool = False,
    dated: bool = True,
) -> Issue:
    made = issue(number=number, date=datetime.date(2023, 6, 1) if dated else None)
    formed = replace(made.publication, number_form=form)
    return replace(made, publication=formed, total_number=total, supplement=supplement)


@pytest.mark.parametrize(
    ("names", "written"),
    [
        (["郝婕", "柴亚文"], "郝　婕　柴亚文"),
        (["郝婕", "王平"], "郝婕　王平"),
        (["郝婕"], "郝婕"),
        (["柴亚文", "欧阳文一"], "柴亚文　欧阳文一"),
        ([], ""),
    ],
)
def test_two_character_names_beside_longer_ones(names: list[str], written: str) -> None:
    assert spread_names(map(text, names)) == written


@pytest.mark.parametrize(
    ("label", "width", "written"),
    [
        ("签发", 4, "签　　发"),
        ("抄送", 3, "抄　送"),
        ("发", 3, "　　发"),
        ("本期送", 4, "　本期送"),
        ("报", 1, "报"),
        ("责任编辑", 2, "责任编辑"),
    ],
)
def test_labels_as_wide_as_the_longest(label: str, width: int, written: str) -> None:
    assert spread_label(label, width) == written


@pytest.mark.parametrize(
    ("form", "written"),
    [
        (PLAIN, "第35期"),
        (PARENTHESES, "（第35期）"),
        (YEAR, "〔2023〕35号"),
        (TOTAL, "总第612期"),
        (BOTH, "第35期（总第612期）"),
    ],
)
def test_forms_of_the_number(form: NumberForm, written: str) -> None:
    assert written_number(numbered(form)) == written


@pytest.mark.parametrize(
    ("form", "written"),
    [
        (PLAIN, "增刊第2期"),
        (PARENTHESES, "（增刊第2期）"),
        (YEAR, "〔2023〕增刊2号"),
        (TOTAL, "总第612期（增刊）"),
        (BOTH, "增刊第2期（总第612期）"),
    ],
)
def test_a_supplement_says_so(form: NumberForm, written: str) -> None:
    assert written_number(numbered(form, 2, supplement=True)) == written


@pytest.mark.parametrize(
    ("made", "written"),
    [
        (numbered(TOTAL, total=None), "第35期"),
        (numbered(BOTH, total=None), "第35期"),
        (numbered(BOTH, number=None), "总第612期"),
        (numbered(PLAIN, number=None), "总第612期"),
        (numbered(YEAR, dated=False), "第35期"),
        (numbered(YEAR, number=None, total=None), None),
        (numbered(PARENTHESES, number=None, total=None), None),
        (numbered(PARENTHESES, None, None, supplement=True), "（增刊）"),
    ],
)
def test_a_form_that_lacks_something_gives_way(made: Issue, written: str | None) -> None:
    assert written_number(made) == written


@pytest.mark.parametrize(
    ("made", "written"),
    [
        (numbered(PLAIN), "第35期（更正）"),
        (numbered(PARENTHESES), "（第35期·更正）"),
        (numbered(BOTH), "第35期（总第612期）（更正）"),
        (numbered(PLAIN, None, None), "（更正）"),
    ],
)
def test_a_corrected_edition_says_so(made: Issue, written: str) -> None:
    assert written_number(replace(made, edition=2)) == written


@pytest.mark.parametrize(
    ("made", "title"),
    [
        (numbered(YEAR), "甲县信息2023年第35期"),
        (numbered(PLAIN, None, None, supplement=True), "甲县信息2023年增刊"),
        (numbered(TOTAL, None), "甲县信息2023年总第612期"),
        (replace(numbered(PLAIN), edition=3), "甲县信息2023年第35期（更正）"),
        (numbered(PLAIN, None, None, dated=False), "甲县信息"),
    ],
)
def test_title_of_the_document(made: Issue, title: str) -> None:
    assert issue_title(made) == title


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (datetime.date(2023, 6, 1), "二〇二三年六月一日"),
        (datetime.date(2010, 10, 10), "二〇一〇年十月十日"),
        (datetime.date(2024, 12, 31), "二〇二四年十二月三十一日"),
        (datetime.date(1999, 11, 20), "一九九九年十一月二十日"),
    ],
)
def test_chinese_date(date: datetime.date, written: str) -> None:
    assert chinese_date(date) == written
    assert written_date(date, DateForm.CHINESE) == written


def test_arabic_date_has_no_padding() -> None:
    assert written_date(datetime.date(2023, 6, 1), DateForm.ARABIC) == "2023年6月1日"
