"""What a page draws beside text: rules, tinted areas and pictures."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

from bulletin.importers.reading.pdf.pdfium import Box, Matrix, bounds, drawn, matrix_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.importers.reading.pdf.pdfium import Pdfium

_THIN = 4.0
"""Pt; what is drawn no thicker is a rule, and double rules are."""

_SHORTEST = 8.0
"""Pt; shorter strokes are parts of a drawing."""

_MOST_SEGMENTS = 3000
"""A path of more is a drawing, a map for one."""

_MOST_SHAPES = 1000
"""A page of more shows drawings, in which no tables and frames are looked for."""

_WHITE = 245
_ALPHA = 3


class Picture(NamedTuple):
    """A picture and where it stands."""

    drawn: Pdfium
    box: Box


@dataclass(frozen=True)
class Drawings:
    """Rules as thin boxes; ``areas`` are filled with a colour other than white."""

    across: tuple[Box, ...]
    down: tuple[Box, ...]
    areas: tuple[Box, ...]
    pictures: tuple[Picture, ...]


def read_drawings(page: Pdfium, view: Matrix) -> Drawings:
    """Return what a page draws, as a reader sees it."""
    shapes: list[Box] = []
    areas: list[Box] = []
    pictures: list[Picture] = []
    for one, kind, outer in drawn(page):
        matrix = view.after(outer)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(Picture(one, bounds(one, matrix)))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            _sort(one, matrix, shapes, areas)
    if len(shapes) + len(areas) > _MOST_SHAPES:
        shapes, areas = [], []
    across = [box for box in shapes if box.height <= _THIN and box.width >= _SHORTEST]
    down = [box for box in shapes if box.width <= _THIN and box.height >= _SHORTEST]
    return Drawings(tuple(across), tuple(down), tuple(areas), tuple(pictures))


def _sort(path: Pdfium, matrix: Matrix, shapes: list[Box], areas: list[Box]) -> None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroke)
    if raw.FPDFPath_CountSegments(path) > _MOST_SEGMENTS:
        return
    parts = list(_parts(path, matrix.after(matrix_of(path))))
    if mode.value and _inked(path, raw.FPDFPageObj_GetFillColor):
        boxes = [_around(part) for part in parts]
        hollow = mode.value == raw.FPDF_FILLMODE_ALTERNATE and len(boxes) == 2
        for box in _sides(*boxes) if hollow else boxes:
            (shapes if min(box.width, box.height) <= _THIN else areas).append(box)
    if stroke.value and _inked(path, raw.FPDFPageObj_GetStrokeColor):
        shapes += [_around(list(ends)) for part in parts for ends in pairwise(part)]


def _sides(one: Box, other: Box) -> list[Box]:
    """Return what lies between two rectangles, one inside the other: a border's four sides."""
    outer, inner = max(one, other, key=_area), min(one, other, key=_area)
    sides = (
        Box(outer.left, outer.top, outer.right, inner.top),
        Box(outer.left, inner.bottom, outer.right, outer.bottom),
        Box(outer.left, outer.top, inner.left, outer.bottom),
        Box(inner.right, outer.top, outer.right, outer.bottom),
    )
    return [side for side in sides if side.width > 0 and side.height > 0]


def _area(box: Box) -> float:
    return box.width * box.height


def _inked(path: Pdfium, colour: Pdfium) -> bool:
    """Tell whether a path is painted with anything but white."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not colour(path, *parts):
        return True
    values = [part.value for part in parts]
    return values[_ALPHA] > 0 and min(values[:_ALPHA]) < _WHITE


def _parts(path: Pdfium, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Yield the corners of each part of a path."""
    part: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and part:
            yield part
            part = []
        part.append(matrix.point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
    if part:
        yield part


def _around(corners: list[tuple[float, float]]) -> Box:
    across, down = zip(*corners, strict=True)
    return Box(min(across), min(down), max(across), max(down))
