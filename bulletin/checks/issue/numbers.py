"""The issue's number and date among those of its neighbours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bulletin.checks.finding import Finding
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    import datetime

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.neighbours.neighbour import Neighbour
    from bulletin.checks.rule import Findings
    from bulletin.diagnostics import Location

_CERTAIN = 2
"""Other issues that agree from which on the total number is reckoned."""
_WIDEST_GAP = 3
"""Numbers that may be missing by mistake; where more are, the archive is not complete."""


@rule("BT480", "number-twice", force=Force.CUSTOM, clause="期号惯例", wrong="", right="")
def number_twice(manuscript: Manuscript) -> Findings:
    """Another issue of the publication has the same number in its year, or the same total number.

    Give one of the two the next number: bulletin move.
    """
    issue = manuscript.issue
    for other in _of_year(manuscript):
        if issue.number and other.number == issue.number:
            message = _("{address} has the number {number}, too. Renumber one: bulletin move")
            text = message.format(address=other.address, number=issue.number)
            yield _finding(manuscript, issue.number_location, text)
            return
    for other in _others(manuscript):
        if issue.total_number and other.total_number == issue.total_number:
            message = _("{address} has the total number {number}, too. Renumber one of the two.")
            text = message.format(address=other.address, number=issue.total_number)
            yield _finding(manuscript, issue.total_number_location, text)
            return


@rule("BT481", "number-gap", force=Force.CUSTOM, clause="期号惯例", wrong="", right="")
def number_gap(manuscript: Manuscript) -> Findings:
    """Up to three numbers are missing between the issue and the one before it in its year.

    Numbers are given one after the other, and the total number goes on with them. Correct the
    number, or put the missing issues into the workspace.
    """
    number = manuscript.issue.number
    if number is None or manuscript.issue.supplement:
        return
    yield from _total_number(manuscript, number)
    lower = [one.number for one in _of_year(manuscript) if one.number and one.number < number]
    if lower and 1 < number - max(lower) <= _WIDEST_GAP + 1:
        message = _("The issue before this one is {before}, so this one is {number}.")
        text = message.format(before=max(lower), number=max(lower) + 1)
        yield _finding(manuscript, manuscript.issue.number_location, text)


def _total_number(manuscript: Manuscript, number: int) -> Findings:
    """Compare how far the total number is ahead of the number with most issues of the year."""
    total = manuscript.issue.total_number
    ahead = Counter(
        one.total_number - one.number
        for one in _of_year(manuscript)
        if one.total_number and one.number
    )
    (usual, count), *others = ahead.most_common() or [(0, 0)]
    certain = count >= _CERTAIN and not others
    if total and certain and total != number + usual:
        message = _("By the year's other issues, the total number is {number}.")
        text = message.format(number=number + usual)
        yield _finding(manuscript, manuscript.issue.total_number_location, text)


@rule("BT482", "date-order", force=Force.CUSTOM, clause="期号惯例", wrong="", right="")
def date_order(manuscript: Manuscript) -> Findings:
    """The issue has a higher number than another of its year, but an earlier date, or the reverse.

    Correct the date, or the number.
    """
    issue = manuscript.issue
    if not (issue.number and issue.date) or issue.supplement:
        return
    others = [(one.number, one.date, one.address) for one in _of_year(manuscript)]
    dated = [(number, date, where) for number, date, where in others if number and date]
    own = issue.number, issue.date
    against = [one for one in dated if _contrary(own, one[:2])]
    for number, date, address in against[:1]:
        theirs = sum(_contrary((number, date), one[:2]) for one in dated) + 1
        if theirs > len(against) or (theirs == len(against) and number > issue.number):
            return
        message = _("{address} is of {date}, this issue of {own}. Correct the date, or the number.")
        text = message.format(address=address, date=date, own=issue.date)
        yield _finding(manuscript, issue.date_location, text)


def _contrary(one: tuple[int, datetime.date], other: tuple[int, datetime.date]) -> bool:
    """Tell whether the higher of two numbers has the earlier date."""
    return (one[0] - other[0]) * (one[1] - other[1]).days < 0


def _others(manuscript: Manuscript) -> list[Neighbour]:
    title = manuscript.issue.publication.title.text
    return manuscript.neighbours.of_publication(title, but=manuscript.address)


def _of_year(manuscript: Manuscript) -> list[Neighbour]:
    """Return the publication's other issues of the year, without supplements."""
    date, supplement = manuscript.issue.date, manuscript.issue.supplement
    if date is None or supplement:
        return []
    found = (one for one in _others(manuscript) if one.date and one.date.year == date.year)
    return [one for one in found if not one.supplement]


def _finding(manuscript: Manuscript, place: Location | None, message: str) -> Finding:
    return Finding(place or manuscript.issue.location, "", message)
