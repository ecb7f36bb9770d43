"""The fields of an issue and of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bulletin.model.issue import Kind
from bulletin.nodes import Choice, Date, Field, Fields, Flag, ListOf, TextValue, WholeNumber
from bulletin.workspace.texts import CLOSING_FIELDS

if TYPE_CHECKING:
    from bulletin.nodes import Mapping, Report

_KIND = Choice(
    {
        "item": Kind.ITEM,
        "条目": Kind.ITEM,
        "brief": Kind.BRIEF,
        "简讯": Kind.BRIEF,
        "feature": Kind.FEATURE,
        "专题": Kind.FEATURE,
    }
)

TITLE = Field("title", ("标题",), TextValue(), "标题 · the lead-in title")
UNIT = Field("unit", ("报送单位",), TextValue(), "报送单位 · the contributing unit")
SOURCE = Field("source", ("来源",), TextValue(), "来源 · the publication that it was taken from")
AUTHOR = Field("author", ("作者",), TextValue(), "作者 · who wrote it")
KIND = Field("kind", ("类型",), _KIND, "类型：条目、简讯、专题 · item, brief or feature")
SECTION = Field("section", ("栏目",), TextValue(), "栏目 · the section that it stands in")
BODY = Field("body", ("正文",), TextValue(), "正文，Markdown · the text")

ATTRIBUTES = (UNIT, SOURCE, AUTHOR, KIND, SECTION)
"""What may stand right under a heading in Markdown, a line each."""
ITEM_FIELDS = Fields("item 条目", (TITLE, *ATTRIBUTES, BODY))
MARKDOWN_ITEM_FIELDS = Fields("item 条目", (TITLE, *ATTRIBUTES))
ATTRIBUTE_FIELDS = Fields("item 条目", ATTRIBUTES)


def _as_written(node: Mapping, _report: Report) -> Mapping:
    return node


PUBLICATION = Field("publication", ("刊物",), TextValue(), "刊物 · the publication")
NUMBER = Field("number", ("期号",), WholeNumber(), "期号 · the number within the year")
DATE = Field("date", ("日期",), Date(), "日期，如 2023-06-01 · the day of issue")
TOTAL_NUMBER = Field("total_number", ("总期号",), WholeNumber(), "总期号 · counted over all years")
SUPPLEMENT = Field("supplement", ("增刊",), Flag(), "是否增刊 · whether it is a supplement")
OFFICE = Field("office", ("编发单位",), TextValue(), "编发单位 · the issuing office")
ITEMS = Field(
    "items",
    ("条目",),
    ListOf(_as_written, ITEM_FIELDS.schema, "[{标题: …, 正文: …}]"),
    "条目 · the items; in a folder they are files",
)

_HEAD: tuple[Field[Any], ...] = (
    PUBLICATION,
    NUMBER,
    DATE,
    TOTAL_NUMBER,
    SUPPLEMENT,
    OFFICE,
    *CLOSING_FIELDS,
)
ISSUE_FIELDS = Fields("issue 一期", (*_HEAD, ITEMS))
MARKDOWN_ISSUE_FIELDS = Fields("issue 一期", _HEAD)
