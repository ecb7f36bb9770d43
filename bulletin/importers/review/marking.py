"""The lines of an old document, each character with the part that it became."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.evidence import parts
from bulletin.importers.original import Grid, Line, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.importers.evidence import Part
    from bulletin.importers.original import Element, Original, Stretch
    from bulletin.importers.recognised import Recognised


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one line that belong to one part, None where they belong to none."""

    text: str
    part: Part | None


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of the original with its number, divided by parts."""

    number: int
    spans: tuple[Span, ...]


def marked(original: Original, recognised: Recognised) -> tuple[MarkedLine, ...]:
    """Return the original's lines, table cells among them, divided by what they became."""
    owners = _Owners(recognised)
    return tuple(
        MarkedLine(stretch.location.line, tuple(owners.spans(stretch)))
        for element in original.elements
        for stretch in _stretches(element)
        if stretch
    )


def _stretches(element: Element) -> Iterator[Stretch]:
    if isinstance(element, Line):
        yield element.stretch
    elif isinstance(element, Grid):
        yield from (line.stretch for row in element.rows for cell in row for line in cell)
    elif isinstance(element, Rule):
        yield element.quote


class _Owners:
    """Which part each character of the original belongs to."""

    def __init__(self, recognised: Recognised) -> None:
        self._by_line: defaultdict[int, list[tuple[int, int, Part]]] = defaultdict(list)
        for part in parts(recognised):
            for piece in part.quote.pieces:
                start = piece.location.column
                span = (start, start + len(piece.text), part)
                self._by_line[piece.location.line].append(span)

    def spans(self, stretch: Stretch) -> Iterator[Span]:
        """Yield the characters of a stretch, divided where the part changes."""
        text, owner = "", None
        for piece in stretch.pieces:
            for offset, character in enumerate(piece.text):
                part = self._owner(piece.location.line, piece.location.column + offset)
                if text and part is not owner:
                    yield Span(text, owner)
                    text = ""
                text, owner = text + character, part
        if text:
            yield Span(text, owner)

    def _owner(self, line: int, column: int) -> Part | None:
        for start, end, part in self._by_line[line]:
            if start <= column < end:
                return part
        return None
