"""The characters of a page as they are printed: each with its place, size and look."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

from bulletin.importers.original import Look
from bulletin.importers.reading.faces import bold_by_name, face_of, italic_by_name, symbol_family
from bulletin.importers.reading.pdf.pdfium import (
    Box,
    Matrix,
    address,
    character,
    font_name,
    seen,
    view,
)
from bulletin.importers.reading.pdf.shadows import shadows
from bulletin.importers.reading.word.symbols import UNKNOWN, symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.importers.reading.pdf.pdfium import Pdfium


PRIVATE = range(0xF000, 0xF100)
"""Where symbol fonts have their signs."""

_HEAVY = 700
"""OpenType's weight of bold faces."""

_ITALIC, _FORCE_BOLD = 1 << 6, 1 << 18
"""A font's flags (ISO 32000-1, 9.8.2)."""

_UNSEEN = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}
_STROKED = {raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP}


class Type(NamedTuple):
    """What the characters of one piece of drawn text share; ``turn`` as in ``view``.

    ``turn`` is None for slanted text. ``scale`` makes pt of the font size. ``family`` is that of
    symbol fonts.
    """

    drawn: int
    look: Look
    scale: float
    turn: int | None
    seen: bool
    family: str


class Glyph(NamedTuple):
    """A character; lengths in pt, ``baseline`` from the top. A space is a glyph, too."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    type: Type


@dataclass(frozen=True)
class Glyphs:
    """A page's characters: in view, or else invisible, slanted or outside the page."""

    view: Matrix
    page: Box
    shown: tuple[Glyph, ...]
    hidden: tuple[Glyph, ...]
    slanted: str
    outside: str


class _Raw(NamedTuple):
    text: str
    x: float
    y: float
    box: tuple[float, float, float, float]
    size: float
    type: Type


def read_glyphs(page: Pdfium) -> Glyphs:
    """Return a page's characters, the page turned so that most of them stand upright."""
    text = raw.FPDFText_LoadPage(page)
    try:
        types = _Types()
        found = list(_characters(text, types))
    finally:
        raw.FPDFText_ClosePage(text)
    turns = Counter(one.type.turn for one in found if one.type.turn is not None)
    turn = turns.most_common(1)[0][0] if turns else page.get_rotation() // 90
    matrix = view(page, turn)
    glyphs = _sorted_out(found, matrix, seen(matrix, *page.get_bbox()), turn)
    twice = shadows(page, types.known, matrix)
    return replace(glyphs, shown=tuple(_shown(one, twice) for one in glyphs.shown))


def _shown(glyph: Glyph, twice: list[Box]) -> Glyph:
    """Return a glyph, bold if it is drawn twice."""
    x, y = (glyph.left + glyph.right) / 2, glyph.baseline - glyph.size / 4
    return emboldened(glyph) if any(box.holds(x, y) for box in twice) else glyph


def emboldened(glyph: Glyph) -> Glyph:
    """Return a glyph that is drawn to look bold."""
    look = replace(glyph.type.look, bold=True)
    return glyph._replace(type=glyph.type._replace(look=look))


def _sorted_out(found: list[_Raw], matrix: Matrix, page: Box, turn: int) -> Glyphs:
    shown: list[Glyph] = []
    hidden: list[Glyph] = []
    slanted: list[str] = []
    outside: list[str] = []
    for one in found:
        glyph = _placed(one, matrix)
        if one.type.turn != turn:
            slanted.append(one.text)
        elif not page.holds((glyph.left + glyph.right) / 2, glyph.baseline - glyph.size / 2):
            outside.append(one.text)
        else:
            (shown if one.type.seen else hidden).append(glyph)
    return Glyphs(matrix, page, tuple(shown), tuple(hidden), "".join(slanted), "".join(outside))


def _placed(one: _Raw, matrix: Matrix) -> Glyph:
    left, bottom, right, top = one.box
    start, end = matrix.point(left, bottom)[0], matrix.point(right, top)[0]
    baseline = matrix.point(one.x, one.y)[1]
    return Glyph(one.text, min(start, end), max(start, end), baseline, one.size, one.type)


def _characters(text: Pdfium, types: _Types) -> Iterator[_Raw]:
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text)):
        if raw.FPDFText_IsGenerated(text, index):
            continue
        kind = types.of(text, index)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        size = raw.FPDFText_GetFontSize(text, index) * kind.scale
        edges = (box.left, box.bottom, box.right, box.top)
        yield _Raw(_readable(text, index, kind), x.value, y.value, edges, size, kind)


def _readable(text: Pdfium, index: int, kind: Type) -> str:
    """Return the character, signs of symbol fonts as characters, and one kind of space."""
    found = character(text, index)
    if raw.FPDFText_HasUnicodeMapError(text, index) == 1 or found == "\0":
        return UNKNOWN
    if ord(found) in PRIVATE:
        return symbol(kind.family, ord(found))
    return " " if found.isspace() else found


class _Types:
    """The types of a page's text, each asked for once."""

    def __init__(self) -> None:
        self.known: dict[int, Type] = {}
        self._names: dict[int, str] = {}

    def of(self, text: Pdfium, index: int) -> Type:
        """Return the type of a character."""
        found = raw.FPDFText_GetTextObject(text, index)
        place = address(found)
        if place not in self.known:
            self.known[place] = self._type(text, index, found, place)
        return self.known[place]

    def _type(self, text: Pdfium, index: int, found: Pdfium, place: int) -> Type:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text, index, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        size = raw.FPDFText_GetFontSize(text, index) * scale
        mode = raw.FPDFTextObj_GetTextRenderMode(found)
        red, opaque = _colour(found)
        font = raw.FPDFTextObj_GetFont(found)
        name = self._name(font)
        look = Look(
            face_of(name),
            round(size, 1),
            bold=mode in _STROKED or _bold(font, name),
            italic=bool(raw.FPDFFont_GetFlags(font) & _ITALIC) or italic_by_name(name),
            red=red,
        )
        return Type(
            place, look, scale, _turn(matrix), mode not in _UNSEEN and opaque, symbol_family(name)
        )

    def _name(self, font: Pdfium) -> str:
        place = address(font)
        if place not in self._names:
            self._names[place] = font_name(font)
        return self._names[place]


def _bold(font: Pdfium, name: str) -> bool:
    flagged = raw.FPDFFont_GetFlags(font) & _FORCE_BOLD
    return bool(flagged) or bold_by_name(name) or raw.FPDFFont_GetWeight(font) >= _HEAVY


def _colour(found: Pdfium) -> tuple[bool, bool]:
    """Tell whether text is red, and whether it can be seen at all."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(found, *parts):
        return False, True
    red, green, blue, alpha = (part.value for part in parts)
    return is_red(red, green, blue), alpha > 0


def is_red(red: int, green: int, blue: int) -> bool:
    """Tell whether a colour (0 to 255) is the red of mastheads, light or dark."""
    return red > 130 and max(green, blue) < 0.6 * red


def _turn(matrix: Pdfium) -> int | None:
    """Return how many quarters the page is to be turned for text to stand upright."""
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    nearest = round(quarters)
    return nearest % 4 if abs(quarters - nearest) < 0.05 else None
