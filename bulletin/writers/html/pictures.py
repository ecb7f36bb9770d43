"""Pictures inside the page."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from bulletin.document.pictures import fitted

if TYPE_CHECKING:
    from bulletin.document.fetching import Shelf
    from bulletin.document.pictures import Picture

_WIDEST, _TALLEST = 1600, 4000
"""Pixels: sharp on a telephone and in a column of 800 px; 260 dpi in a column of 156 mm."""


def page_picture(url: str, shelf: Shelf) -> Picture:
    """Return a picture with the pixels that a page can show.

    Raises OffShelfError, OSError or PictureError.
    """
    return fitted(shelf.path(url), _WIDEST, _TALLEST)


def data_url(url: str, shelf: Shelf) -> str:
    """Return a picture as a data: URL. Raises what ``page_picture`` raises."""
    return as_data(page_picture(url, shelf))


def as_data(picture: Picture) -> str:
    """Return a picture's data: URL."""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.content).decode()}"
