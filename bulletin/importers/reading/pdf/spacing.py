"""Which gaps between the glyphs of a line are spaces, and how many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
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

_STRETCHED = 4.0
"""Em to which one plain space may be stretched where a line is justified."""

_SPACED_OUT = 0.3
"""Em between all characters of a line that is set wide (中 共 上 街)."""

_EVEN, _MOST = 0.3, 0.6
"""How far gaps that are alike differ, and the share of a line's gaps that are."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two visible characters: the width in em, the spaces drawn there."""

    before: Glyph
    after: Glyph
    width: float
    drawn: tuple[Glyph, ...]


def spaced(glyphs: Sequence[Glyph]) -> tuple[tuple[str, Look], ...]:
    """Return the characters of a line with its spaces, in pieces that look alike.

    A gap of one em or more becomes as many ideographic spaces, a smaller one that was drawn as a
    space a plain one. The gaps that all characters of a line share are not spaces.
    """
    parts = groupby(_texts(glyphs), lambda one: one[1])
    return tuple(("".join(text for text, _look in group), look) for look, group in parts)


def usual_gap(glyphs: Sequence[Glyph]) -> float:
    """Return how far, in em, the characters of a line stand apart that is set wide; 0 if not."""
    return _usual(list(_gaps(glyphs)))


def _texts(glyphs: Sequence[Glyph]) -> Iterator[tuple[str, Look]]:
    gaps = list(_gaps(glyphs))
    usual = _usual(gaps)
    yield glyphs[0].text, glyphs[0].type.look
    for gap in gaps:
        yield _space(gap, gap.width - usual), gap.before.type.look
        yield gap.after.text, gap.after.type.look


def _gaps(glyphs: Sequence[Glyph]) -> Iterator[_Gap]:
    before, drawn = glyphs[0], []
    for glyph in glyphs[1:]:
        if glyph.text == " ":
            drawn.append(glyph)
            continue
        width = (glyph.left - before.right) / max(before.size, glyph.size)
        yield _Gap(before, glyph, width, tuple(drawn))
        before, drawn = glyph, []


def _usual(gaps: Sequence[_Gap]) -> float:
    widths = [gap.width for gap in gaps if not gap.drawn]
    usual = median(widths) if len(widths) > 1 else 0.0
    alike = sum(abs(width - usual) < _EVEN * usual for width in widths)
    return usual if usual > _SPACED_OUT and alike >= _MOST * len(widths) else 0.0


def _space(gap: _Gap, width: float) -> str:
    """Return what stands between two characters; ``width`` in em."""
    words = _LATIN.match(gap.before.text) and _LATIN.match(gap.after.text)
    if width >= _WHOLE and not (_is_one_space(gap.drawn) and width < _STRETCHED):
        return "\N{IDEOGRAPHIC SPACE}" * round(width)
    least = _WORD_GAP if words or gap.drawn else _GAP
    return " " if width > least else ""


def _is_one_space(drawn: Sequence[Glyph]) -> bool:
    return len(drawn) == 1 and drawn[0].right - drawn[0].left < _WHOLE * drawn[0].size
