"""How wide a stretch of Chinese text is, and how much of it fits on a line."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from bulletin.typesetting.breaks import opportunities
from bulletin.typesetting.spacing import script_gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

_THOUSANDTHS = 1000
_ROUNDING_PX = 1e-6
_SPACES = " 　"


@dataclass(frozen=True)
class Measured:
    """A text box's text with the natural advance (px) of each character.

    ``em`` is the font size in px, ``tracking`` the letter-spacing in thousandths of an em,
    ``general`` the break opportunities of UAX #14.
    """

    text: str
    advances: tuple[float, ...]
    em: float
    tracking: int
    general: tuple[bool, ...]

    @cached_property
    def _gaps(self) -> list[int]:
        return script_gaps(self.text)

    @cached_property
    def _breaks(self) -> list[int]:
        """Where a line may end, the end of the text included."""
        allowed = opportunities(self.text, self.general)
        return [*(index for index, may in enumerate(allowed) if may), len(self.text)]

    @cached_property
    def _edges(self) -> list[float]:
        """Each character's left edge, in px from the first one's, and the last one's right edge."""
        spaces = (gap + self.tracking for gap in self._gaps)
        return list(
            accumulate(
                (
                    advance + space * self.em / _THOUSANDTHS
                    for advance, space in zip(self.advances, spaces, strict=True)
                ),
                initial=0.0,
            )
        )

    def width(self, start: int, end: int) -> float:
        """Return the width in px of a line from start to end; white space at its end hangs."""
        end = self._visible_end(start, end)
        if end <= start:
            return 0.0
        return self._edges[end] - self._edges[start] - self._gaps[end - 1] * self.em / _THOUSANDTHS

    def spaces(self, start: int, end: int) -> list[int]:
        """Return the space after each character of a line, in thousandths of an em."""
        visible = self._visible_end(start, end)
        spaces = [gap + self.tracking for gap in self._gaps[start:end]]
        if visible > start:
            spaces[visible - start - 1] = self.tracking
        hanging = [-round(self.advances[i] / self.em * _THOUSANDTHS) for i in range(visible, end)]
        return [*spaces[: visible - start], *hanging]

    def line_end(self, start: int, max_width: float, *, may_cut: bool) -> int:
        """Return where the line that begins at start ends: at the last break that fits.

        Where none fits, at the first break, or with ``may_cut`` at the last character that fits.
        Up to the last break before the edge of the measure no width needs to be reckoned.
        """
        limit = max_width + _ROUNDING_PX
        breaks = self._breaks
        sure = bisect_right(self._edges, self._edges[start] + limit, lo=start) - 1
        last_sure = bisect_right(breaks, sure)
        best = 0
        for index in breaks[max(bisect_right(breaks, start), last_sure - 1) :]:
            if best and self.width(start, index) > limit:
                return best
            best = index
            if self.width(start, index) > limit:
                return self._cut(start, limit, index) if may_cut else index
        return best

    def _cut(self, start: int, limit: float, end: int) -> int:
        fitting = (last for last in range(end, start, -1) if self.width(start, last) <= limit)
        return next(fitting, start + 1)

    def _visible_end(self, start: int, end: int) -> int:
        if end == len(self.text):
            return end
        while end > start and self.text[end - 1] in _SPACES:
            end -= 1
        return end


def widened(spaces: Sequence[int], shares: Sequence[int]) -> list[int]:
    """Return the spaces with justification's shares added."""
    return [space + share for space, share in zip(spaces, shares, strict=True)]
