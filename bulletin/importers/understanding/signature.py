"""The signature below the text: the office and the date of an issue whose masthead has neither."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Line, PageBreak, Rule, Stretch
from bulletin.importers.recognised import Found, How, Masthead
from bulletin.importers.understanding.wording.dates import dates_in
from bulletin.importers.understanding.wording.gaps import closed_up
from bulletin.importers.understanding.wording.issuers import is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Element
    from bulletin.importers.recognised import Closing
    from bulletin.importers.understanding.wording.dates import Dated


def read_signature(
    elements: Sequence[Element], masthead: Masthead
) -> tuple[Masthead, tuple[Element, ...]]:
    """Return the masthead with the signature's date and office, the elements without them.

    Only a date on one of the last two lines, by itself or beside an office, is taken, and only
    where the masthead has none; an office right above it, where the masthead has none either.
    Both are to be looked at: an item may have been signed instead of the issue.
    """
    places = [n for n, one in enumerate(elements) if not isinstance(one, Rule | PageBreak)][-2:]
    lines = [(n, one) for n in places if isinstance(one := elements[n], Line)]
    if masthead.date or not lines:
        return masthead, tuple(elements)
    last, line = lines[-1]
    dated = _date_of(line.stretch)
    if not dated:
        return masthead, tuple(elements)
    beside = line.stretch[: dated.start].strip()
    taken = {last}
    signed = _with_date(masthead, line.stretch[dated.start :], dated)
    if beside:
        signed = _with_office(signed, beside)
    elif len(lines) > 1 and _signs(lines[0][1].stretch, masthead):
        signed = _with_office(signed, lines[0][1].stretch)
        taken.add(lines[0][0])
    return signed, tuple(one for n, one in enumerate(elements) if n not in taken)


def without_signature(masthead: Masthead, closing: Closing) -> tuple[Masthead, Closing]:
    """Return both, the masthead's office with what the closing block says of it once more."""
    if not masthead.office:
        return masthead, closing
    again = [one for one in closing.rest if _signs(one.stretch, masthead)]
    for one in again:
        masthead = _with_office(masthead, one.stretch)
    rest = tuple(one for one in closing.rest if one not in again)
    return masthead, replace(closing, rest=rest)


def _signs(line: Stretch, masthead: Masthead) -> bool:
    """Tell whether a line is the issue's office: the only one, or the masthead's once more."""
    if masthead.office:
        return closed_up(line).text == closed_up(masthead.office.value).text
    return is_office(line.text)


def _date_of(line: Stretch) -> Dated | None:
    """Return the date that a line ends with, by itself or behind an office."""
    dated = next((one for one in dates_in(line.text) if one.date()), None)
    if not dated or dated.end < len(line):
        return None
    beside = line.text[: dated.start].strip()
    return dated if not beside or is_office(beside) else None


def _with_date(masthead: Masthead, quote: Stretch, dated: Dated) -> Masthead:
    date = dated.date()
    found = Found(date, quote, How.PLACE, sure=False) if date else None
    return replace(masthead, date=found, date_form=dated.form)


def _with_office(masthead: Masthead, office: Stretch) -> Masthead:
    """Return the masthead with the office, or where it has one, with the signature's quoted."""
    if masthead.office:
        found = replace(masthead.office, quote=masthead.office.quote + office)
    else:
        found = Found(closed_up(office), office, How.PLACE, sure=False)
    return replace(masthead, office=found)
