"""Pictures on the page: each with the pixels that its printed size needs."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image
from weasyprint.images import RasterImage
from weasyprint.layout.replaced import replacedbox_layout

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
        path, image = composed.shelf.path(url), boxes[0].replacement
        width = max(_drawn_width(box) for box in boxes)
        if width:
            findings.append(too_coarse(path, width, composed.figures.get(url)))
            reproduction = _reproduction(path, width, image)
            for box in boxes:
                box.replacement = reproduction
    return tuple(finding for finding in findings if finding)


def _picture_boxes(box: Box) -> Iterator[Box]:
    """Yield the boxes of pictures from the shelf whose size does not hang on their pixels."""
    if isinstance(getattr(box, "replacement", None), RasterImage) and box.element_tag == "img":
        ours = not box.element.get("src").startswith("data:")
        upright = box.style["image_orientation"] in ("from-image", "none")
        if ours and upright and box.style["object_fit"] in ("fill", "contain", "cover"):
            yield box
    for child in getattr(box, "children", ()):
        yield from _picture_boxes(child)


def _drawn_width(box: Box) -> float:
    """Return a picture's width on the page in points, that for its height if it is distorted."""
    width, height, _x, _y = replacedbox_layout(box)
    return float(max(width, height / box.replacement.height * box.replacement.width) * _PX)


def _reproduction(path: Path, width: float, image: RasterImage) -> RasterImage:
    picture = printed(path, width, width / image.width * image.height)
    pixels = Image.open(BytesIO(picture.content))
    return RasterImage(pixels, image.id, picture.content)
