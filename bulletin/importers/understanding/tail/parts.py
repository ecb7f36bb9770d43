"""The closing block's parts, put together from its rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Closing, Found, RecognisedCredit
from bulletin.importers.understanding.tail.block import further_rows
from bulletin.importers.understanding.tail.distribution import with_more
from bulletin.importers.understanding.wording.gaps import spaced
from bulletin.importers.understanding.wording.people import people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Line
    from bulletin.importers.understanding.tail.lines import Tail
    from bulletin.importers.understanding.tail.rows import Row


def closing_of(rows: Sequence[Row]) -> Closing:
    """Return the closing block that the rows make, its lists and credits in their order."""
    tails: list[Tail] = []
    rest: list[Line] = []
    position = 0
    while position < len(rows):
        row = rows[position]
        further = further_rows(rows, position) if row.tail else 0
        if row.tail:
            tails.append(_continued(row.tail, rows[position + 1 : position + 1 + further]))
        else:
            rest.append(row.line)
        position += 1 + further
    issued = [tail.issued for tail in tails if tail.issued]
    runs = [tail.print_run for tail in tails if tail.print_run]
    return Closing(
        tuple(one for tail in tails for one in tail.recipients),
        tuple(one for tail in tails for one in tail.credits),
        _run(runs),
        _issued(issued),
        tuple(rest),
    )


def _continued(tail: Tail, further: Sequence[Row]) -> Tail:
    """Return a line's parts, the last list or the last names with the lines behind."""
    for row in further:
        stretch = row.line.stretch
        if tail.credits:
            *before, last = tail.credits
            tail = replace(tail, credits=(*before, _with_names(last, stretch)))
        else:
            *others, end = tail.recipients
            tail = replace(tail, recipients=(*others, with_more(end, stretch)))
    return tail


def _with_names(credit: RecognisedCredit, more: Stretch) -> RecognisedCredit:
    names = credit.names
    found = replace(names, value=(*names.value, *people(more)), quote=names.quote + more)
    return replace(credit, names=found)


def _run(found: Sequence[Found[int]]) -> Found[int] | None:
    """Return the first print run; where others differ from it, it is not sure."""
    if not found:
        return None
    first = found[0]
    quote = Stretch.joined(one.quote for one in found)
    same = all(one.value == first.value for one in found)
    return Found(first.value, quote, first.how, first.sure and same)


def _issued(found: Sequence[Found[Stretch]]) -> Found[Stretch] | None:
    if not found:
        return None
    quote = Stretch.joined(one.quote for one in found)
    sure = all(one.sure for one in found)
    return Found(spaced(one.value for one in found), quote, found[0].how, sure)
