"""The width of lines as a typewriter counts it, and the width at which a file was wrapped."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALF = re.compile("[\x20-\u024f\u0400-\u04ff\uff61-\uffdc]")
SLACK = 2.5
"""How much shorter than the others a full line may be: a mark that may not begin the next line
takes a character along, and a number or an English word stays whole."""
_NARROWEST, _WIDEST = 12, 62
_LINES_THAT_TELL = 3
_SHARE_THAT_TELLS = 0.45
_LINES_BESIDE_ONE_WIDER = 12
"""For so many lines one may be wider: a masthead over the whole page, a typing error."""


def width(text: str) -> float:
    """Return the width in Chinese characters; digits, Latin letters and spaces count a half."""
    return len(text) - len(_HALF.findall(text)) / 2


def wrap_width(widths: Sequence[float]) -> float | None:
    """Return the width at which lines of these widths were wrapped, None where they were not.

    Wrapped lines crowd at one width and hardly any is wider; whole paragraphs have any length.
    """
    long = sorted(one for one in widths if one >= _NARROWEST)
    if len(long) < _LINES_THAT_TELL:
        return None
    edges = long[: -2 - len(long) // _LINES_BESIDE_ONE_WIDER : -1]
    edge = max(edges, key=lambda one: (_between(long, one - 1.5, one + 0.5), one))
    full = _between(long, edge - SLACK, edge + 1)
    crowded = full >= max(_LINES_THAT_TELL, _SHARE_THAT_TELLS * len(long))
    return edge if crowded and edge <= _WIDEST else None


def _between(ordered: Sequence[float], low: float, high: float) -> int:
    return bisect_right(ordered, high) - bisect_left(ordered, low)
