"""Dates that the calendar does not have."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import matches_at_figures
from bulletin.checks.numerals.written_dates import dates_in
from bulletin.checks.rule import Force, rule
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
_THIRTY_FIRST = re.compile(
    "(?:(?<!十)[二四六九]|十一)月三十一日|(?<!十)(?<!农历)二月三十日|月三十[二三四五六七八九]日"
)
_TO = ("至", "到", "—", "～", "-")
_LEAP_DAY = (2, 29)
_AFTER_SUMMER = 8
_ANOTHER_YEAR = re.compile(r"\d{4}年|[去前明]年|上年")


@rule(
    "BT442",
    "impossible-date",
    force=Force.CUSTOM,
    clause="公历",
    severity=Severity.ERROR,
    wrong="报名截至2023年6月31日。",
    right="报名截至2023年6月30日。",
)
def impossible_date(manuscript: Manuscript) -> Findings:
    """The calendar has no such day or month, or a span of days ends before it begins.

    Look the date up: 4月, 6月, 9月 and 11月 have 30 days, 2月 has 28, in a leap year 29. A date
    without a year is taken to lie near the date of the issue.
    """
    for passage in manuscript.passages:
        yield from _impossible(passage, manuscript.issue.date)


def _impossible(passage: Passage, issued: datetime.date | None) -> Findings:
    starts = set()
    before: WrittenDate | None = None
    for date in dates_in(passage):
        starts.add(date.start)
        if not date.possible or date.until < date.day or _lacks_leap_day(date, passage, issued):
            text = _no_such(passage.text[date.first : date.end])
            yield passage.finding(date.start, date.end, text)
        elif before and _ends_before_it_begins(passage, before, date):
            text = _no_such(passage.text[before.first : date.end])
            yield passage.finding(date.start, date.end, text)
        before = date
    for match in (*_months(passage), *_thirty_firsts(passage)):
        if match.start() not in starts:
            yield passage.finding(*match.span(), _no_such(match[0]))


def _no_such(date: str) -> str:
    return _("The calendar has no “{date}”. Look the date up.").format(date=date)


def _ends_before_it_begins(passage: Passage, first: WrittenDate, last: WrittenDate) -> bool:
    """Tell whether a span such as 6月10日至6月5日 runs backwards within one month."""
    return (
        passage.text[first.end : last.first] in _TO
        and last.year in (None, first.year)
        and first.month == last.month
        and last.day < first.day
    )


def _lacks_leap_day(date: WrittenDate, passage: Passage, issued: datetime.date | None) -> bool:
    """Tell whether 2月29日 stands near the date of an issue without there being one."""
    if date.year or issued is None or (date.month, max(date.day, date.until)) != _LEAP_DAY:
        return False
    if _ANOTHER_YEAR.search(passage.text):
        return False
    nearest = issued.year + (issued.month > _AFTER_SUMMER)
    return not calendar.isleap(nearest) and not calendar.isleap(issued.year)


def _months(passage: Passage) -> Iterator[re.Match[str]]:
    return matches_at_figures(passage, _THIRTEENTH, "月")


def _thirty_firsts(passage: Passage) -> Iterator[re.Match[str]]:
    return passage.matches(_THIRTY_FIRST) if "月三十" in passage.text else iter(())
