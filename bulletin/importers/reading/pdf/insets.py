"""Paragraphs set narrower than their column: a lead, the text beside a margin for remarks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.reading.pdf.measures import blank_above
from bulletin.importers.reading.pdf.order import Column, Placed, Setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.importers.original import Face
    from bulletin.importers.reading.pdf.measures import Measures

_FEWEST = 3
_SAME_LEFT, _SAME_RIGHT = 0.3, 1.3
"""Em that the lines of a paragraph differ in at their edges."""

_FARTHEST = 5.0
"""Em from one line's beginning to the next one's."""

_INDENT = 2.0
"""Em by which a paragraph's first line begins further to the right."""

_NARROWEST = 8.0
_DEEP, _INSET = 3.0, 1.3
"""Em from the column's left edge, more than any first line; from both edges."""


def with_insets(placed: Iterable[Placed], usual: Measures) -> list[Placed]:
    """Return the lines of inset paragraphs with a column of their own."""
    return [one for group in _groups(placed, usual) for one in _inset(group)]


def _groups(placed: Iterable[Placed], usual: Measures) -> Iterator[list[Placed]]:
    """Yield runs of lines of one size without a gap, and each other block alone."""
    group: list[Placed] = []
    for one in placed:
        if group and not _goes_on(group[-1], one, usual):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _goes_on(before: Placed, one: Placed, usual: Measures) -> bool:
    first, second = before.block, one.block
    if not isinstance(first, Setting) or not isinstance(second, Setting):
        return False
    alike = abs(first.size - second.size) < 0.02 * first.size
    beside = abs(first.box.left - second.box.left) < _FARTHEST * first.size
    together = alike and beside and before.column == one.column
    return together and _face(first) == _face(second) and not blank_above(first, second, usual)


def _face(line: Setting) -> Face | None:
    """Return the face of a line's last Chinese character: emphasis may begin a paragraph."""
    faces = (glyph.type.look.face for glyph in reversed(line.glyphs) if not glyph.text.isascii())
    return next(faces, None)


def _inset(group: list[Placed]) -> list[Placed]:
    lines = [one.block for one in group if isinstance(one.block, Setting)]
    column = group[0].column
    inset = _is_inset(lines, column) if len(lines) >= _FEWEST else _is_quoted(lines, column)
    if not inset:
        return group
    left = min(line.box.left for line in lines)
    column = Column(left, max(line.box.right for line in lines))
    return [replace(one, column=column) for one in group]


def _is_inset(lines: list[Setting], column: Column) -> bool:
    size = lines[0].size
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    lefts = sum(line.box.left - left < _SAME_LEFT * size for line in lines)
    rights = sum(right - line.box.right < _SAME_RIGHT * size for line in lines)
    before, after = (left - column.left) / size, (column.right - right) / size
    return (
        right - left > _NARROWEST * size
        and min(lefts, rights) > 1
        and (before > _DEEP or min(before, after) > _INSET)
        and any(_lopsided(line, column) for line in lines)
    )


def _is_quoted(lines: list[Setting], column: Column) -> bool:
    """Tell whether two lines are a quotation: a first line with its indent, inset on both sides."""
    if len(lines) != _FEWEST - 1:
        return False
    first, last = (line.box for line in lines)
    size = lines[0].size
    indented = abs(first.left - last.left - _INDENT * size) < _SAME_LEFT * size
    inset = min(last.left - column.left, column.right - first.right) > _INSET * size
    return indented and inset and _lopsided(lines[0], column) and last.right <= first.right


def _lopsided(line: Setting, column: Column) -> bool:
    return abs(line.box.left - column.left - (column.right - line.box.right)) > line.size
