"""An issue's date, from the dates that its masthead has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.head import doubts
from bulletin.model.publication import DateForm

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.understanding.head.tokens import Token

_Told = tuple["Token", "datetime.date"]


def date_of(
    tokens: Sequence[Token], year: int | None
) -> tuple[Found[datetime.date] | None, DateForm, tuple[Diagnostic, ...]]:
    """Return the date, how it is written, and what is doubtful.

    A day without a year (6月1日) takes the year of the number (〔2023〕35号). A month without a
    day is no date: nobody knows the day, and an invented one would be taken for the real one.
    """
    told: list[_Told] = []
    doubtful: list[Diagnostic] = []
    for token in tokens:
        dated = token.dated
        date = dated.date(year) if dated else None
        if date:
            told.append((token, date))
        elif dated and (dated.whole or (dated.day and year)):
            doubtful.append(doubts.no_date(token.quote))
        else:
            doubtful.append(doubts.no_whole_date(token.quote))
    told.sort(key=lambda one: one[0].dated is not None and not one[0].dated.whole)
    if not told:
        return None, DateForm.ARABIC, tuple(doubtful)
    return _first(told, doubtful)


def _first(
    told: Sequence[_Told], doubtful: Sequence[Diagnostic]
) -> tuple[Found[datetime.date], DateForm, tuple[Diagnostic, ...]]:
    token, date = told[0]
    same = Stretch.joined(one.quote for one, other in told if other == date)
    differing = [doubts.second(token.quote, one.quote) for one, other in told if other != date]
    whole = token.dated is not None and token.dated.whole
    found = Found(date, same, How.PATTERN, sure=whole and not differing)
    form = token.dated.form if token.dated else DateForm.ARABIC
    return found, form, (*doubtful, *differing)
