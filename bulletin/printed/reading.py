"""The lines of a PDF as its glyphs stand on the page, and the page as a picture."""

from __future__ import annotations

import contextlib
import ctypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from bulletin.importers.reading.pdf.pdfium import (
    Pdfium,
    address,
    character,
    font_name,
    marks,
    without_replacements,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL.Image import Image

_SAME_BASELINE = 0.35
"""Em; text set a little higher or lower, a raised figure for one, is still on the line."""

_LEADERS = re.compile(r"\.{4,}|…{3,}|·{3,}")
"""Dots before the page numbers of a contents list: as many as there is room for."""

_ARTIFACT = "Artifact"
_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""What stands before the name of a font that is embedded in part (ISO 32000-1, 9.6.4)."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pt, from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """Characters on one baseline in the order in which they are drawn, white space left out.

    ``starts`` are the characters' origins in pt from the page's left edge, ``baseline`` is the
    first one's distance from its top; ``artifact`` tells of what is no part of the text (ISO
    32000-1, 14.8.2.2), as running heads and page numbers are; ``faces`` are the names of the fonts.
    """

    text: str
    box: Box
    starts: tuple[float, ...] = ()
    baseline: float = 0.0
    artifact: bool = False
    faces: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines as they are drawn, and its size in pt."""

    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What the characters of one text object have in common."""

    artifact: bool
    face: str


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    x: float
    baseline: float
    size: float
    box: Box
    stretch: _Stretch


def read_pages(pdf: bytes) -> tuple[Page, ...]:
    """Return the pages of a PDF."""
    with contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(read_page(page) for page in document)


def pictures(pdf: bytes, scale: float) -> Iterator[Image]:
    """Draw the pages, ``scale`` pixels to the point."""
    with contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            picture: Image = page.render(scale=scale).to_pil()
            yield picture


def read_page(page: Pdfium) -> Page:
    """Return a page of an open document."""
    width, height = page.get_size()
    without_replacements(page)
    text = raw.FPDFText_LoadPage(page)
    try:
        glyphs = list(_glyphs(text, height))
    finally:
        raw.FPDFText_ClosePage(text)
    return Page(width, height, tuple(_lines(glyphs)))


def _glyphs(text: Pdfium, height: float) -> Iterator[_Glyph]:
    """Yield what is printed, but not the spaces that PDFium thinks up."""
    stretches: dict[int, _Stretch] = {}
    for index in range(raw.FPDFText_CountChars(text)):
        found = character(text, index)
        if raw.FPDFText_IsGenerated(text, index) or found.isspace() or found == "\0":
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        size = raw.FPDFText_GetFontSize(text, index)
        box = _box(text, index, height)
        stretch = _stretch(raw.FPDFText_GetTextObject(text, index), stretches)
        yield _Glyph(found, x.value, height - y.value, size, box, stretch)


def _stretch(drawn: Pdfium, known: dict[int, _Stretch]) -> _Stretch:
    """Return what is known of a text object; each is looked at once."""
    place = address(drawn)
    if place not in known:
        face = _SUBSET.sub("", font_name(raw.FPDFTextObj_GetFont(drawn)))
        known[place] = _Stretch(_ARTIFACT in marks(drawn), face)
    return known[place]


def _box(text: Pdfium, index: int, height: float) -> Box:
    found = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, found)
    return Box(found.left, height - found.top, found.right, height - found.bottom)


def _lines(glyphs: Iterable[_Glyph]) -> Iterator[Line]:
    line: list[_Glyph] = []
    for glyph in glyphs:
        if line and not _follows(line[-1], glyph):
            yield _line(line)
            line = []
        line.append(glyph)
    if line:
        yield _line(line)


def _follows(before: _Glyph, glyph: _Glyph) -> bool:
    size = max(before.size, glyph.size)
    same = abs(before.baseline - glyph.baseline) < _SAME_BASELINE * size
    return same and glyph.x > before.x and glyph.stretch.artifact == before.stretch.artifact


def _line(glyphs: list[_Glyph]) -> Line:
    boxes = [glyph.box for glyph in glyphs]
    box = Box(
        min(one.left for one in boxes),
        min(one.top for one in boxes),
        max(one.right for one in boxes),
        max(one.bottom for one in boxes),
    )
    shown = _without_leaders(glyphs)
    text = "".join(glyph.text for glyph in shown)
    starts = tuple(glyph.x for glyph in shown)
    faces = frozenset(glyph.stretch.face for glyph in shown)
    return Line(text, box, starts, glyphs[0].baseline, glyphs[0].stretch.artifact, faces)


def _without_leaders(glyphs: list[_Glyph]) -> list[_Glyph]:
    leaders = _LEADERS.finditer("".join(glyph.text for glyph in glyphs))
    left_out = {index for found in leaders for index in range(*found.span())}
    return [glyph for index, glyph in enumerate(glyphs) if index not in left_out]
