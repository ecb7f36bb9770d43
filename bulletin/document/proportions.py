"""The proportions of a picture, for stylesheets that keep pictures on the grid of lines."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bulletin.document.pictures import PictureError, read_picture

if TYPE_CHECKING:
    from pathlib import Path

_UNKNOWN = 1.0
_MILLION = 1_000_000


def picture_ratio(path: Path) -> float:
    """Return height over width of a picture as it is printed, 1 where the file is none.

    It is rounded up, so that a picture whose stylesheet counts with it is never a hair taller
    than its lines of the grid.
    """
    try:
        picture = read_picture(path)
    except (OSError, PictureError):
        return _UNKNOWN
    if not picture.width:
        return _UNKNOWN
    return math.ceil(picture.height / picture.width * _MILLION) / _MILLION
