"""From glyphs to chunks: characters of one baseline without a wide gap between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.reading.pdf.glyphs import emboldened
from bulletin.importers.reading.pdf.pdfium import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.importers.original import Look
    from bulletin.importers.reading.pdf.glyphs import Glyph

WIDE_GAP = 0.8
"""Em; less than any gap between columns, more than what justification opens between characters."""

_SAME_BASELINE = 0.35
_RAISED, _LOWERED = 0.65, 0.5
"""Em of the larger characters: how far a small figure may stand above or below the line."""

_SMALL = (0.4, 0.95)
"""How large figures are that are set higher or lower, beside their neighbours' size."""

_DRAWN_TWICE = 0.25
"""Em; one character so near to the same one is its shadow, drawn to look bold."""

_MARKS = "，。、；：！？）》”’」』】〉"
_NEAR = 0.35
"""Em of a small figure: how far it stands from the character that it belongs to."""

_OVERLAP = 0.5
_ASCENT, _DESCENT = 0.88, 0.12
"""Em of a Chinese character above and below its baseline."""

Row: TypeAlias = list["Glyph"]
Pieces: TypeAlias = tuple[tuple[str, "Look"], ...]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Characters on a baseline, with the row that they stand in; lengths in pt."""

    glyphs: tuple[Glyph, ...]
    row: int
    box: Box
    baseline: float
    size: float


def chunks(glyphs: Iterable[Glyph], walls: Sequence[Box] = ()) -> list[Chunk]:
    """Return the chunks of a page from top to bottom, those of a row from left to right.

    ``walls`` are upright rules, which divide the characters at their sides.
    """
    rows = _joined_raised(_rows(_runs(glyphs)))
    return [
        chunk
        for number, row in enumerate(rows)
        for chunk in _divided(sorted(row, key=lambda one: one.left), number, walls)
    ]


def _runs(glyphs: Iterable[Glyph]) -> list[Row]:
    """Return the glyphs in runs as they were drawn one after the other on one baseline."""
    runs: list[Row] = []
    for glyph in glyphs:
        if not (runs and _goes_on(runs[-1][-1], glyph)):
            runs.append([])
        runs[-1].append(glyph)
    return [run for run in runs if any(one.text != " " for one in run)]


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    gap = glyph.left - before.right
    return (
        abs(before.baseline - glyph.baseline) < 0.02 * size
        and before.size == glyph.size
        and -_OVERLAP * size < gap < WIDE_GAP * size
    )


def _rows(runs: list[Row]) -> list[Row]:
    """Return the runs together that share a baseline, whatever stands between them."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda run: run[0].baseline):
        if rows and _level(rows[-1][0], run[0]):
            rows[-1].extend(run)
        else:
            rows.append(list(run))
    return rows


def _level(glyph: Glyph, other: Glyph) -> bool:
    size = min(glyph.size, other.size)
    return abs(glyph.baseline - other.baseline) < _SAME_BASELINE * size


def _joined_raised(rows: list[Row]) -> list[Row]:
    """Put figures that stand a little higher or lower (㎡ as m², notes) into their line's row."""
    joined: list[Row] = []
    for row in rows:
        if joined and _raised(joined[-1], row):
            joined[-1] = [*row, *joined[-1]]
        elif joined and _raised(row, joined[-1]):
            joined[-1].extend(row)
        else:
            joined.append(row)
    return joined


def _raised(small: Row, line: Row) -> bool:
    """Tell whether all parts of a row are small and touch characters of the other one."""
    size = _size(line)
    least, most = _SMALL
    rise = line[0].baseline - small[0].baseline
    return (
        least * size <= _size(small) <= most * size
        and -_LOWERED * size < rise < _RAISED * size
        and all(any(_touch(one, other) for other in line) for one in _edges(small))
    )


def _edges(row: Row) -> list[Glyph]:
    ordered = sorted(row, key=lambda one: one.left)
    return [
        ordered[0],
        *(
            one
            for before, one in pairwise(ordered)
            if one.left - before.right > _OVERLAP * one.size
        ),
    ]


def _touch(small: Glyph, other: Glyph) -> bool:
    gap = max(small.left - other.right, other.left - small.right)
    return abs(gap) < _NEAR * small.size


def _size(row: Sequence[Glyph]) -> float:
    return median(one.size for one in row)


def _divided(row: Row, number: int, walls: Sequence[Box]) -> list[Chunk]:
    parts: list[Row] = []
    beside = [wall.left for wall in walls if wall.top < row[0].baseline < wall.bottom]
    for glyph in _once(row):
        end = _end(parts[-1]) if parts else 0.0
        walled = any(end - 1 < wall < glyph.left + 1 for wall in beside)
        if not parts or walled or glyph.left - end > WIDE_GAP * glyph.size:
            parts.append([])
        parts[-1].append(glyph)
    return [chunk for part in parts if (chunk := _chunk(part, number))]


def _end(part: Sequence[Glyph]) -> float:
    """Return where characters end; the right half of a mark is white and may hang over."""
    return max(one.right - _white(one) for one in part[-3:])


def _white(glyph: Glyph) -> float:
    wide = glyph.right - glyph.left > WIDE_GAP * glyph.size
    return glyph.size / 2 if wide and glyph.text in _MARKS else 0.0


def _once(row: Row) -> Row:
    """Return the glyphs without those that were drawn again, slightly moved, to look bold."""
    kept: Row = []
    for glyph in row:
        twin = next((at for at, one in enumerate(kept[-3:]) if _twins(one, glyph)), None)
        if twin is None:
            kept.append(glyph)
        else:
            at = max(len(kept) - 3, 0) + twin
            kept[at] = emboldened(kept[at])
    return kept


def _twins(glyph: Glyph, other: Glyph) -> bool:
    return (
        glyph.text == other.text != " "
        and glyph.type.drawn != other.type.drawn
        and abs(glyph.left - other.left)
        < _DRAWN_TWICE * min(glyph.size, 2 * (glyph.right - glyph.left))
    )


def _chunk(part: Row, number: int) -> Chunk | None:
    """Return a chunk without the white space at its ends, None if there is nothing else."""
    visible = [index for index, one in enumerate(part) if one.text != " "]
    if not visible:
        return None
    glyphs = tuple(part[visible[0] : visible[-1] + 1])
    size = _size([one for one in glyphs if one.text != " "])
    baseline = median(one.baseline for one in glyphs)
    box = Box(glyphs[0].left, baseline - _ASCENT * size, _end(glyphs), baseline + _DESCENT * size)
    return Chunk(glyphs, number, box, baseline, size)
