"""Whether lines beside each other are columns of text, or the cells of a table without rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.reading.pdf.chunks import Chunk

RAGGED = 1.3
"""Em that full lines of text may differ in length."""

_FEWEST = 3
"""Full lines in a column."""

_FULL = 0.5
"""Share of full lines in a column of text; a table's column has fewer."""

_SHORTEST = 5.0
_WIDEST = 30.0
"""Em of a line of text in a column."""


def is_column(left: Sequence[Chunk], right: Sequence[Chunk], size: float) -> bool:
    """Tell whether one of two columns is text; ``left`` holds all that stands before ``right``.

    ``size`` in pt is that of most characters.
    """
    if min(len(left), len(right)) < 2:
        return False
    end = max(chunk.box.right for chunk in left)
    near = [chunk for chunk in left if end - chunk.box.right < _WIDEST * size]
    return _is_text(near, end, size) or _is_text(right, _usual_end(right), size)


def _usual_end(chunks: Sequence[Chunk]) -> float:
    """Return where lines end, but for one that may hang over."""
    return sorted(chunk.box.right for chunk in chunks)[-2]


def _is_text(chunks: Sequence[Chunk], end: float, size: float) -> bool:
    full = sum(
        abs(end - chunk.box.right) < RAGGED * size and chunk.box.width > _SHORTEST * size
        for chunk in chunks
    )
    return full >= max(_FEWEST, _FULL * len({chunk.row for chunk in chunks}))
