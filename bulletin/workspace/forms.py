"""How a publication looks: the fields that its issues may write for themselves as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from bulletin.model.publication import ClosingBlock, DateForm, NumberForm, TitleForm
from bulletin.nodes import Choice, Field, Flag, TextValue
from bulletin.workspace.texts import optional_text

if TYPE_CHECKING:
    from bulletin.model.publication import Publication
    from bulletin.nodes import Record

T = TypeVar("T")

_CLOSING = Choice(
    {
        "last-page": ClosingBlock.LAST_PAGE,
        "末页": ClosingBlock.LAST_PAGE,
        "even-page": ClosingBlock.EVEN_PAGE,
        "偶数页": ClosingBlock.EVEN_PAGE,
    }
)
_NUMBER = Choice(
    {
        "plain": NumberForm.PLAIN,
        "第N期": NumberForm.PLAIN,
        "parentheses": NumberForm.PARENTHESES,
        "（第N期）": NumberForm.PARENTHESES,
        "(第N期)": NumberForm.PARENTHESES,
        "括号": NumberForm.PARENTHESES,
        "year": NumberForm.YEAR,
        "〔年〕N号": NumberForm.YEAR,
        "年号": NumberForm.YEAR,
        "total": NumberForm.TOTAL,
        "总第N期": NumberForm.TOTAL,
        "总期号": NumberForm.TOTAL,
        "both": NumberForm.BOTH,
        "第N期（总第M期）": NumberForm.BOTH,
        "第N期(总第M期)": NumberForm.BOTH,
        "期号和总期号": NumberForm.BOTH,
    }
)
_DATE = Choice(
    {
        "arabic": DateForm.ARABIC,
        "阿拉伯数字": DateForm.ARABIC,
        "chinese": DateForm.CHINESE,
        "汉字": DateForm.CHINESE,
    }
)
_TITLE = Choice(
    {
        "run-in": TitleForm.RUN_IN,
        "接排": TitleForm.RUN_IN,
        "own-line": TitleForm.OWN_LINE,
        "另行": TitleForm.OWN_LINE,
    }
)

HOUSE_STYLE = Field("house_style", ("版式",), TextValue(), "版式 · the house style")
CLOSING_BLOCK = Field(
    "closing_block", ("版记",), _CLOSING, "版记在末页还是偶数页 · which page it ends"
)
NUMBER_FORM = Field("number_form", ("期号写法",), _NUMBER, "期号写法 · how the number is written")
DATE_FORM = Field("date_form", ("日期写法",), _DATE, "日期写法 · how the date is written")
TITLE_FORM = Field(
    "title_form", ("标题写法",), _TITLE, "标题与正文接排还是另行 · run in, or on its own line"
)
NUMBER_ITEMS = Field(
    "number_items", ("条目编号",), Flag(), "条目标题前是否编号 · 1. 2. 3. before the titles"
)
CONTENTS = Field("contents", ("目录",), Flag(), "是否印目录 · whether a list of titles is printed")
NOTICE = Field("notice", ("标注",), TextValue(), "标注，如 内部资料 注意保存 · the notice on top")

FORM_FIELDS: tuple[Field[Any], ...] = (
    HOUSE_STYLE,
    CLOSING_BLOCK,
    NUMBER_FORM,
    DATE_FORM,
    TITLE_FORM,
    NUMBER_ITEMS,
    CONTENTS,
    NOTICE,
)


def formed(publication: Publication, record: Record) -> Publication:
    """Return the publication with what the record says about its form.

    Its location becomes that of the house style, for what is said about an unknown one.
    """
    style, notice = optional_text(record.get(HOUSE_STYLE)), record.get(NOTICE)
    return replace(
        publication,
        location=style.location if style else publication.location,
        house_style=style.text if style else publication.house_style,
        closing_block=_first(record.get(CLOSING_BLOCK), publication.closing_block),
        number_form=_first(record.get(NUMBER_FORM), publication.number_form),
        date_form=_first(record.get(DATE_FORM), publication.date_form),
        title_form=_first(record.get(TITLE_FORM), publication.title_form),
        number_items=_first(record.get(NUMBER_ITEMS), publication.number_items),
        contents=_first(record.get(CONTENTS), publication.contents),
        notice=publication.notice if notice is None else optional_text(notice),
    )


def _first(written: T | None, default: T) -> T:
    return default if written is None else written
