from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import Severity
from tests.sources import places, workspace

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.proofreading import Waiver

FULL = """\
刊物:
  - {名称: 上街信息, 校对规则: {不查: BT402 引号, 级别: {BT4: 提示}}}
单位:
  - 区农委
  - {名称: 区农业农村局, 原名: [{名称: 区农委, 至: 2019-01-31}, 区农业局]}
校对规则:
  只查: [BT4, names]
  不查: BT409
  级别: {BT401: 错误, words: warning}
  免检: [BT418 表格中留空格]
领导:
  - {姓名: 郝婕, 职务: 区委书记, 自: 2021-03-01}
  - {姓名: 柴亚文, 职务: [区委副书记, 区长], 至: 2023-12-31}
用词:
  - {错: 老百姓, 对: 群众, 理由: 公文用语, 范围: 正文, 级别: 错误}
  - {wrong: 最, except: [最近, 最后]}
"""
ENGLISH = """\
publications: [{title: 上街信息}]
people: [{name: 郝婕, posts: [区委书记], since: 2021-03-01, until: 2025-01-01}]
units: [{name: 区农业农村局, former: [{name: 区农委, until: 2019-01-31}]}]
words: [{wrong: 布署, right: 部署, reason: a slip, scope: title, severity: info}]
checks: {select: [BT4], ignore: [BT401], severity: {BT402: info}, waivers: [BT403 fine]}
"""


def rules(waivers: tuple[Waiver, ...]) -> list[tuple[list[str], str, str | None]]:
    return [
        ([str(rule) for rule in one.rules], str(one.reason), str(one.text) if one.text else None)
        for one in waivers
    ]


def test_people_units_and_words(tmp_path: Path) -> None:
    opened = workspace(tmp_path, {"bulletin.yaml": FULL})
    assert opened.diagnostics == ()
    first, second = opened.people
    assert (str(first.name), [str(post) for post in first.posts]) == ("郝婕", ["区委书记"])
    assert (first.since, first.until) == (datetime.date(2021, 3, 1), None)
    assert [str(post) for post in second.posts] == ["区委副书记", "区长"]
    assert (second.since, second.until) == (None, datetime.date(2023, 12, 31))
    assert str(second.posts[1].location).endswith("bulletin.yaml:13:27")
    former = [(str(one.name), one.until) for one in opened.units[1].former]
    assert former == [("区农委", datetime.date(2019, 1, 31)), ("区农业局", None)]
    replaced, banned = opened.words
    assert (str(replaced.wrong), str(replaced.right), str(replaced.reason)) == (
        "老百姓",
        "群众",
        "公文用语",
    )
    assert (replaced.scope, replaced.severity) == ("text", Severity.ERROR)
    assert (banned.right, banned.reason, banned.scope, banned.severity) == (None,) * 4
    assert [str(one) for one in banned.except_in] == ["最近", "最后"]


def test_rules_of_the_workspace_and_of_a_publication(tmp_path: Path) -> None:
    opened = workspace(tmp_path, {"bulletin.yaml": FULL})
    checks, own = opened.checks, opened.publications[0].checks
    assert [str(one) for one in checks.select] == ["BT4", "names"]
    assert [str(one) for one in checks.ignore] == ["BT409"]
    assert [(str(rule), level) for rule, level in checks.severity] == [
        ("BT401", Severity.ERROR),
        ("words", Severity.WARNING),
    ]
    assert rules(checks.waivers) == [(["BT418"], "表格中留空格", None)]
    assert [str(one) for one in own.ignore] == ["BT402", "引号"]
    assert [(str(rule), level) for rule, level in own.severity] == [("BT4", Severity.INFO)]


def test_english_names_say_the_same(tmp_path: Path) -> None:
    opened = workspace(tmp_path, {"bulletin.yaml": ENGLISH})
    assert opened.diagnostics == ()
    assert opened.people[0].until == datetime.date(2025, 1, 1)
    assert str(opened.units[0].former[0].name) == "区农委"
    assert (opened.words[0].scope, opened.words[0].severity) == ("title", Severity.INFO)
    assert [str(one) for one in opened.checks.select] == ["BT4"]
    assert rules(opened.checks.waivers) == [(["BT403"], "fine", None)]


def test_without_them_there_is_nothing(tmp_path: Path) -> None:
    opened = workspace(tmp_path)
    assert (opened.people, opened.words, opened.checks.select) == ((), (), ())


@pytest.mark.parametrize(
    ("field", "place", "hint"),
    [
        ("people: [{name: 郝婕}]", ("BT114", 2, 10), "posts / 职务"),
        ("people: [{posts: 区委书记}]", ("BT114", 2, 10), "name / 姓名"),
        ("people: 郝婕", ("BT112", 2, 9), "[{姓名: 张三, 职务: 区委书记}]"),
        ("people: [{name: 郝婕, posts: 书记, since: 去年}]", ("BT112", 2, 39), "2023-06-01"),
        ("words: [{right: 部署}]", ("BT114", 2, 9), "wrong / 错"),
        ("words: [{wrong: 布署, scope: 封面}]", ("BT112", 2, 28), "closing"),
        ("words: [{wrong: 布署, severity: 严重}]", ("BT112", 2, 31), "warning"),
        ("words: {布署: 部署}", ("BT112", 2, 8), "[{错: 布署, 对: 部署}]"),
        ("checks: [BT401]", ("BT112", 2, 9), "不查"),
        ("checks: {severity: BT401}", ("BT112", 2, 20), "{BT401: 提示}"),
        ("checks: {severity: {BT401: 坏}}", ("BT112", 2, 28), "warning"),
        ("checks: {waivers: BT401}", ("BT112", 2, 19), "BT401 理由"),
        ("checks: {waivers: [{规则: BT401}]}", ("BT114", 2, 20), "reason / 理由"),
        ("units: [{name: 甲, former: [{until: 2019-01-31}]}]", ("BT114", 2, 28), "name / 名称"),
    ],
)
def test_mistakes_are_findings(
    tmp_path: Path, field: str, place: tuple[str, int, int], hint: str
) -> None:
    text = f"publications: [{{title: a}}]\n{field}"
    opened = workspace(tmp_path, {"bulletin.yaml": text})
    assert places(opened.diagnostics) == [place]
    assert hint in opened.diagnostics[0].message


def test_what_is_read_beside_a_mistake_stays(tmp_path: Path) -> None:
    text = "publications: [{title: a}]\npeople: [{name: 甲}, {name: 乙, posts: 区长}]"
    opened = workspace(tmp_path, {"bulletin.yaml": text})
    assert [str(one.name) for one in opened.people] == ["乙"]
