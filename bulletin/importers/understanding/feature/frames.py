"""Frames on a page: those that set text aside, not those that only place the page's text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bulletin.importers.original import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Element

_LONG = 40
"""Characters; so long a line outside of frames is running text."""
_MOST_OF_IT = 0.4
"""Of the text; where more stands in frames, these place the text itself."""


def side_boxes(elements: Sequence[Element]) -> frozenset[int]:
    """Return the numbers of the frames that stand beside the text: small, below its beginning."""
    lines = [one for one in elements if isinstance(one, Line)]
    framed = sum(len(line.text) for line in lines if line.box is not None)
    if framed > _MOST_OF_IT * sum(len(line.text) for line in lines):
        return frozenset()
    begun = (i for i, line in enumerate(lines) if line.box is None and len(line.text) >= _LONG)
    first = next(begun, len(lines))
    counted = Counter(line.box for line in lines[first:])
    return frozenset(box for box, count in counted.items() if box is not None and count > 1)
