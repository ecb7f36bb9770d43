"""The lines that a masthead can consist of, each divided into its parts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Line
from bulletin.importers.understanding.head.lines import read_line
from bulletin.importers.understanding.head.tokens import Token, What
from bulletin.importers.understanding.rows import printed_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Element

MOST_ROWS = 22
"""A masthead never takes more than the lines of a page (GB/T 9704-2012, 5.2.3)."""
_CLEAR = frozenset({What.NUMBER, What.DATE, What.MARK, What.PUBLICATION, What.CREDITS})


@dataclass(frozen=True, slots=True)
class Row:
    """A line of print: where its element stands among the others, and its parts."""

    element: int
    line: Line
    tokens: tuple[Token, ...]

    @property
    def kinds(self) -> frozenset[What]:
        """What there is in the line."""
        return frozenset(token.what for token in self.tokens)

    @property
    def clear(self) -> bool:
        """Tell whether the line is a masthead's by its wording, not only by its place."""
        return bool(self.kinds & _CLEAR) or self.kinds == {What.OFFICE}


def read_rows(elements: Sequence[Element], names: Names) -> list[Row]:
    """Return the rows from the top down to the first line that no masthead has."""
    rows: list[Row] = []
    for index, element in enumerate(elements):
        lines = list(_lines(element))
        found = [Row(index, line, read_line(line.stretch, names)) for line in lines]
        if not all(row.tokens for row in found) or len(rows) + len(found) > MOST_ROWS:
            return rows + (found[: _readable(found)] if isinstance(element, Line) else [])
        rows += found
    return rows


def _readable(rows: Sequence[Row]) -> int:
    return next((count for count, row in enumerate(rows) if not row.tokens), 0)


def _lines(element: Element) -> Iterator[Line]:
    """Yield the lines of print of an element; a soft line break divides them."""
    if isinstance(element, Line):
        yield from printed_rows(element)
    elif isinstance(element, Grid):
        for line in chain.from_iterable(chain.from_iterable(element.rows)):
            yield from _lines(line)
