"""Tables and frames told by their rules."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.reading.pdf.pdfium import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.importers.reading.pdf.drawings import Drawings

_NEAR = 3.0
"""Pt; rules that come so near to each other meet, and edges so near are one."""

_MOST_CELLS = 2500
"""A page shows a drawing, not a table, whose rules make more."""

_COVERED = 0.7
"""Of a cell's side; a rule that runs along so much of it divides the cells."""

Cell: TypeAlias = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True)
class Ruling:
    """Rules that meet: their edges from left to right and from top to bottom, and cells.

    ``regions`` are the cells that no rule divides, each under the cell at its top left.
    """

    box: Box
    across: tuple[float, ...]
    down: tuple[float, ...]
    regions: dict[Cell, tuple[Cell, ...]]
    rules: tuple[Box, ...]
    closed: bool

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the region that holds a point."""
        column, row = _slot(self.across, x), _slot(self.down, y)
        return next(
            (first for first, cells in self.regions.items() if (row, column) in cells), None
        )


def rulings(drawings: Drawings) -> list[Ruling]:
    """Return the groups of rules that meet, the largest first."""
    rules = [*drawings.across, *drawings.down]
    found = [_ruling(group) for group in _groups(rules)]
    return sorted(
        (one for one in found if one), key=lambda one: one.box.width * one.box.height, reverse=True
    )


def _groups(rules: Sequence[Box]) -> list[list[Box]]:
    groups: list[list[Box]] = []
    for rule in rules:
        met = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append([rule, *(other for group in met for other in group)])
    return groups


def _meet(rule: Box, other: Box) -> bool:
    return (
        rule.left - _NEAR <= other.right
        and other.left - _NEAR <= rule.right
        and rule.top - _NEAR <= other.bottom
        and other.top - _NEAR <= rule.bottom
    )


def _ruling(rules: list[Box]) -> Ruling | None:
    flat = [rule for rule in rules if rule.width > rule.height]
    steep = [rule for rule in rules if rule.width <= rule.height]
    if not flat or not steep:
        return None
    across = _edges(
        [*map(_middle_x, steep), *(x for rule in flat for x in (rule.left, rule.right))]
    )
    down = _edges([*map(_middle_y, flat), *(y for rule in steep for y in (rule.top, rule.bottom))])
    if len(across) < 2 or len(down) < 2 or len(across) * len(down) > _MOST_CELLS:
        return None
    box = Box(across[0], down[0], across[-1], down[-1])
    closed = _runs_along(flat, down[0], box) and _runs_along(flat, down[-1], box)
    return Ruling(box, across, down, _regions(across, down, flat, steep), tuple(rules), closed)


def _middle_x(rule: Box) -> float:
    return (rule.left + rule.right) / 2


def _middle_y(rule: Box) -> float:
    return (rule.top + rule.bottom) / 2


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return tuple(kept)


def _slot(edges: Sequence[float], place: float) -> int:
    return next((index for index, (_, end) in enumerate(pairwise(edges)) if place < end), -1)


def _runs_along(flat: Iterable[Box], y: float, box: Box) -> bool:
    return _share(flat, y, box.left, box.right, upright=False) >= _COVERED


def _regions(
    across: Sequence[float], down: Sequence[float], flat: Sequence[Box], steep: Sequence[Box]
) -> dict[Cell, tuple[Cell, ...]]:
    """Join the cells between which there is no rule."""
    home: dict[Cell, Cell] = {}
    for row, (top, bottom) in enumerate(pairwise(down)):
        for column, (left, right) in enumerate(pairwise(across)):
            home[row, column] = (row, column)
            if column and _share(steep, left, top, bottom, upright=True) < _COVERED:
                _join(home, (row, column), (row, column - 1))
            if row and _share(flat, top, left, right, upright=False) < _COVERED:
                _join(home, (row, column), (row - 1, column))
    regions: dict[Cell, tuple[Cell, ...]] = {}
    for cell, first in home.items():
        regions[first] = (*regions.get(first, ()), cell)
    return regions


def _join(home: dict[Cell, Cell], cell: Cell, other: Cell) -> None:
    old, new = max(home[cell], home[other]), min(home[cell], home[other])
    for one, first in home.items():
        if first == old:
            home[one] = new


def _share(rules: Iterable[Box], at: float, start: float, end: float, *, upright: bool) -> float:
    """Return how much of the way from start to end rules run at a place."""
    covered = 0.0
    for rule in rules:
        middle = _middle_x(rule) if upright else _middle_y(rule)
        first, last = (rule.top, rule.bottom) if upright else (rule.left, rule.right)
        if abs(middle - at) <= _NEAR:
            covered += max(0.0, min(end, last) - max(start, first))
    return covered / (end - start)
