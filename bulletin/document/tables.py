"""How a table's columns are set, and whether it needs a sheet lying on its side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.text import Alignment, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.model.text import Cell, Inline, Table

WIDEST_UPRIGHT = 8
"""More columns than these have no room on an upright sheet: 156 mm would leave 17 mm to each."""

_NUMBER = re.compile(r"[-+−–±≈≥≤<>约]?[0-9][0-9,，.·]*\s*(?:[%‰％]|[万亿]?[元个件户人次项吨亩]?)")
_NOTHING = frozenset({"", "-", "—", "——", "–", "/", "／", "…", "……", "无", "*"})


def alignments(table: Table) -> tuple[str, ...]:
    """Return each column's alignment: what the source says, or else right for numbers, or "".

    A column is one of numbers where every cell below the header has a number or nothing.
    """
    return tuple(
        alignment or (Alignment.RIGHT if _has_numbers(table, column) else "")
        for column, alignment in enumerate(table.alignments)
    )


def is_wide(table: Table) -> bool:
    """Tell whether a table goes on a sheet lying on its side."""
    return len(table.header) > WIDEST_UPRIGHT


def _has_numbers(table: Table, column: int) -> bool:
    cells = [_text(row[column]) for row in table.rows if column < len(row)]
    figures = [cell for cell in cells if cell not in _NOTHING]
    return bool(figures) and all(_NUMBER.fullmatch(figure) for figure in figures)


def _text(cell: Cell) -> str:
    return "".join(_characters(cell.children)).strip()


def _characters(children: tuple[Inline, ...]) -> Iterator[str]:
    for child in children:
        if isinstance(child, Text):
            yield child.text
        else:
            yield from _characters(getattr(child, "children", ()))
