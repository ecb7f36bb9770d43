"""A text file's lines with their places, without characters that show nothing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.original import Piece, Stretch
from bulletin.messages import _
from bulletin.nodes.reading import INVISIBLE, UNPRINTABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BREAK = re.compile("\r{1,2}\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
"""All ways to end a line: Windows (\\r\\r\\n where a program converted twice), Unix, old Macs,
Word's soft break (VT), a new page (FF), mainframes (NEL), Unicode."""
_NOT_COUNTED = "\x0b\x0c\u2028\u2029"
"""Breaks at which editors do not begin a numbered line."""
_HIDDEN = re.compile(f"(?:{INVISIBLE.pattern}|{UNPRINTABLE.pattern})+")


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line with the white space around it; ``new_page`` says that it begins a page."""

    stretch: Stretch
    location: Location
    new_page: bool = False

    @property
    def text(self) -> str:
        """The characters alone."""
        return self.stretch.text


def file_lines(path: Path, text: str) -> tuple[list[FileLine], tuple[Diagnostic, ...]]:
    """Return the lines of a text, and what was dropped from them."""
    hidden = _HIDDEN.search(text)
    lines = list(_lines(path, text, clean=not hidden))
    if not hidden:
        return lines, ()
    first = next((one for one in _places(path, text) if one), Location(path))
    return lines, _dropped(text, first)


def _lines(path: Path, text: str, *, clean: bool) -> Iterator[FileLine]:
    for start, end, location, new_page in _spans(path, text):
        piece = Piece(text[start:end], location)
        stretch = Stretch((piece,) if start < end else ())
        yield FileLine(stretch if clean else _shown(stretch), location, new_page)


def _spans(path: Path, text: str) -> Iterator[tuple[int, int, Location, bool]]:
    """Yield where each line starts and ends, its place, and whether it begins a page."""
    start, line_start, number, new_page = 0, 0, 1, False
    for found in _BREAK.finditer(text):
        yield start, found.start(), Location(path, number, start - line_start + 1), new_page
        start = found.end()
        new_page = found[0] == "\x0c"
        if found[0] not in _NOT_COUNTED:
            number += 1
            line_start = start
    if start < len(text):
        yield start, len(text), Location(path, number, start - line_start + 1), new_page


def _shown(stretch: Stretch) -> Stretch:
    return stretch.without(found.span() for found in _HIDDEN.finditer(stretch.text))


def _places(path: Path, text: str) -> Iterator[Location | None]:
    """Yield the place of each line's first hidden character, None where it has none."""
    for start, end, location, _new_page in _spans(path, text):
        found = _HIDDEN.search(text, start, end)
        yield location.shifted(found.start() - start) if found else None


def _dropped(text: str, place: Location) -> tuple[Diagnostic, ...]:
    shown = _BREAK.sub("", text)
    counts = Counter("".join(_HIDDEN.findall(shown)))
    if not counts:
        return ()
    codes = ", ".join(f"U+{ord(one):04X} × {count}" for one, count in sorted(counts.items()))
    message = _(
        "Characters that show nothing were left out: {codes}. Nothing needs to be done; "
        "the first one stood here."
    ).format(codes=codes)
    return (Diagnostic("BT504", Severity.INFO, message, place),)
