"""Dates as they are written, and the days that they mean."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import matches_at_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage

_DATE = re.compile(
    r"""(?<![\d.]) (?: (?P<year>\d{4}) 年 )? (?P<month>\d{1,2}) 月 (?P<day>\d{1,2})
        (?: 日? (?: [—～~–-] | 至 | 到 ) (?P<until>\d{1,2}) )? [日号]
      | (?<![\d./-]) (?P<y>(?:19|20)\d{2}) (?P<sign>[-./]) (?P<m>\d{1,2}) (?P=sign) (?P<d>\d{1,2})
        (?![\d./-]|[A-Za-z])""",
    re.VERBOSE,
)
MONTHS = 12
_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date with its place in a passage; ``year`` is None where none stands there.

    ``start`` is where the month begins, ``end`` is past the day (and past 日), ``first`` is where
    the whole begins; ``sign`` parts figures only, as in 2023.6.1. ``until`` is the last day of a
    span within the month, else the day itself.
    """

    first: int
    start: int
    end: int
    year: int | None
    month: int
    day: int
    until: int
    sign: str

    @property
    def possible(self) -> bool:
        """Whether the calendar has such days; without a year, in some year."""
        if not 1 <= self.month <= MONTHS:
            return False
        last = calendar.monthrange(self.year or _LEAP_YEAR, self.month)[1]
        return 1 <= self.day <= last and 1 <= self.until <= last

    def in_year(self, year: int) -> datetime.date | None:
        """Return the day in a year that has it."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def dates_in(passage: Passage) -> Iterator[WrittenDate]:
    """Yield the dates of a passage, in their order."""
    for match in matches_at_figures(passage, _DATE, "年月-./"):
        yield _date(match)


def _date(match: re.Match[str]) -> WrittenDate:
    if match["sign"]:
        year, month, day, start = match["y"], match["m"], match["d"], match.start("m")
    else:
        year, month, day, start = match["year"], match["month"], match["day"], match.start("month")
    return WrittenDate(
        first=match.start(),
        start=start,
        end=match.end(),
        year=int(year) if year and int(year) else None,
        month=int(month),
        day=int(day),
        until=int(match["until"] or day),
        sign=match["sign"] or "",
    )
