"""Dates partly in figures, partly in Chinese; days of the lunar calendar, which are in Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import in_chinese, value_of
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_DIGIT = "[一二三四五六七八九]"
_NUMBER = "[一二三四五六七八九十]"
_TO_FIGURES = str.maketrans("〇一二三四五六七八九", "0123456789")
_LAST_EARLY_DAY = 10


def _year(written: str) -> str:
    return written.translate(_TO_FIGURES)


def _in_figures(written: str) -> str:
    return "月".join(str(value_of(number)) for number in written.split("月"))


def _in_words(written: str) -> str:
    return in_chinese(int(written))


def _month_and_day(written: str) -> str:
    """Return a lunar month and its day in Chinese; the first ten days begin with 初."""
    month, day = written.removesuffix("日").split("月")
    number = day.removeprefix("初")
    if number.isdecimal():
        day = ("初" if int(number) <= _LAST_EARLY_DAY else "") + _in_words(number)
    return f"{_in_words(month)}月{day}"


_FORMS: dict[str, tuple[str, Callable[[str], str]]] = {
    # 二〇二三年6月
    "year": (r"[一二三四五六七八九〇]{4} (?= 年\d{1,2}月 )", _year),
    # 2023年六月一日
    "days": (rf"(?<=\d{{4}}年) {_NUMBER}{{1,2}}月{_NUMBER}{{1,3}} (?= 日 )", _in_figures),
    # 2023年六月, but 2023年五月初五
    "month": (
        rf"(?<=\d{{4}}年) {_NUMBER}{{1,2}} (?= 月 (?! [初廿]|{_NUMBER} | 革命 ) )",
        _in_figures,
    ),
    # 1至三月, 3月到六月, 5月1日至五月五日
    "last_days": (rf"(?<=\d日[至到—～]) {_NUMBER}{{1,2}}月{_NUMBER}{{1,3}} (?= 日 )", _in_figures),
    "last_month": (
        rf"(?: (?<=\d[至到—～]) | (?<=\d月[至到—～]) ) {_NUMBER}{{1,2}}"
        rf" (?= 月 (?! [初廿]|{_NUMBER} ) )",
        _in_figures,
    ),
    # 一至6月, 三月到6月
    "first_month": (
        rf"(?<![一二三四五六七八九十闰第历周]) {_NUMBER}{{1,2}} (?= 月?[至到—～]\d{{1,2}}月 )",
        _in_figures,
    ),
    # 6月一日
    "day": (rf"(?<=\d月) {_NUMBER}{{1,3}} (?= 日 )", _in_figures),
    # 六月1日
    "month_before": (
        rf"(?<!农历) (?<![一二三四五六七八九十闰第]) {_NUMBER}{{1,2}} (?= 月\d{{1,2}}[日号] )",
        _in_figures,
    ),
    # 二十世纪80年代, 20世纪八十年代
    "century": (r"二十 (?= 世纪\d0年代 )", _in_figures),
    "decade": (rf"(?<=20世纪) {_DIGIT}十 (?= 年代 )", _in_figures),
    # 农历5月5日, 农历8月十五
    "lunar": (
        r"(?<=农历) \d{1,2}月 (?: 初?[一二三四五六七八九十廿]{1,3} | 初?\d{1,2}日? )? (?! 份 )",
        _month_and_day,
    ),
    # 腊月23, 正月初8
    "lunar_day": (
        r"(?: (?<=[正腊]月) | (?<=农历[一二三四五六七八九十]月) ) [1-3]?\d"
        r" (?! [\d.个余多人家名场次天项户件处—～-] )",
        _in_words,
    ),
    "early_day": (
        r"(?: (?<=[正腊]月初) | (?<=大年初) ) (?:[1-9]|10) (?! \d ) | (?<=大年) (?:29|30) (?! \d )",
        _in_words,
    ),
}
_LUNAR = ("lunar", "lunar_day", "early_day")
_MIXED = re.compile(
    r"(?=[\d〇一二三四五六七八九十])(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _mend) in _FORMS.items())
    + ")",
    re.VERBOSE,
)


@text_rule(
    "BT440",
    "mixed-date",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 4.3",
    wrong="方案自二〇二三年6月1日起施行。",
    right="方案自2023年6月1日起施行。",
)
def mixed_date(passage: Passage) -> Findings:
    """A date is partly in figures and partly in Chinese, or a lunar date has figures.

    Year, month and day are all in figures, or all in Chinese. Days of the lunar calendar are in
    Chinese (4.2.1): 正月初五.
    """
    if not passage.figures or not passage.has("月世年"):
        return
    for match in passage.matches(_MIXED):
        _pattern, mend = _FORMS[match.lastgroup or ""]
        right = mend(match[0])
        if match.lastgroup in _LUNAR:
            message = _("“{written}” belongs to the lunar calendar. Write “{right}”.")
        else:
            message = _("“{written}” stands in a date that has figures elsewhere. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right)
