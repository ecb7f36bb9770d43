"""Which gaps between the glyphs of a line are spaces, and how many."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.original import Look
    from bulletin.importers.reading.pdf.glyphs import Glyph

_LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
_WORD_GAP = 0.15
"""Em between two Latin letters where a file draws no space between words."""

_GAP = 0.45
"""Em; more than the quarter between Chinese and Latin characters."""

_WHOLE = 0.75
"""Em; a gap from here on is as wide as ideographic spaces."""

_SPACED_OUT = 0.3
"""Em between all characters of a line that is set wide (中 共 上 街)."""


def spaced(glyphs: Sequence[Glyph]) -> tuple[tuple[str, Look], ...]:
    """Return the characters of a line with its spaces, in pieces that look alike.

    A gap of one em or more becomes as many ideographic spaces, a smaller one that was drawn as a
    space a plain one. The gaps that all characters of a line share are not spaces.
    """
    parts = groupby(_texts(glyphs), lambda one: one[1])
    return tuple(("".join(text for text, _look in group), look) for look, group in parts)


def _texts(glyphs: Sequence[Glyph]) -> Iterator[tuple[str, Look]]:
    visible = [one for one in glyphs if one.text != " "]
    white = {id(after) for before, after in pairwise(glyphs) if before.text == " " != after.text}
    usual = usual_gap(glyphs)
    yield visible[0].text, visible[0].type.look
    for before, glyph in pairwise(visible):
        gap = (glyph.left - before.right) / max(before.size, glyph.size)
        drawn = id(glyph) in white
        yield _space(before.text, glyph.text, gap - usual, drawn=drawn), before.type.look
        yield glyph.text, glyph.type.look


def usual_gap(glyphs: Sequence[Glyph]) -> float:
    """Return how far, in em, the characters of a line stand apart that is set wide; 0 if not."""
    visible = [one for one in glyphs if one.text != " "]
    gaps = [
        (glyph.left - before.right) / max(before.size, glyph.size)
        for before, glyph in pairwise(visible)
    ]
    usual = median(gaps) if gaps else 0
    return usual if len(gaps) > 1 and usual > _SPACED_OUT and _even(gaps, usual) else 0


def _even(gaps: Sequence[float], usual: float) -> bool:
    """Tell whether most gaps are alike."""
    alike = sum(abs(gap - usual) < 0.3 * usual for gap in gaps)
    return alike >= 0.6 * len(gaps)


def _space(before: str, after: str, gap: float, *, drawn: bool) -> str:
    """Return what stands between two characters; ``gap`` in em."""
    words = _LATIN.match(before) and _LATIN.match(after)
    if gap >= _WHOLE and not (words and drawn and gap < 2):
        return "\N{IDEOGRAPHIC SPACE}" * round(gap)
    least = _WORD_GAP if words else _GAP
    return " " if (drawn and gap > _WORD_GAP) or gap > least else ""
