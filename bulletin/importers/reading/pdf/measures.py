"""What a document's lines have in common: the size of its text, the distance of its lines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.importers.original import Side
from bulletin.importers.reading.pdf.order import Setting
from bulletin.importers.reading.pdf.spacing import usual_gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.importers.reading.pdf.order import Column, Placed

_INDENT = 2.0
"""Em; the usual indent of a paragraph's first line."""

_FULL = 1.6
"""Em from the edge; a line breaks so early where the next character may not begin a line."""

_UNBROKEN = re.compile(
    r"[（《“‘「『〔【〈]*(?:[0-9A-Za-z.,:/%-]+|[^\s])[，。、；：？！）》”’」』〕】〉…—%％℃]*"
)
"""What stands together at the beginning of a line (GB/T 15834, 5.1)."""

_CENTRED = 0.6
"""Em that the two sides of a centred line may differ in."""

_RIGHT = 4.6
"""Em; a signature or a date stands up to four characters in from the right."""

_INSET = 1.5
"""Em of the text; centred lines stand so far from the edges, but for those that fill the column."""

_LARGER, _LARGE = 1.1, 2.0
"""A line so much larger than the text is no plain one; a centred one need not be more exact."""

_USUAL = 1.6
"""Em from line to line where a document is too short to tell."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The size of most characters, and the distance of most lines, in pt."""

    size: float
    pitch: float


def measures(pages: Iterable[Sequence[Placed]]) -> Measures:
    """Return what most lines have in common."""
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    for page in pages:
        lines = [(one.block, one.column) for one in page if isinstance(one.block, Setting)]
        for line, _column in lines:
            sizes[round(line.size, 1)] += len(line.glyphs)
        for (before, column), (line, own) in pairwise(lines):
            if column == own and before.size == line.size:
                pitches[round(2 * (line.baseline - before.baseline)) / 2] += 1
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    usual = [(count, -pitch) for pitch, count in pitches.items() if pitch > size]
    return Measures(size, -max(usual)[1] if usual else _USUAL * size)


def indent(line: Setting, column: Column) -> float:
    """Return how far a line starts inside its column, in characters."""
    return max(0.0, round(2 * (line.box.left - column.left) / line.size) / 2)


def full(line: Setting, column: Column, after: Setting | None) -> bool:
    """Tell whether a line reaches the right edge of its column.

    A line does so, too, that ends early because the beginning of the line after it, which may be
    a number or a character with the marks that follow it, has no room.
    """
    room = column.right - line.box.right
    return room < _FULL * line.size or bool(after and room < _beginning(after))


def _beginning(line: Setting) -> float:
    """Return how wide the part of a line is that would have to move to the line above."""
    text = "".join(glyph.text for glyph in line.glyphs)
    found = _UNBROKEN.match(text)
    return line.glyphs[found.end() - 1].right - line.glyphs[0].left if found else 0.0


def side(
    line: Setting, column: Column, usual: Measures, after: Setting | None = None
) -> Side | None:
    """Tell whether a line is centred or set to the right.

    What a line that is set wide has after its last character, too, counts as a part of it. A
    paragraph's first line that ends as far from the edge as it begins is not centred: the line
    after it goes on at the edge, with what had no room.
    """
    left = line.box.left - column.left
    if left < _INSET * usual.size:
        return None
    right = column.right - line.box.right - usual_gap(line.glyphs) * line.size
    em = min(line.size, _LARGE * usual.size)
    plain = abs(left - _INDENT * line.size) < em / 3 and line.size < _LARGER * usual.size
    if plain and after and after.box.left - column.left < em / 3 and full(line, column, after):
        return None
    if abs(left - right) < em * (_CENTRED / 6 if plain else _CENTRED):
        return Side.CENTER
    set_right = left > right + (column.right - column.left) / 3
    return Side.RIGHT if right < _RIGHT * line.size and set_right else None


def blank_above(before: Setting, line: Setting, usual: Measures) -> int:
    """Return how many empty lines stand between two lines."""
    larger = max(before.size, line.size, usual.size) / usual.size
    distance = line.baseline - before.baseline
    return max(0, round((distance - larger * usual.pitch) / usual.pitch))
