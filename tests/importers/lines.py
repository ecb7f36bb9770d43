"""Elements of an old document, made from text as a test writes it."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location
from bulletin.importers.original import (
    PLAIN,
    Element,
    Grid,
    Line,
    Look,
    Photo,
    Piece,
    Rule,
    Stretch,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = Path("old.txt")
_RULE = re.compile(r"[-—_─━═=]{3,}")
_HEADING = re.compile(r"(#{1,6}) ")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_WIDTHS = {"　": 1.0, " ": 0.5, "\t": 2.0}


def lines(text: str, *, whole: bool = False) -> tuple[Element, ...]:
    """Return a line for each line of text, a rule for --- or ———, with places in ``old.txt``.

    ``# `` before a line gives it a level, ``**…**`` is bold; what the text is indented by as a
    whole is taken off, blank lines are counted.
    """
    found: list[Element] = []
    blank = 0
    for number, typed in enumerate(dedent(text).split("\n"), 1):
        words = typed.strip(" \t\r\u3000")
        if not words:
            blank += 1
            continue
        found.append(line(typed, number, whole=whole, blank=blank))
        blank = 0
    return tuple(found)


def line(typed: str, number: int = 1, *, whole: bool = False, blank: int = 0) -> Line | Rule:
    """Return the element of one line of text."""
    words = typed.strip(" \t\r\u3000")
    before = typed[: len(typed) - len(typed.lstrip(" \t\r\u3000"))]
    place = Location(FILE, number, len(before) + 1)
    if _RULE.fullmatch(words):
        return Rule(place, stretch(words, place))
    heading = _HEADING.match(words)
    level = len(heading[1]) if heading else None
    if heading:
        words, place = words[heading.end() :], place.shifted(heading.end())
    indent = sum(_WIDTHS.get(character, 0) for character in before)
    return Line(stretch(words, place), whole, indent, blank, level)


def stretch(text: str, place: Location | None = None) -> Stretch:
    """Return a stretch whose ``**…**`` are bold pieces."""
    place = place or Location(FILE)
    pieces = []
    for index, part in enumerate(_BOLD.split(text)):
        look = Look(bold=True) if index % 2 else PLAIN
        place = place.shifted(2 if index else 0)
        if part:
            pieces.append(Piece(part, place, look))
        place = place.shifted(len(part))
    return Stretch(tuple(pieces))


def grid(*rows: Iterable[str], number: int = 1) -> Grid:
    r"""Return a table, each cell given as text, its lines divided by ``\n``."""
    cells = [[tuple(_cell_lines(cell, number + i)) for cell in row] for i, row in enumerate(rows)]
    return Grid(tuple(map(tuple, cells)), Location(FILE, number))


def _cell_lines(text: str, number: int) -> Iterable[Line]:
    made = (line(part, number) for part in text.split("\n") if part.strip())
    return (one for one in made if isinstance(one, Line))


def photo(number: int = 1) -> Photo:
    """Return a picture."""
    return Photo(b"\xff\xd8\xff", ".jpg", Location(FILE, number))


def texts(elements: Iterable[Element]) -> list[str]:
    """Return the characters of the lines, — for a rule, a name for other elements."""
    return [
        element.text
        if isinstance(element, Line)
        else "—"
        if isinstance(element, Rule)
        else type(element).__name__.lower()
        for element in elements
    ]
