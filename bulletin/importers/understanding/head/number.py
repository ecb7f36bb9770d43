"""An issue's number, put together from what the masthead says of it in one place or several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.head import doubts
from bulletin.model.publication import NumberForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.understanding.head.tokens import Token
    from bulletin.importers.understanding.wording.issue_numbers import IssueNumber


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number, the total number, 增刊, the year and the form of an issue's number."""

    number: Found[int] | None = None
    total: Found[int] | None = None
    supplement: Found[bool] | None = None
    year: int | None = None
    form: NumberForm | None = None


def number_of_issue(tokens: Sequence[Token]) -> tuple[Numbering, tuple[Diagnostic, ...]]:
    """Return the number that the tokens make together, and what is doubtful about it."""
    told = [(token, token.number) for token in tokens if token.number]
    number, number_doubts = _first(told, lambda one: one.number)
    total, total_doubts = _first(told, lambda one: one.total)
    supplements = [token.quote for token, one in told if one.supplement]
    supplement = Found(True, Stretch.joined(supplements), How.PATTERN) if supplements else None  # noqa: FBT003
    year = next((one.year for _token, one in told if one.year), None)
    joint = tuple(doubts.joint(token.quote) for token, one in told if one.joint)
    form = _form([one for _token, one in told]) if told else None
    numbering = Numbering(number, total, supplement, year, form)
    return numbering, (*number_doubts, *total_doubts, *joint)


def _first(
    told: Sequence[tuple[Token, IssueNumber]], value: Callable[[IssueNumber], int | None]
) -> tuple[Found[int] | None, tuple[Diagnostic, ...]]:
    """Return the first value with the quotes of all that say the same; the others are doubts."""
    valued = [
        (token.quote, one, number) for token, one in told if (number := value(one)) is not None
    ]
    if not valued:
        return None, ()
    first, one, number = valued[0]
    same = Stretch.joined(quote for quote, _one, other in valued if other == number)
    differing = tuple(
        doubts.second(first, quote) for quote, _one, other in valued if other != number
    )
    sure = not differing and not one.joint
    return Found(number, same, How.PATTERN, sure), differing


def _form(told: Sequence[IssueNumber]) -> NumberForm:
    numbered = [one for one in told if one.number is not None]
    total = any(one.total is not None for one in told)
    if any(one.coded for one in numbered):
        return NumberForm.YEAR
    if total:
        return NumberForm.BOTH if numbered else NumberForm.TOTAL
    opened = any(one.opened for one in numbered)
    return NumberForm.PARENTHESES if opened else NumberForm.PLAIN
