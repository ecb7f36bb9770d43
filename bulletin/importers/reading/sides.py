"""Which lines of a text are centred or stand at the right, where their indents prove it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.measure import width, wrap_width
from bulletin.importers.original import Element, Line, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_DEEP = 3
"""Characters; a paragraph's first line is indented by two."""
_NEAR = 1.0
_ALIKE = 0.5
_SHORT_OF_THE_EDGE = 4.5
"""Characters that a signature stays away from the right edge, and half a one for rounding."""
_FAR = 0.5
_DIFFERENT = 2
"""Lines whose lengths differ by less prove nothing by a common middle or end."""


def with_sides(elements: Iterable[Element]) -> list[Element]:
    """Return the elements, lines that are plainly centred or at the right marked so.

    The column's width comes from wrapped lines, else from short lines of different lengths that
    share one end or one middle; where there is none of these, an indent alone says nothing.
    """
    found = list(elements)
    lines = [one for one in found if isinstance(one, Line)]
    deep = [line for line in lines if line.indent >= _DEEP and not line.level]
    if not deep:
        return found
    column = wrap_width([line.indent + width(line.text) for line in lines])
    if column is not None:
        return [_on_its_side(one, column, column - _SHORT_OF_THE_EDGE) for one in found]
    end = _shared(deep, lambda line: line.indent + width(line.text))
    if end is not None:
        return [_on_its_side(one, end + _SHORT_OF_THE_EDGE / 2, end - _NEAR) for one in found]
    column = _shared(deep, lambda line: 2 * line.indent + width(line.text))
    return [_on_its_side(one, column, column) for one in found] if column is not None else found


def _shared(lines: Sequence[Line], measured: Callable[[Line], float]) -> float | None:
    """Return the measure that lines of different lengths have in common, if any do."""
    for one in lines:
        measure = measured(one)
        alike = [width(line.text) for line in lines if abs(measured(line) - measure) <= _ALIKE]
        if max(alike) - min(alike) >= _DIFFERENT:
            return measure
    return None


def _on_its_side(element: Element, column: float, end: float) -> Element:
    """Return a line with its side, told by the column's width and where lines at the right end."""
    if not isinstance(element, Line) or element.indent < _DEEP or element.level:
        return element
    left, used = element.indent, element.indent + width(element.text)
    right = column - used
    if abs(left - right) <= _SHORT_OF_THE_EDGE / 2 + _NEAR and left < _FAR * column:
        return replace(element, side=Side.CENTER)
    return replace(element, side=Side.RIGHT) if used >= end and left > right + _DEEP else element
