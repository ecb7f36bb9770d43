"""Which lines of a text are centred or stand at the right, where their indents prove it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.measure import width, wrap_width
from bulletin.importers.original import Element, Line, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEEP = 3
"""Characters; a paragraph's first line is indented by two."""
_NEAR = 1.0
_SHORT_OF_THE_EDGE = 4.5
"""Characters that a signature stays away from the right edge, and half a one for rounding."""


def with_sides(elements: Iterable[Element]) -> list[Element]:
    """Return the elements, lines that are plainly centred or at the right marked so.

    The column's width comes from wrapped lines, else from short lines of different lengths that
    share one middle; where there is neither, the indent alone says nothing.
    """
    found = list(elements)
    lines = [one for one in found if isinstance(one, Line)]
    deep = [line for line in lines if line.indent >= _DEEP and not line.level]
    if not deep:
        return found
    column = wrap_width([line.indent + width(line.text) for line in lines]) or _middle(deep)
    if column is None:
        return found
    return [_on_its_side(one, column) if isinstance(one, Line) else one for one in found]


def _middle(deep: list[Line]) -> float | None:
    """Return the column's width if at least two lines of different lengths share its middle."""
    lengths = defaultdict(set)
    for line in deep:
        lengths[round(2 * line.indent + width(line.text))].add(width(line.text))
    middle, shared = max(
        lengths.items(), key=lambda one: len(one[1] | lengths.get(one[0] + 1, set()))
    )
    return middle if len(shared | lengths.get(middle + 1, set())) > 1 else None


def _on_its_side(line: Line, column: float) -> Line:
    if line.indent < _DEEP or line.level:
        return line
    left, right = line.indent, column - line.indent - width(line.text)
    if abs(left - right) <= _NEAR:
        return replace(line, side=Side.CENTER)
    if -_NEAR <= right <= _SHORT_OF_THE_EDGE and left > right + _DEEP:
        return replace(line, side=Side.RIGHT)
    return line
