"""The lines that a masthead can consist of, each divided into its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Line
from bulletin.importers.understanding.head.lines import read_line
from bulletin.importers.understanding.head.tokens import Token, What

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Element

MOST_ROWS = 22
"""A masthead never takes more than the lines of a page (GB/T 9704-2012, 5.2.3)."""
_CLEAR = frozenset({What.NUMBER, What.DATE, What.MARK, What.PUBLICATION, What.CREDITS})
_ROW = re.compile(r"[^\n]+")


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
        for match in _ROW.finditer(element.text):
            stretch = element.stretch[match.start() : match.end()].strip()
            if stretch:
                yield element.with_stretch(stretch)
    elif isinstance(element, Grid):
        for line in chain.from_iterable(chain.from_iterable(element.rows)):
            yield from _lines(line)


def without_rows(elements: Sequence[Element], taken: Sequence[Row]) -> tuple[Element, ...]:
    """Return the elements without these rows; rules and pictures between them stay."""
    counts: dict[int, int] = {}
    for row in taken:
        counts[row.element] = counts.get(row.element, 0) + 1
    kept = (_remainder(element, counts.get(n, 0)) for n, element in enumerate(elements))
    return tuple(element for element in kept if element)


def _remainder(element: Element, rows: int) -> Element | None:
    """Return what is left of an element when its first rows are taken."""
    if not rows:
        return element
    if not isinstance(element, Line):
        return None
    printed = [match for match in _ROW.finditer(element.text) if match[0].strip()]
    if rows >= len(printed):
        return None
    return element.with_stretch(element.stretch[printed[rows].start() :].strip())
