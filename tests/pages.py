"""What stands where in a finished PDF, read back from the file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pdfplumber
import pypdfium2

if TYPE_CHECKING:
    from pdfplumber.page import Page as PdfPage

MM = 72 / 25.4
TOP, BOTTOM, LEFT, RIGHT = 37 * MM, 262 * MM, 28 * MM, 184 * MM
"""The type area of GB/T 9704 on A4, in pt from the page's top left corner."""

LEADING = 28.95
_INK_DPI = 600
_DARK = 160


@dataclass(frozen=True)
class Line:
    """A line of text: its glyphs from left to right, on one baseline (pt from the top)."""

    glyphs: tuple[dict[str, Any], ...]
    baseline: float

    @cached_property
    def text(self) -> str:
        return "".join(glyph["text"] for glyph in self.glyphs)

    @property
    def left(self) -> float:
        return float(self.glyphs[0]["x0"])

    @property
    def right(self) -> float:
        return float(self.glyphs[-1]["x1"])


@dataclass(frozen=True)
class Bar:
    """A filled rectangle, mm from the page's top left corner."""

    left: float
    right: float
    top: float
    bottom: float
    colour: tuple[float, ...]


@dataclass(frozen=True)
class Page:
    """A page's lines and rules."""

    lines: tuple[Line, ...]
    bars: tuple[Bar, ...]

    @property
    def body(self) -> tuple[Line, ...]:
        """Return the lines inside the type area."""
        return tuple(line for line in self.lines if TOP < line.baseline < BOTTOM)

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)


def read_pages(pdf: bytes) -> list[Page]:
    """Return the pages of a PDF."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [_page(page) for page in document.pages]


def visible(text: str) -> str:
    """Return the text without its white space."""
    return "".join(text.split())


def _page(page: PdfPage) -> Page:
    height = float(page.height)
    lines: list[tuple[float, list[dict[str, Any]]]] = []
    for glyph in page.chars:
        baseline = height - glyph["matrix"][5]
        if lines and abs(lines[-1][0] - baseline) < 1:
            lines[-1][1].append(glyph)
        else:
            lines.append((baseline, [glyph]))
    bars = [
        Bar(
            rect["x0"] / MM,
            rect["x1"] / MM,
            rect["top"] / MM,
            rect["bottom"] / MM,
            rect["non_stroking_color"],
        )
        for rect in page.rects
    ]
    return Page(tuple(Line(tuple(glyphs), at) for at, glyphs in lines), tuple(bars))


def ink(
    pdf: bytes, page: int, box: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Return the box (left, top, right, bottom in mm) of what is printed inside a box of a page."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page - 1].render(scale=_INK_DPI / 72, grayscale=True).to_pil()
    scale = _INK_DPI / 25.4
    part = picture.crop(tuple(round(edge * scale) for edge in box))
    found = part.point(lambda level: 255 * (level < _DARK)).getbbox()
    assert found, "nothing is printed there"
    left, top, _, _ = box
    return (
        left + found[0] / scale,
        top + found[1] / scale,
        left + found[2] / scale,
        top + found[3] / scale,
    )
