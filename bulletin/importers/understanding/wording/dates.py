"""Dates as old bulletins write them: 2023年6月1日, 二〇二三年六月一日, 2023-06-01, 2023.6.1."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.understanding.wording.numbers import CHINESE_DIGIT, NUMERAL, number_of
from bulletin.model.publication import DateForm

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = rf"(?:(?<!\d)[12１２]\s*\d\s*\d\s*\d(?!\d)|{CHINESE_DIGIT}(?:\s*{CHINESE_DIGIT}){{3}})"
"""A pattern of a year, four digits or figures."""
_LABEL = r"(?:(?:出版|印发|编印|出刊|发布|编发|发行|印刷)?(?:日\s*期|时\s*间)\s*[:：]|date\s*:\s*)?"
_WEEKDAY = r"(?:\s*[（(]?\s*(?:星期|周|礼拜)\s*[一二三四五六日天]\s*[)）]?)?"
_HOUR = (
    r"(?:\s*(?:[上下]午)?\s*\d{1,2}\s*(?:[时点]\s*(?:\d{1,2}\s*分)?|[:：]\s*\d{2}(?:[:：]\d{2})?))?"
)
_ISSUED = r"(?:\s*(?:编\s*印|印\s*发|印\s*制|编\s*发|出\s*版|出\s*刊|刊\s*发|发\s*行|编|印))?"
_WITH_WORDS = (
    rf"(?:(?P<year>{YEAR})\s*年\s*)?(?P<month>{NUMERAL})\s*月(?:\s*(?P<day>{NUMERAL})\s*[日号])?"
)
_WITH_MARKS = (
    r"(?<!\d)(?P<year2>[12]\d{3})\s?(?P<mark>[-./－—．／–])\s?(?P<month2>\d{1,2})\s?(?P=mark)\s?"
    r"(?P<day2>\d{1,2})(?!\d)"
)
_DATE = re.compile(rf"{_LABEL}(?:{_WITH_WORDS}|{_WITH_MARKS}){_HOUR}{_WEEKDAY}{_ISSUED}")
_ISSUED_END = re.compile(r"(?:编|印|版|刊|发|制|行)\s*\Z")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text, from ``start`` to ``end`` with its label, weekday and 印发.

    ``year`` and ``day`` are None where they are not written. ``issued`` says that 印发 or a like
    word stands behind it.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    form: DateForm
    issued: bool

    @property
    def whole(self) -> bool:
        """Tell whether year, month and day are written."""
        return self.year is not None and self.day is not None

    def date(self, year: int | None = None) -> datetime.date | None:
        """Return the date, None where a part is missing or the calendar does not have it."""
        year = self.year or year
        if year is None or self.day is None:
            return None
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def dates_in(text: str) -> Iterator[Dated]:
    """Yield the dates of a text: whole ones, months (2023年6月) and days (6月1日)."""
    for match in _DATE.finditer(text):
        parts = match["year"] or match["year2"], match["month"] or match["month2"]
        day = match["day"] or match["day2"]
        year, month = (number_of(part) if part else None for part in parts)
        if month is None or (year is None and day is None):
            continue
        chinese = not any(character.isdecimal() for character in match[0])
        form = DateForm.CHINESE if chinese else DateForm.ARABIC
        issued = bool(_ISSUED_END.search(match[0]))
        number = number_of(day) if day else None
        yield Dated(match.start(), match.end(), year, month, number, form, issued)
