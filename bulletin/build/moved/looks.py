"""Which pages of two PDF files look different, and where."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any, TypeAlias

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from collections.abc import Iterator

Document: TypeAlias = Any
"""The pages of an open ``pypdfium2.PdfDocument``, which come without types."""

DPI = 66
"""Dots per inch: Chinese characters of 16 pt are 15 dots high and can be read."""
_MOST_DOTS = 1600
"""Dots along a page's longer side; large sheets are drawn at fewer per inch."""
_VISIBLE = 8
"""Steps of 256 in red, green or blue below which no eye sees a difference."""


def differing(then: Document, now: Document) -> Iterator[int]:
    """Yield the numbers of the pages that look different, from 1; those of one file alone do."""
    for number, (one, other) in enumerate(zip_longest(then, now), start=1):
        if one is None or other is None or difference(drawn(one), drawn(other)).getbbox():
            yield number


def drawn(page: Document) -> Image.Image:
    """Draw a page."""
    picture: Image.Image = page.render(scale=scale(page)).to_pil()
    return picture.convert("RGB")


def scale(page: Document) -> float:
    """Return how many dots a page is drawn with to the point."""
    longer: float = max(page.get_size())
    return min(DPI / 72, _MOST_DOTS / longer)


def difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return a mask, white where the pages differ: everywhere if their sizes do."""
    if one.size != other.size:
        return Image.new("L", one.size, 255)
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([255 * (step >= _VISIBLE) for step in range(256)])
