"""How numbers, dates, names and labels are written on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.model.publication import DateForm, NumberForm

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from bulletin.model.issue import Issue
    from bulletin.model.text import Text

FULL_WIDTH_SPACE = "　"
_SHORT_NAME, _LONG_NAME = 2, 3
_DIGITS = "〇一二三四五六七八九"
_SUPPLEMENT = "增刊"
_CORRECTED = "更正"


def issue_title(issue: Issue) -> str:
    """Return the document's title: 上街信息2023年第35期, without what the issue lacks."""
    year = f"{issue.date.year}年" if issue.date else ""
    corrected = f"（{_CORRECTED}）" if issue.edition > 1 else ""
    return f"{issue.publication.title}{year}{_plain_number(issue)}{corrected}"


def written_number(issue: Issue) -> str | None:
    """Return the number as the publication writes it: 第35期, （第35期）, 〔2023〕35号, 总第612期.

    A form that needs what the issue lacks, its total number or its date, gives way to one that
    does not. A supplement (增刊) says so, and so does a corrected edition (更正). None where there
    is nothing to say.
    """
    number = _number(issue)
    if issue.edition == 1:
        return number or None
    bracketed = number.startswith("（")
    return f"{number[:-1]}·{_CORRECTED}）" if bracketed else f"{number}（{_CORRECTED}）"


def _number(issue: Issue) -> str:
    form, number = issue.publication.number_form, issue.number
    supplement = _SUPPLEMENT if issue.supplement else ""
    if form is NumberForm.TOTAL and issue.total_number:
        return _total(issue) + (f"（{_SUPPLEMENT}）" if issue.supplement else "")
    if form is NumberForm.BOTH and number and issue.total_number:
        return f"{_plain_number(issue)}（{_total(issue)}）"
    if form is NumberForm.YEAR and number and issue.date:
        return f"〔{issue.date.year}〕{supplement}{number}号"
    plain = _plain_number(issue)
    return f"（{plain}）" if plain and form is NumberForm.PARENTHESES else plain


def _plain_number(issue: Issue) -> str:
    supplement = _SUPPLEMENT if issue.supplement else ""
    if issue.number:
        return f"{supplement}第{issue.number}期"
    return supplement or (_total(issue) if issue.total_number else "")


def _total(issue: Issue) -> str:
    return f"总第{issue.total_number}期"


def written_date(date: datetime.date, form: DateForm) -> str:
    """Return the date as the publication writes it: 2023年6月1日 or 二〇二三年六月一日."""
    return chinese_date(date) if form is DateForm.CHINESE else plain_date(date)


def plain_date(date: datetime.date) -> str:
    """Return 2023年6月1日: Arabic digits without zero padding (GB/T 9704-2012, 7.3.5.4)."""
    return f"{date.year}年{date.month}月{date.day}日"


def chinese_date(date: datetime.date) -> str:
    """Return 二〇二三年六月一日: the year digit by digit, with 〇 for nought (GB/T 15835-2011)."""
    year = "".join(_DIGITS[int(digit)] for digit in str(date.year))
    return f"{year}年{_numeral(date.month)}月{_numeral(date.day)}日"


def _numeral(number: int) -> str:
    """Return a number from 1 to 31 as dates have it: 六, 十二, 三十一."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return ten + (_DIGITS[ones] if ones else "")


def spaced(line: str) -> str:
    """Return a line whose parts stand apart by a full-width space: 开新局　谱新篇."""
    return FULL_WIDTH_SPACE.join(line.split())


def spread_names(names: Iterable[Text]) -> str:
    """Return the names in one line; two-character names are as wide as three-character ones.

    A full-width space stands inside a two-character name only where a longer name is in the line.
    """
    written = [str(name) for name in names]
    if any(len(name) >= _LONG_NAME for name in written):
        written = [
            FULL_WIDTH_SPACE.join(name) if len(name) == _SHORT_NAME else name for name in written
        ]
    return FULL_WIDTH_SPACE.join(written)


def spread_label(label: str, width: int) -> str:
    """Return a label as wide as ``width`` characters: 签　　发 below 责任编辑.

    The space is shared out between the characters, or stands before them where it does not come
    out even.
    """
    missing, gaps = max(width - len(label), 0), len(label) - 1
    if gaps > 0 and missing % gaps == 0:
        return (FULL_WIDTH_SPACE * (missing // gaps)).join(label)
    return FULL_WIDTH_SPACE * missing + label
