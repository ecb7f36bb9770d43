"""White space in headlines and bylines: soft line breaks, wide gaps, lines made one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Piece, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def without_breaks(stretch: Stretch) -> Iterator[Stretch]:
    """Yield the lines that soft line breaks divide a text into."""
    start = 0
    for part in stretch.text.split("\n"):
        if part.strip():
            yield stretch[start : start + len(part)].strip()
        start += len(part) + 1


def spaced(lines: Iterable[Stretch]) -> Stretch:
    """Return lines as one, a space between them."""
    value = Stretch()
    for line in lines:
        value = value + Stretch((Piece(" ", line.location),)) + tidy(line) if value else tidy(line)
    return value


def tidy(line: Stretch) -> Stretch:
    """Return a line with one plain space for each gap, of which print makes its own."""
    pieces = (replace(piece, text=re.sub(r"\s", " ", piece.text)) for piece in line.pieces)
    plain = Stretch(tuple(pieces))
    return plain.without((gap.start() + 1, gap.end()) for gap in re.finditer("  +", plain.text))
