"""Weekdays beside dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.numerals.written_dates import dates_in
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    import datetime

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.numerals.written_dates import WrittenDate
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WORD = "(?:星期|周|礼拜)"
_DAY = "[一二三四五六日天]"
_NO_SPAN = "(?! 至|到|[—～-] )"
_LUNAR = "(?:农历[^，,（()）]{2,6}[，,])"
_TIME = r"(?:(?:[上下]午|早上|晚上?)?(?:\d{1,2}(?:[时点]半?|:\d\d)(?:\d{1,2}分)?)?)"
_AFTER = re.compile(
    rf"""(?: 是 | {_TIME}? [（(] {_LUNAR}? [本上下这]? ) {_WORD} (?P<bracketed>{_DAY}) {_NO_SPAN}
      | (?:星期|礼拜) (?P<bare>{_DAY}) {_NO_SPAN}
      | 周 (?P<short>{_DAY}) (?= [，。；）上下晚早中举召开] )
      | [，,\s]\s* {_WORD} (?P<apart>{_DAY}) (?= [，。；）\s] | [上下]午 | 晚上 | $ )""",
    re.VERBOSE,
)
_BEFORE = re.compile(rf"(?<!每){_WORD}(?P<before>{_DAY})[（(]$")
_ANOTHER_YEAR = re.compile(r"[去前明]年|上年")
_YEAR = re.compile(r"\d{4}(?=年)")
_WEEK = "一二三四五六日"
_NEAR = 120
"""Days from the issue's date within which a date without a year is taken to lie."""


@rule(
    "BT443",
    "wrong-weekday",
    force=Force.CUSTOM,
    clause="公历",
    wrong="会议定于2023年6月1日（星期五）召开。",
    right="会议定于2023年6月1日（星期四）召开。",
)
def wrong_weekday(manuscript: Manuscript) -> Findings:
    """The weekday beside a date is another one than the calendar's.

    Either may be wrong. A date without a year is taken to lie near the date of the issue,
    unless the text last told another year.
    """
    for passage in manuscript.passages:
        if "周" in passage.text or "星期" in passage.text or "礼拜" in passage.text:
            yield from _weekdays(passage, manuscript.issue.date)


def _weekdays(passage: Passage, issued: datetime.date | None) -> Findings:
    for date in dates_in(passage):
        match = _AFTER.match(passage.text, date.end) or _weekday_before(date, passage)
        day = _day(date, passage, issued)
        if match and day and date.until == date.day:
            start, end = match.span(match.lastgroup or 0)
            right = _WEEK[day.weekday()]
            if passage.text[start:end].replace("天", "日") != right:
                message = _("{day} is a 星期{right}. Look up the date and the weekday.")
                text = message.format(day=day.isoformat(), right=right)
                change = passage.change(start, end, right)
                fix = Fix((change,), safe=False) if change else None
                first, last = min(date.first, start), max(date.end, end)
                yield passage.finding_with(first, last, text, fix)


def _weekday_before(date: WrittenDate, passage: Passage) -> re.Match[str] | None:
    """Return the weekday of 周五（6月2日）."""
    if not passage.text.startswith(("）", ")"), date.end):
        return None
    return _BEFORE.search(passage.text[: date.first])


def _day(date: WrittenDate, passage: Passage, issued: datetime.date | None) -> datetime.date | None:
    """Return the day that is meant, if that is certain enough."""
    if date.year:
        return date.in_year(date.year)
    if issued is None or _ANOTHER_YEAR.search(passage.text, 0, date.first):
        return None
    told = _YEAR.findall(passage.text, 0, date.first)
    days = (date.in_year(year) for year in (issued.year - 1, issued.year, issued.year + 1))
    near = next((day for day in days if day and abs((day - issued).days) <= _NEAR), None)
    return near if near and (not told or int(told[-1]) == near.year) else None
