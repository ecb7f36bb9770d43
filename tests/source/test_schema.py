from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from bulletin.source import schema

ISSUE = {
    "期号": 35,
    "date": "2023-06-01",
    "本期送": "区级领导",
    "责任编辑": ["郝婕"],
    "期号写法": "〔年〕N号",
    "print_run": 80,
    "密级": "机密",
    "版次": 2,
    "更正": "第2条有误。",
    "印发": "某区委办公室 2023年6月2日印发",
    "原件": {"文件": "旧稿.doc", "SHA-256": "0" * 64},
    "编者按": "按语。",
    "免检": ["BT401 引文如此", {"规则": ["BT402", "names"], "原文": "甲", "理由": "乙"}],
    "目录": "是",
    "items": [{"标题": "甲", "kind": "简讯", "body": "文"}],
}
FEATURE = {
    "类型": "专题",
    "引题": "聚焦两会",
    "title": ["家门口的变化", "一条街道的三年"],
    "副题": "走笔",
    "导语": "清晨。",
    "lead_first": True,
    "署名": "记者 谢鹏飞",
    "署名位置": "文末",
    "待核": "署名",
    "免检": "BT401 引文如此",
    "body": "文",
}
WORKSPACE = {
    "刊物": [{"名称": "上街信息", "版记": "偶数页", "日期写法": "汉字", "标题写法": "另行"}],
    "units": ["区农委", {"name": "区委办", "原名": ["区办", {"名称": "办", "至": "2019-01-31"}]}],
    "领导": [{"姓名": "郝婕", "职务": "区委书记", "自": "2021-03-01", "until": "2025-01-01"}],
    "用词": [{"错": "老百姓", "对": "群众", "范围": "正文", "级别": "提示", "除外": ["甲"]}],
    "checks": {"只查": ["BT4"], "不查": "BT401", "级别": {"BT402": "错误"}, "免检": "BT403 甲"},
}


def test_it_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


NONE = {**ISSUE, "期号": "", "date": "", "总期号": "", "编发单位": "", "标注": ""}
"""An issue that says on purpose what it has not."""


@pytest.mark.parametrize("source", [ISSUE, NONE, FEATURE, WORKSPACE, {"title": "甲", "正文": "文"}])
def test_it_takes_each_kind_of_source(source: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema()).validate(source)


@pytest.mark.parametrize(
    "source",
    [
        {**ISSUE, "numbre": 1},
        {**ISSUE, "期号": [1]},
        {**ISSUE, "date": "六月"},
        {**ISSUE, "items": [{"kind": "新闻"}]},
        {"刊物": [{"office": "甲"}]},
        {"刊物": [{"名称": "甲", "期号写法": "第35期"}]},
        {**FEATURE, "署名位置": "末"},
        {**ISSUE, "印数": "八十"},
        {**ISSUE, "免检": [{"规则": "BT401"}]},
        {**WORKSPACE, "领导": [{"姓名": "郝婕"}]},
        {**WORKSPACE, "用词": [{"对": "群众"}]},
        {**WORKSPACE, "checks": {"级别": {"BT401": "坏"}}},
        {**ISSUE, "原件": "旧稿.doc"},
        {**ISSUE, "原件": {"文件": "旧稿.doc"}},
    ],
)
def test_it_refuses_what_loading_refuses(source: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(schema()).is_valid(source)
