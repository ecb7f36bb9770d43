"""PDFium's values as plain ones: names, matrices, the way a page is looked at."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

Pdfium: TypeAlias = Any
"""A handle of PDFium's C interface, which comes without types."""

_DEEPEST = 8
"""Forms inside forms; more has no use, and a hostile file may nest them without end."""

_ACTUAL_TEXT = b"ActualText"


class Matrix(NamedTuple):
    """A transformation, as ISO 32000-1, 8.3.3 writes it."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def after(self, other: Matrix) -> Matrix:
        """Return the transformation that does the other one first."""
        return Matrix(
            other.a * self.a + other.b * self.c,
            other.a * self.b + other.b * self.d,
            other.c * self.a + other.d * self.c,
            other.c * self.b + other.d * self.d,
            other.e * self.a + other.f * self.c + self.e,
            other.e * self.b + other.f * self.d + self.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


class Box(NamedTuple):
    """A rectangle in pt, from the top left corner of the page as it is looked at."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The distance between its sides."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The distance between top and bottom."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def around(self, other: Box) -> Box:
        """Return the smallest rectangle that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def view(page: Pdfium, turn: int) -> Matrix:
    """Return the way from the page's own coordinates to those of a reader, y downwards.

    ``turn`` is how many quarters clockwise the page is turned.
    """
    left, bottom, right, top = page.get_bbox()
    return (
        Matrix(1, 0, 0, -1, -left, top),
        Matrix(0, 1, 1, 0, -bottom, -left),
        Matrix(-1, 0, 0, 1, right, -bottom),
        Matrix(0, -1, -1, 0, top, right),
    )[turn]


def seen(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> Box:
    """Return a rectangle of the page's own coordinates as a reader sees it."""
    corners = [matrix.point(x, y) for x in (left, right) for y in (bottom, top)]
    across, down = zip(*corners, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def drawn(page: Pdfium) -> Iterator[tuple[Pdfium, int, Matrix]]:
    """Yield what a page draws, forms opened, each with its kind and what moves it on the page."""
    count = raw.FPDFPage_CountObjects(page)
    found = (raw.FPDFPage_GetObject(page, index) for index in range(count))
    yield from _opened(found, Matrix(), _DEEPEST)


def _opened(
    found: Iterator[Pdfium], outer: Matrix, depth: int
) -> Iterator[tuple[Pdfium, int, Matrix]]:
    for one in found:
        kind = raw.FPDFPageObj_GetType(one)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield one, kind, outer
        elif depth:
            count = raw.FPDFFormObj_CountObjects(one)
            inner = (raw.FPDFFormObj_GetObject(one, index) for index in range(count))
            yield from _opened(inner, outer.after(matrix_of(one)), depth - 1)


def matrix_of(one: Pdfium) -> Matrix:
    """Return what moves an object to its place."""
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(one, found)
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def without_replacements(page: Pdfium) -> None:
    """Take replacement texts (ISO 32000-1, 14.9.4) away, which PDFium would read for the glyphs."""
    for one, kind, _outer in drawn(page):
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            _unmark(one)


def _unmark(text: Pdfium) -> None:
    for index in reversed(range(raw.FPDFPageObj_CountMarks(text))):
        mark = raw.FPDFPageObj_GetMark(text, index)
        kind = raw.FPDFPageObjMark_GetParamValueType(mark, _ACTUAL_TEXT)
        if kind != raw.FPDF_OBJECT_UNKNOWN:
            raw.FPDFPageObj_RemoveMark(text, mark)


def marks(one: Pdfium) -> frozenset[str]:
    """Return the names of the marks that an object's content bears (ISO 32000-1, 14.6)."""
    count = raw.FPDFPageObj_CountMarks(one)
    return frozenset(_mark_name(raw.FPDFPageObj_GetMark(one, index)) for index in range(count))


def _mark_name(mark: Pdfium) -> str:
    length = ctypes.c_ulong()
    raw.FPDFPageObjMark_GetName(mark, None, 0, length)
    buffer = (ctypes.c_ushort * (length.value // 2))()
    raw.FPDFPageObjMark_GetName(mark, buffer, length.value, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def bounds(one: Pdfium, matrix: Matrix) -> Box:
    """Return the rectangle that something drawn takes up."""
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(one, *edges)
    return seen(matrix, *(edge.value for edge in edges))


def character(text: Pdfium, index: int) -> str:
    """Return a character of a page's text; PDFium hides hyphens at lines' ends behind U+0002."""
    if raw.FPDFText_IsHyphen(text, index) == 1:
        return "-"
    return chr(raw.FPDFText_GetUnicode(text, index))


def address(handle: Pdfium) -> int:
    """Return what tells one of PDFium's objects from others."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def font_name(font: Pdfium) -> str:
    """Return the name of a font; old programs wrote Chinese ones in GB 18030."""
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    try:
        return buffer.value.decode()
    except UnicodeDecodeError:
        return buffer.value.decode("gb18030", "replace")
