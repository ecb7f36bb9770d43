"""The fields of an issue and of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bulletin.model.issue import Kind
from bulletin.nodes import Choice, Date, Field, Fields, Flag, ListOf, Texts, TextValue, WholeNumber
from bulletin.workspace.forms import FORM_FIELDS
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

TITLE = Field("title", ("标题",), Texts(), "标题，可分一至三行 · the title, of one to three lines")
KICKER = Field("kicker", ("引题",), TextValue(), "引题，在标题上面 · the line above the headline")
DECK = Field("deck", ("副题",), TextValue(), "副题，在标题下面 · the line below the headline")
LEAD = Field("lead", ("导语",), TextValue(), "导语，Markdown · the lead")
LEAD_FIRST = Field("lead_first", ("导语在前",), Flag(), "导语在标题之前 · the lead before the head")
BYLINE = Field("byline", ("署名",), Texts(), "署名，如 记者 谢鹏飞 · the byline")
BYLINE_LAST = Field("byline_last", ("署名在后",), Flag(), "署名在文末 · the byline at the end")
UNIT = Field("unit", ("报送单位",), TextValue(), "报送单位 · the contributing unit")
SOURCE = Field("source", ("来源",), TextValue(), "来源 · the publication that it was taken from")
AUTHOR = Field("author", ("作者",), TextValue(), "作者 · who wrote it")
KIND = Field("kind", ("类型",), _KIND, "类型：条目、简讯、专题 · item, brief or feature")
SECTION = Field("section", ("栏目",), TextValue(), "栏目 · the section that it stands in")
BODY = Field("body", ("正文",), TextValue(), "正文，Markdown · the text")

ATTRIBUTES: tuple[Field[Any], ...] = (
    UNIT,
    SOURCE,
    AUTHOR,
    KIND,
    SECTION,
    KICKER,
    DECK,
    LEAD,
    LEAD_FIRST,
    BYLINE,
    BYLINE_LAST,
)
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
PRINT_RUN = Field("print_run", ("印数",), WholeNumber(), "印数：共印 N 份 · copies printed")
SECURITY = Field("security", ("密级",), TextValue(), "密级，如 机密 · the security mark")
COPY_NUMBER = Field("copy_number", ("份号",), TextValue(), "份号，如 000123 · the copy's number")
EDITOR_NOTE = Field("editor_note", ("编者按",), TextValue(), "编者按，Markdown · the editor's note")
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
    PRINT_RUN,
    SECURITY,
    COPY_NUMBER,
    EDITOR_NOTE,
    *FORM_FIELDS,
    *CLOSING_FIELDS,
)
ISSUE_FIELDS = Fields("issue 一期", (*_HEAD, ITEMS))
MARKDOWN_ISSUE_FIELDS = Fields("issue 一期", _HEAD)
