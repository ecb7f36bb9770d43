"""Pictures on the page: each with the pixels that its printed size needs."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image
from weasyprint.images import RasterImage

from bulletin.document.pictures import printed, too_coarse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.document.composed import Composed
    from bulletin.typesetting.foreign import Box, LaidOutPage

_PX = 0.75


def fit_pictures(pages: Sequence[LaidOutPage], composed: Composed) -> tuple[Diagnostic, ...]:
    """Give the laid-out pictures 300 dpi at most, and report those that look coarse.

    A picture that stands in several places is embedded once, for the largest of them.
    """
    found: dict[str, list[Box]] = {}
    for page in pages:
        for box in _picture_boxes(page._page_box):
            found.setdefault(box.element.get("src"), []).append(box)
    findings = []
    for url, boxes in found.items():
        path = composed.shelf.path(url)
        width, height = (_PX * max(getattr(box, side) for box in boxes) for side in _SIDES)
        if width and height:
            findings.append(too_coarse(path, width, composed.figures.get(url)))
            image = _reproduction(path, width, height, boxes[0].replacement)
            for box in boxes:
                box.replacement = image
    return tuple(finding for finding in findings if finding)


_SIDES = ("width", "height")


def _picture_boxes(box: Box) -> Iterator[Box]:
    """Yield the boxes of pictures that are made of pixels and come from the shelf."""
    is_picture = isinstance(getattr(box, "replacement", None), RasterImage)
    if is_picture and box.element_tag == "img" and not box.element.get("src").startswith("data:"):
        yield box
    for child in getattr(box, "children", ()):
        yield from _picture_boxes(child)


def _reproduction(path: Path, width: float, height: float, image: RasterImage) -> RasterImage:
    picture = printed(path, width, height)
    pixels = Image.open(BytesIO(picture.content))
    return RasterImage(pixels, image.id, picture.content)
