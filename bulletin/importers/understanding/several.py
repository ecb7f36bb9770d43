"""Several issues in one file: where each begins, and what becomes of the later ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.accounting import unaccounted
from bulletin.importers.original import Line
from bulletin.importers.recognised import Closing, Masthead
from bulletin.importers.understanding.masthead import read_masthead
from bulletin.importers.understanding.wording.gaps import closed_up
from bulletin.importers.understanding.wording.issue_numbers import numbers_in
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Element, Original, Stretch
    from bulletin.importers.recognised import Recognised

_NEAR = 4
"""Lines below a publication's name among which its number stands."""


def issues_in(elements: Sequence[Element], names: Names) -> list[Sequence[Element]]:
    """Divide a file where the publication's name comes again with another number below it."""
    first, _rest, _doubts = read_masthead(elements, names)
    if not first.publication or not first.number:
        return [elements]
    name = closed_up(first.publication.value).text
    named = [
        n
        for n, one in enumerate(elements)
        if isinstance(one, Line)
        and one.text[:1] == name[:1]
        and closed_up(one.stretch).text == name
    ]
    starts = [n for n in named[1:] if _other_number(elements[n:], first, names)]
    edges = [0, *starts, len(elements)]
    return [elements[start:end] for start, end in pairwise(edges)]


def _other_number(elements: Sequence[Element], first: Masthead, names: Names) -> bool:
    """Tell whether a masthead with another number begins here."""
    lines = [one for one in elements[: 2 * _NEAR] if isinstance(one, Line)][: _NEAR + 1]
    if not any(numbers_in(line.text) for line in lines):
        return False
    masthead, _rest, _doubts = read_masthead(elements, names)
    numbers = [one.number.value for one in (first, masthead) if one.number]
    return len(numbers) > 1 and numbers[0] != numbers[1]


def merged(
    original: Original, elements: Sequence[Element], first: Recognised, later: Recognised
) -> tuple[Recognised, Diagnostic]:
    """Return the first issue with the items of a later one, whose other parts are quoted.

    ``elements`` are those of the later one.
    """
    body = replace(later, masthead=Masthead(), closing=Closing(), editor_note=None)
    quotes = unaccounted(replace(original, elements=tuple(elements)), body)
    recognised = replace(
        first,
        items=(*first.items, *later.items),
        contents=(*first.contents, *later.contents),
        dropped=(*first.dropped, *later.dropped, *quotes),
    )
    return recognised, _report(quotes)


def _report(quotes: Sequence[Stretch]) -> Diagnostic:
    message = _(
        "Another issue begins here: “{text}”. Its items were added to those of the first one. "
        "Divide the file, and import each issue by itself."
    )
    text = " ".join(one.text.strip() for one in quotes)
    return Diagnostic("BT536", Severity.WARNING, message.format(text=text), quotes[0].location)
