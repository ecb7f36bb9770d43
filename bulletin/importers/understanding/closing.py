"""The closing block: lists, credits and notes of the printing, from the bottom up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.recognised import Closing
from bulletin.importers.understanding.rows import without_last
from bulletin.importers.understanding.tail.block import block_of
from bulletin.importers.understanding.tail.parts import closing_of
from bulletin.importers.understanding.tail.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Element


def read_closing(
    elements: Sequence[Element],
) -> tuple[Closing, tuple[Element, ...], tuple[Diagnostic, ...]]:
    """Return the closing block, the elements without its lines, and what is doubtful in it.

    Rules among its lines stay. Lines between its parts that are none of them are its ``rest``.
    """
    rows = block_of(read_rows(elements))
    if not rows:
        return Closing(), tuple(elements), ()
    return closing_of(rows), without_last(elements, (row.element for row in rows)), ()
