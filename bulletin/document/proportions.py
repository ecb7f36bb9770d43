"""The proportions of a picture, for stylesheets that keep pictures on the grid of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.document.pictures import PictureError, read_picture

if TYPE_CHECKING:
    from pathlib import Path

_UNKNOWN = 1.0


def picture_ratio(path: Path) -> float:
    """Return height over width of a picture as it is printed, 1 where the file is none."""
    try:
        picture = read_picture(path)
    except (OSError, PictureError):
        return _UNKNOWN
    return round(picture.height / picture.width, 4) if picture.width else _UNKNOWN
