"""SVG drawings as pixels, for readers that show no drawings."""

from __future__ import annotations

import base64
from io import BytesIO
from typing import TYPE_CHECKING

from weasyprint import HTML

from bulletin.document.fetching import Shelf
from bulletin.document.pictures import PNG, PRINT_DPI, Picture
from bulletin.document.weasy_fetcher import ShelfFetcher
from bulletin.typesetting import faces

if TYPE_CHECKING:
    from PIL import Image

_INCH = 72
_PAGE = (
    "<style>@page {{ size: {width}pt {height}pt; margin: 0 }} body {{ margin: 0 }}"
    " img {{ display: block; width: {width}pt; height: {height}pt }}</style>"
    '<img src="data:image/svg+xml;base64,{data}">'
)


def rasterised(drawing: Picture, width: float, height: float) -> Picture:
    """Return a drawing as a PNG picture with 300 dpi at so many points; its ground is clear."""
    data = base64.b64encode(drawing.content).decode()
    page = _PAGE.format(width=round(width, 2), height=round(height, 2), data=data)
    pdf = HTML(string=page, url_fetcher=ShelfFetcher(Shelf(()))).write_pdf(
        font_config=faces.font_configuration()
    )
    image, content = _drawn(pdf), BytesIO()
    image.save(content, "PNG")
    return Picture(content.getvalue(), PNG, *image.size)


def _drawn(pdf: bytes) -> Image.Image:
    """Return the first page as an image with an alpha channel.

    What reads PDF files is imported only where there are drawings.
    """
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[0].render(
            scale=PRINT_DPI / _INCH, fill_color=(255, 255, 255, 0), maybe_alpha=True
        )
        image: Image.Image = bitmap.to_pil().copy()
    finally:
        document.close()
    return image
