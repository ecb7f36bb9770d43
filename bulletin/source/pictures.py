"""Pictures: a file inside the workspace that really is an image."""

from __future__ import annotations

import re
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bulletin.consulted import note
from bulletin.messages import _
from bulletin.model.text import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bulletin.nodes import Report
    from bulletin.source.inlines import Picture

FORMATS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP")
SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of a picture's file."""
JPEG_PIXEL_LIMIT = 200_000_000
"""The largest pictures of telephones; a JPEG file is decoded at a fraction of its size."""
PIXEL_LIMIT = 100_000_000
"""Of all other formats, which are decoded whole."""

_SVG = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg[\s>]", re.DOTALL)


class PictureReader:
    """Finds the pictures of one source file; ``root`` is the workspace that they must lie in."""

    def __init__(self, source: Path, root: Path, report: Report) -> None:
        """Paths in the source count from the source's folder."""
        self._folder = source.parent
        self._root = root
        self._report = report

    def read(self, picture: Picture) -> Figure | None:
        """Return the picture as a figure; None after reporting what is wrong with it."""
        if not picture.path.strip():
            message = _(
                "A picture's file is missing here, so its caption is not printed either. Write: "
                "{example}"
            )
            example = '![…](photos/a.jpg "…")'
            self._report.warning("BT216", message.format(example=example), picture.location)
            return None
        path = self._inside(picture)
        if path is None or not self._is_file(path, picture) or not self._is_picture(path, picture):
            return None
        return Figure(
            path,
            picture.alternative,
            picture.caption,
            picture.location,
            credit=picture.credit,
            width=picture.width,
        )

    def _is_picture(self, path: Path, picture: Picture) -> bool:
        if pixels := _too_many_pixels(path):
            message = _(
                "The picture {path} has {count} million pixels, more than can be read safely. "
                "Save it with {limit} million or fewer."
            )
            count, limit = (round(number / 1_000_000) for number in pixels)
            message = message.format(path="{path}", count=count, limit=limit)
            self._refuse("BT211", message, picture)
        elif not _is_image(path):
            message = _("{path} is no picture that can be printed. Use a JPEG, PNG or SVG file.")
            self._refuse("BT206", message, picture)
        else:
            return True
        return False

    def _refuse(self, code: str, message: str, picture: Picture) -> None:
        self._report.error(code, message.format(path=picture.path), picture.location)

    def _inside(self, picture: Picture) -> Path | None:
        written = unquote(picture.path).replace("\\", "/")
        message = _(
            "The picture {path} does not lie in the workspace. Copy it into a folder photos/ "
            "beside the source and write: ![…](photos/…)"
        )
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|/", written) or "\0" in written:
            self._refuse("BT205", message, picture)
            return None
        try:
            path = (self._folder / written).resolve()
        except (OSError, RuntimeError, ValueError):
            path = self._folder.parent
        if not path.is_relative_to(self._root.resolve()) or ".." in written.split("/"):
            self._refuse("BT205", message, picture)
            return None
        return path

    def _is_file(self, path: Path, picture: Picture) -> bool:
        note(path)
        try:
            if path.is_file():
                return True
        except OSError:
            pass
        message = _("There is no picture {path}. Correct the path, or put the file there.")
        if "“" in picture.path or "”" in picture.path:
            message = _(
                "There is no picture {path}. Put the caption between ASCII quotation marks: "
                '![…](photos/a.jpg "…")'
            )
        self._report.warning("BT204", message.format(path=picture.path), picture.location)
        return False


def _is_image(path: Path) -> bool:
    try:
        if path.stat().st_size > SIZE_LIMIT:
            return False
        if path.suffix.lower() == ".svg":
            with path.open("rb") as file:
                return bool(_SVG.match(file.read(4096).removeprefix(b"\xef\xbb\xbf")))
        return _is_raster(path)
    except OSError:
        return False


def pixel_limit(kind: str | None) -> int:
    """Return how many pixels a picture of a format of Pillow's may have."""
    return JPEG_PIXEL_LIMIT if kind in ("JPEG", "MPO") else PIXEL_LIMIT


@contextmanager
def strict_decoding() -> Iterator[None]:
    """Let Pillow refuse half a picture, which WeasyPrint has it accept, and leave limits to us."""
    from PIL import Image, ImageFile  # noqa: PLC0415

    lenient, limit = ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS = False, None
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES, Image.MAX_IMAGE_PIXELS = lenient, limit


def is_picture(content: bytes, suffix: str) -> bool:
    """Tell whether a file of this content and suffix would be taken for a picture."""
    if suffix.lower() == ".svg":
        return bool(_SVG.match(content[:4096].removeprefix(b"\xef\xbb\xbf")))
    if len(content) > SIZE_LIMIT or _too_many_pixels(BytesIO(content)):
        return False
    return _is_raster(BytesIO(content))


def _too_many_pixels(file: Path | BytesIO) -> tuple[int, int] | None:
    """Return how many pixels a picture has and may have, None where they are not too many."""
    from PIL import Image  # noqa: PLC0415

    try:
        with strict_decoding(), Image.open(file, formats=FORMATS) as image:
            pixels, limit = image.width * image.height, pixel_limit(image.format)
    except (OSError, SyntaxError, ValueError):
        return None
    return (pixels, limit) if pixels > limit else None


def _is_raster(file: Path | BytesIO) -> bool:
    from PIL import Image  # noqa: PLC0415

    try:
        with strict_decoding(), Image.open(file, formats=FORMATS) as image:
            image.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    return True
