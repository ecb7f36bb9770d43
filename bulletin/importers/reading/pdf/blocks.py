"""What stands on a page as blocks: chunks of text, tables, frames, pictures and rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.reading.pdf.chunks import Chunk
from bulletin.importers.reading.pdf.ruling import Cell, Ruling, rulings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.importers.reading.pdf.drawings import Drawings, Picture
    from bulletin.importers.reading.pdf.pdfium import Box

_MOST_OF_PAGE = 0.6
"""Of the page's area; a larger frame is the page's own, and a larger picture its background."""

_MOST_ROWS = 8
"""Lines in a cell, on average; rules around more divide columns of text."""

_TINY = 24.0
"""Pt; smaller pictures are ornaments and marks of lists."""

_DEEP, _INSET = 3.0, 0.7
"""Em that a box's title, and its text, stand inside the ends of the rules above and below."""

_UNDERLINE = 0.3
"""Em below the baseline; a rule so near underlines words."""


@dataclass(frozen=True)
class Table:
    """A table: for each row its cells, for each cell its chunks."""

    box: Box
    rows: tuple[tuple[tuple[Chunk, ...], ...], ...]


@dataclass(frozen=True)
class Frame:
    """A framed or tinted part of the page with its own blocks."""

    box: Box
    blocks: tuple[Block, ...] = field(default=())


@dataclass(frozen=True)
class Drawn:
    """A rule across at least a part of a column."""

    box: Box


@dataclass(frozen=True)
class Pictured:
    """A picture."""

    box: Box
    picture: Picture


Block: TypeAlias = Chunk | Table | Frame | Drawn | Pictured


def blocks(chunks: Sequence[Chunk], drawings: Drawings, page: Box) -> tuple[Block, ...]:
    """Return the blocks of a page; those inside a frame stand inside it."""
    left = list(chunks)
    tables: list[Table] = []
    frames: list[Box] = []
    used: set[int] = set()
    for ruling in rulings(drawings):
        inside = [one for one in left if _inside(one.box, ruling.box)]
        if (table := _table(ruling, inside)) or _is_frame(ruling, inside, page):
            used.update(map(id, ruling.rules))
            if table:
                tables.append(table)
                taken = {id(one) for one in inside}
                left = [one for one in left if id(one) not in taken]
            else:
                frames.append(ruling.box)
    frames += _tinted(drawings.areas, left, page)
    rules = [box for box in drawings.across if id(box) not in used]
    frames += _between(_once(rules), left, page)
    pictures = [Pictured(one.box, one) for one in drawings.pictures if _counts(one.box, page)]
    drawn = [Drawn(box) for box in _once(rules) if not _underlines(box, left)]
    return _framed([*left, *tables, *drawn, *pictures], frames)


def _inside(box: Box, outer: Box) -> bool:
    return outer.holds((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def _area(box: Box) -> float:
    return box.width * box.height


def _table(ruling: Ruling, inside: Sequence[Chunk]) -> Table | None:
    columns, rows = len(ruling.across) - 1, len(ruling.down) - 1
    if columns < 2 or rows < 2 or len(ruling.regions) < 3:
        return None
    cells: dict[Cell, list[Chunk]] = {}
    for chunk in inside:
        cell = ruling.cell_at((chunk.box.left + chunk.box.right) / 2, chunk.baseline - 1)
        cells.setdefault(cell or (0, 0), []).append(chunk)
    lines = sum(len({chunk.row for chunk in held}) for held in cells.values())
    if len(cells) < 2 or lines > _MOST_ROWS * len(cells):
        return None
    grid = tuple(
        tuple(tuple(cells.get((row, column), ())) for column in range(columns))
        for row in range(rows)
    )
    return Table(ruling.box, grid)


def _is_frame(ruling: Ruling, inside: Sequence[Chunk], page: Box) -> bool:
    whole = ruling.closed and len(ruling.regions) == 1
    return whole and bool(inside) and _area(ruling.box) < _MOST_OF_PAGE * _area(page)


def _tinted(areas: Iterable[Box], chunks: Sequence[Chunk], page: Box) -> list[Box]:
    """Return the coloured areas that stand behind several lines of text, but not behind all."""
    return [
        area
        for area in areas
        if _area(area) < _MOST_OF_PAGE * _area(page)
        and len({one.row for one in chunks if _inside(one.box, area)}) > 1
    ]


def _between(rules: Sequence[Box], chunks: Sequence[Chunk], page: Box) -> list[Box]:
    """Return the boxes between two rules of one length whose text is inset, its title centred."""
    alike = (
        (above, next((one for one in rules[at:] if _same_ends(above, one)), None))
        for at, above in enumerate(rules, 1)
    )
    boxes = [above.around(below) for above, below in alike if below]
    return [
        box
        for box in boxes
        if _area(box) < _MOST_OF_PAGE * _area(page)
        and _is_titled([one for one in chunks if _inside(one.box, box)], box)
    ]


def _same_ends(rule: Box, other: Box) -> bool:
    return abs(rule.left - other.left) < 2 and abs(rule.right - other.right) < 2


def _is_titled(chunks: Sequence[Chunk], box: Box) -> bool:
    rows = sorted(chunks, key=lambda one: one.baseline)
    if len(rows) < 2 or rows[1].row == rows[0].row:
        return False
    title, size = rows[0], rows[0].size
    before, after = title.box.left - box.left, box.right - title.box.right
    centred = abs(before - after) < size and min(before, after) > _DEEP * size
    return centred and all(
        one.box.left - box.left > _INSET * size and box.right - one.box.right > _INSET * size / 2
        for one in rows
    )


def _counts(box: Box, page: Box) -> bool:
    return (
        min(box.width, box.height) >= _TINY
        and _inside(box, page)
        and _area(box) < _MOST_OF_PAGE * _area(page)
    )


def _once(rules: Iterable[Box]) -> list[Box]:
    """Return rules with the parts and the shades of one rule joined."""
    kept: list[Box] = []
    for rule in sorted(rules, key=lambda box: (box.top, box.left)):
        near = next((at for at, one in enumerate(kept) if _same_rule(one, rule)), None)
        if near is None:
            kept.append(rule)
        else:
            kept[near] = kept[near].around(rule)
    return kept


def _same_rule(rule: Box, other: Box) -> bool:
    return (
        other.top - rule.bottom < 4
        and rule.left - 2 <= other.right
        and other.left - 2 <= rule.right
    )


def _underlines(rule: Box, chunks: Iterable[Chunk]) -> bool:
    """Tell whether a rule runs through or right below words, no further than they do."""
    return any(
        one.box.top < rule.top < one.baseline + _UNDERLINE * one.size
        and one.box.left - 2 <= rule.left
        and rule.right <= one.box.right + 2
        for one in chunks
    )


def _framed(found: list[Block], frames: Iterable[Box]) -> tuple[Block, ...]:
    """Put blocks into the frames that hold them, the smallest frames first."""
    left = found
    for frame in sorted(set(frames), key=_area):
        held = tuple(one for one in left if _inside(one.box, frame))
        if any(isinstance(one, Chunk) for one in held):
            taken = {id(one) for one in held}
            left = [*(one for one in left if id(one) not in taken), Frame(frame, held)]
    return tuple(left)
