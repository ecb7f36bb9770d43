"""Moved pages as pictures, what differs tinted."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, TypeAlias

from PIL import Image, ImageDraw, ImageFilter

from bulletin.build.moved.looks import difference, drawn, scale
from bulletin.build.moved.values import Mark, Picture, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bulletin.build.moved.looks import Document
    from bulletin.build.moved.values import MovedPage

Places: TypeAlias = "list[tuple[Why, tuple[float, float, float, float]]]"
"""Marks in dots: why, then left, top, right and bottom."""

MOST_PAGES = 6
"""Pages of an issue that are shown, those with new words before others."""
_TINTS = {
    "then": {Why.TEXT: (214, 0, 28, 80), Why.LAYOUT: (0, 96, 200, 40)},
    "now": {Why.TEXT: (0, 140, 70, 90), Why.LAYOUT: (0, 96, 200, 40)},
}
"""Red, green, blue and strength for words that went or came, and for lines that moved."""
_LOOK, _LOOK_STRENGTH = (255, 150, 0), 150
"""The tint of all other differences."""
_AROUND = 2
"""Dots by which such a difference is widened: a rule alone has one or two."""
_OVERHANG = 3
"""Dots by which characters may stand out of the rectangles that they are set in."""
_COLOURS = 32
"""Enough for black and red letters with their soft edges, and for the tints."""


def pictures_of(
    documents: Sequence[Document],
    marks: Sequence[Mapping[int, Sequence[Mark]]],
    pages: Iterable[MovedPage],
) -> Iterator[Picture]:
    """Draw the pages of two documents, that of then and that of now, with their marks."""
    order = list(Why)
    chosen = sorted(pages, key=lambda page: (order.index(page.why), page.number))[:MOST_PAGES]
    for number in sorted(page.number for page in chosen):
        sides = [
            document[number - 1] if number <= len(document) else None for document in documents
        ]
        looks = [drawn(page) if page else None for page in sides]
        found = [side.get(number, ()) for side in marks]
        for side, page, look, other, own in zip(
            _TINTS, sides, looks, reversed(looks), found, strict=True
        ):
            if page and look:
                dots = scale(page)
                rest = _rest(look, other, _places(found[0], dots) + _places(found[1], dots))
                yield Picture(number, side, _png(_tinted(look, rest, side, _places(own, dots))))


def _places(marks: Iterable[Mark], dots: float) -> Places:
    return [
        (
            mark.why,
            (
                mark.box.left * dots,
                mark.box.top * dots,
                mark.box.right * dots,
                mark.box.bottom * dots,
            ),
        )
        for mark in marks
    ]


def _rest(look: Image.Image, other: Image.Image | None, places: Places) -> Image.Image:
    """Return a mask of what differs outside of the marks on either side."""
    if other is None:
        return Image.new("L", look.size)
    mask = difference(look, other)
    pen = ImageDraw.Draw(mask)
    for _why, (left, top, right, bottom) in places:
        pen.rectangle(
            (left - _OVERHANG, top - _OVERHANG, right + _OVERHANG, bottom + _OVERHANG), fill=0
        )
    wide = mask.filter(ImageFilter.BoxBlur(_AROUND))
    return wide.point([_LOOK_STRENGTH * (step > 0) for step in range(256)])


def _tinted(look: Image.Image, rest: Image.Image, side: str, places: Places) -> Image.Image:
    picture = look.copy()
    picture.paste(_LOOK, mask=rest)
    pen = ImageDraw.Draw(picture, "RGBA")
    for why, place in places:
        pen.rectangle(place, fill=_TINTS[side][why])
    return picture


def _png(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    flat = picture.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    flat.save(target, "PNG")
    return target.getvalue()
