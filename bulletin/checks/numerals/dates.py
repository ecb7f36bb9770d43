"""Dates that the calendar does not have, weekdays that do not fit, dates parted by points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import matches_at_figures
from bulletin.checks.numerals.written_dates import dates_in
from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule, text_rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.numerals.written_dates import WrittenDate
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_THIRTEENTH = re.compile(
    r"(?<=\d{4}年)(?:0{1,2}|1[3-9]|[2-9]\d)月|(?<!\d)(?:1[3-9]|[2-9]\d)月(?=份)"
)
_THIRTY_FIRST = re.compile("(?:(?<!十)[二四六九]|十一)月三十一日")
_WEEKDAY = re.compile(
    r"""[（(] (?:星期|周|礼拜) (?P<named>[一二三四五六日天]) (?! 至|到|[—～-] )
      | (?:星期|礼拜) (?P<bare>[一二三四五六日天]) (?! 至|到|[—～-] )
      | 周 (?P<short>[一二三四五六日]) (?= [，。；）上下晚早中] )""",
    re.VERBOSE,
)
_YEARS = re.compile(r"\d{4}(?=年)|[去前明]年|上年")
_DOTTED_MONTH = re.compile(r"(?<=20\d\d)[./](?=(?:0?[1-9]|1[0-2])月)")
_WEEK = "一二三四五六日"
_NEAR = 120


@text_rule(
    "BT442",
    "impossible-date",
    force=Force.CUSTOM,
    clause="公历",
    severity=Severity.ERROR,
    wrong="报名截至2023年6月31日。",
    right="报名截至2023年6月30日。",
)
def impossible_date(passage: Passage) -> Findings:
    """The calendar has no such day or month.

    Look the date up: 4月, 6月, 9月 and 11月 have 30 days, 2月 has 28, in a leap year 29.
    """
    message = _("The calendar has no “{date}”. Look the date up.")
    starts = set()
    for date in dates_in(passage):
        starts.add(date.start)
        if not date.possible:
            text = message.format(date=passage.text[date.first : date.end])
            yield passage.finding(date.start, date.end, text)
    for match in (*_months(passage), *passage.matches(_THIRTY_FIRST)):
        if match.start() not in starts:
            yield passage.finding(*match.span(), message.format(date=match[0]))


def _months(passage: Passage) -> Iterator[re.Match[str]]:
    return matches_at_figures(passage, _THIRTEENTH) if "月" in passage.text else iter(())


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

    Either may be wrong. A date without a year is taken to lie near the date of the issue.
    """
    for passage in manuscript.passages:
        if "周" in passage.text or "星期" in passage.text or "礼拜" in passage.text:
            yield from _weekdays(passage, manuscript.issue.date)


def _weekdays(passage: Passage, issued: datetime.date | None) -> Findings:
    for date in dates_in(passage):
        match = _WEEKDAY.match(passage.text, date.end)
        day = _day(date, passage, issued)
        if match and day and date.until == date.day:
            start, end = match.span(match.lastgroup or 0)
            right = _WEEK[day.weekday()]
            if match[match.lastgroup or 0].replace("天", "日") != right:
                message = _("{day} is a 星期{right}. Look up the date and the weekday.")
                text = message.format(day=day.isoformat(), right=right)
                yield passage.finding(start, end, text, right, safe=False)


def _day(date: WrittenDate, passage: Passage, issued: datetime.date | None) -> datetime.date | None:
    """Return the day that is meant, if that is certain enough."""
    if date.year:
        return date.in_year(date.year)
    if issued is None or _YEARS.search(passage.text, 0, date.first):
        return None
    days = (date.in_year(year) for year in (issued.year - 1, issued.year, issued.year + 1))
    near = (day for day in days if day and abs((day - issued).days) <= _NEAR)
    return next(near, None)


@text_rule(
    "BT444",
    "dotted-date",
    force=Force.CUSTOM,
    clause="GB/T 15835-2011 5.1.4",
    wrong="活动于2023.6.1启动。",
    right="活动于2023年6月1日启动。",
)
def dotted_date(passage: Passage) -> Findings:
    """A date in running text has points or strokes between its figures.

    Official documents write 2023年6月1日; the standard also knows 2023-06-01. In tables short
    forms are left alone.
    """
    if passage.role is Role.CELL:
        return
    for date in dates_in(passage):
        if date.sign in (".", "/") and date.possible:
            right = f"{date.year}年{date.month}月{date.day}日"
            written = passage.text[date.first : date.end]
            message = _("“{written}” is no date for running text. Write “{right}”.")
            text = message.format(written=written, right=right)
            yield passage.finding(date.first, date.end, text, right)
    for match in passage.matches(_DOTTED_MONTH):
        text = _("Between year and month stands 年.")
        yield passage.finding(*match.span(), text, "年")
