"""The masthead's parts, put together from the tokens of its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Found, How, Masthead
from bulletin.importers.understanding.head import doubts
from bulletin.importers.understanding.head.dates import date_of
from bulletin.importers.understanding.head.number import number_of_issue
from bulletin.importers.understanding.head.tokens import Token, What
from bulletin.importers.understanding.wording.gaps import closed_name, closed_up, spaced
from bulletin.importers.understanding.wording.marks import MarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.understanding.head.rows import Row
    from bulletin.importers.understanding.head.title import Title

_COPY_NUMBER = re.compile(r"\d+\Z")


def masthead_of(rows: Sequence[Row], title: Title) -> tuple[Masthead, tuple[Diagnostic, ...]]:
    """Return the masthead that clear rows and a title make, and what is doubtful."""
    tokens = [one for row in rows for one in row.tokens if not _is_in(one, title.tokens)]
    numbering, number_doubts = number_of_issue([one for one in tokens if one.what is What.NUMBER])
    dates = [one for one in tokens if one.what is What.DATE]
    date, date_form, date_doubts = date_of(dates, numbering.year)
    masthead = Masthead(
        publication=_publication(title),
        number=numbering.number,
        total_number=numbering.total,
        year=numbering.year or _year(dates),
        supplement=numbering.supplement,
        number_form=numbering.form,
        date=date,
        date_form=date_form,
        office=_office([one for one in tokens if one.what is What.OFFICE]),
        security=_mark(tokens, MarkKind.SECURITY),
        copy_number=_copy_number(tokens),
        notice=_notice(tokens, title.subtitles),
        credits=tuple(credit for one in tokens for credit in one.credits),
        month=Stretch.joined(one.quote for one in dates if one.dated and not one.dated.day),
    )
    unknown = (doubts.unknown(token.quote) for token in title.unknown)
    return masthead, (*number_doubts, *date_doubts, *unknown)


def _is_in(token: Token, tokens: Sequence[Token]) -> bool:
    return any(token is other for other in tokens)


def _year(dates: Sequence[Token]) -> int | None:
    """Return the year of a month (2023年6月), which is no date."""
    return next((one.dated.year for one in dates if one.dated and not one.dated.day), None)


def _publication(title: Title) -> Found[Stretch] | None:
    if not title.tokens:
        return None
    name = Stretch.joined(token.name for token in title.tokens)
    quote = Stretch.joined(token.quote for token in (*title.tokens, *title.echoes))
    sure = title.how is not How.PLACE and len(title.tokens) == 1
    return Found(name, quote, title.how, sure)


def _office(tokens: Sequence[Token]) -> Found[Stretch] | None:
    """Return the issuing offices; one that is named twice is one."""
    if not tokens:
        return None
    names: dict[str, Stretch] = {token.name.text: token.name for token in reversed(tokens)}
    quote = Stretch.joined(token.quote for token in tokens)
    return Found(spaced(reversed(names.values())), quote, tokens[0].how)


def _mark(tokens: Sequence[Token], kind: MarkKind) -> Found[Stretch] | None:
    found = [token for token in tokens if token.mark is kind]
    if not found:
        return None
    quote = Stretch.joined(token.quote for token in found)
    return Found(spaced(closed_up(token.name) for token in found), quote, How.PATTERN)


def _copy_number(tokens: Sequence[Token]) -> Found[Stretch] | None:
    """Return the copy number, its figures alone."""
    found = _mark(tokens, MarkKind.COPY_NUMBER)
    figures = _COPY_NUMBER.search(found.value.text) if found else None
    if not found or not figures:
        return None
    return Found(found.value[figures.start() :], found.quote, found.how)


def _notice(tokens: Sequence[Token], subtitles: Sequence[Token]) -> Found[Stretch] | None:
    """Return urgency, notice and subtitles: what else the page shows above the rule."""
    kinds = (MarkKind.URGENCY, MarkKind.NOTICE)
    marks = [one for one in tokens if one.mark in kinds]
    bracketed = [one for one in tokens if one.what is What.SUBTITLE]
    found = [*marks, *bracketed, *subtitles]
    if not found:
        return None
    quote = Stretch.joined(token.quote for token in found)
    return Found(
        spaced(closed_name(one.name) for one in found),
        quote,
        How.PATTERN,
        sure=len(found) == len(marks),
    )
