"""The fields of an issue and of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bulletin.model.issue import BylinePlace, Kind
from bulletin.nodes import (
    Choice,
    Date,
    Field,
    Fields,
    Flag,
    ListOf,
    Object,
    Texts,
    TextValue,
    WholeNumber,
)
from bulletin.workspace.forms import FORM_FIELDS
from bulletin.workspace.proofreading import WAIVERS
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

_BYLINE_PLACE = Choice(
    {
        "head": BylinePlace.HEAD,
        "标题下": BylinePlace.HEAD,
        "lead": BylinePlace.LEAD,
        "导语后": BylinePlace.LEAD,
        "end": BylinePlace.END,
        "文末": BylinePlace.END,
    }
)

TITLE = Field("title", ("标题",), Texts(), "标题，可分一至三行 · the title, of one to three lines")
KICKER = Field("kicker", ("引题",), TextValue(), "引题，在标题上面 · the line above the headline")
DECK = Field("deck", ("副题",), TextValue(), "副题，在标题下面 · the line below the headline")
LEAD = Field("lead", ("导语",), TextValue(), "导语，Markdown · the lead")
LEAD_FIRST = Field("lead_first", ("导语在前",), Flag(), "导语在标题之前 · the lead before the head")
BYLINE = Field("byline", ("署名",), Texts(), "署名，如 记者 谢鹏飞 · the byline")
BYLINE_PLACE = Field(
    "byline_place",
    ("署名位置",),
    _BYLINE_PLACE,
    "署名位置：标题下、导语后、文末 · the byline under the head, after the lead or at the end",
)
UNIT = Field("unit", ("报送单位",), TextValue(), "报送单位 · the contributing unit")
SOURCE = Field("source", ("来源",), TextValue(), "来源 · the publication that it was taken from")
AUTHOR = Field("author", ("作者",), TextValue(), "作者 · who wrote it")
KIND = Field("kind", ("类型",), _KIND, "类型：条目、简讯、专题 · item, brief or feature")
REVIEW = Field("review", ("待核",), TextValue(), "待核，不印出 · what is to be looked at")
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
    BYLINE_PLACE,
    REVIEW,
    WAIVERS,
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
EDITION = Field(
    "edition", ("版次",), WholeNumber(), "版次，更正后再发为 2 · 2 for a corrected edition"
)
CORRECTION = Field("correction", ("更正",), TextValue(), "更正：何处有误，应为何 · what was wrong")
OFFICE = Field("office", ("编发单位",), TextValue(), "编发单位 · the issuing office")
PRINT_RUN = Field("print_run", ("印数",), WholeNumber(), "印数：共印 N 份 · copies printed")
SECURITY = Field("security", ("密级",), TextValue(), "密级，如 机密 · the security mark")
COPY_NUMBER = Field("copy_number", ("份号",), TextValue(), "份号，如 000123 · the copy's number")
EDITOR_NOTE = Field("editor_note", ("编者按",), TextValue(), "编者按，Markdown · the editor's note")
ISSUED = Field(
    "issued", ("印发",), TextValue(), "印发机关和印发日期，版记的末行 · who printed it, and when"
)
OLD_PATH = Field(
    "path", ("文件",), TextValue(), "文件 · where the old document lies", required=True
)
OLD_SHA256 = Field("sha256", ("SHA-256",), TextValue(), "SHA-256 · of its bytes", required=True)
_OLD_FILE_FIELDS = Fields("imported 原件", (OLD_PATH, OLD_SHA256))
IMPORTED = Field(
    "imported",
    ("原件",),
    Object(_OLD_FILE_FIELDS.read, _OLD_FILE_FIELDS.schema, "{文件: 旧稿.doc, SHA-256: …}"),
    "原件 · the document that it was imported from",
)
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
    EDITION,
    CORRECTION,
    OFFICE,
    PRINT_RUN,
    SECURITY,
    COPY_NUMBER,
    EDITOR_NOTE,
    ISSUED,
    IMPORTED,
    WAIVERS,
    *FORM_FIELDS,
    *CLOSING_FIELDS,
)
ISSUE_FIELDS = Fields("issue 一期", (*_HEAD, ITEMS))
MARKDOWN_ISSUE_FIELDS = Fields("issue 一期", _HEAD)
