"""Pictures made ready for print: upright, in sRGB, no more pixels than print needs, nothing else.

Only pixels travel from a file into the outputs: no place, camera, date, comment or preview
image. The files themselves are never touched.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.drawings import clean_drawing, drawing_size
from bulletin.messages import _
from bulletin.source.pictures import FORMATS, pixel_limit, strict_decoding

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Location
    from bulletin.document.composed import Composed

PRINT_DPI = 300
"""What a printing press makes use of."""
COARSE_DPI = 150
"""Below it a picture looks coarse in print."""

JPEG, PNG, SVG = "image/jpeg", "image/png", "image/svg+xml"

_A3 = 3508, 4961
"""The largest sheet, 297 × 420 mm, in pixels at 300 dpi."""
_INCH = 72
_MASTER_QUALITY, _PRINT_QUALITY = 95, 85
_LARGEST_PNG = 1_000_000
"""Bytes; what needs more without loss is a photograph."""

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)


class PictureError(ValueError):
    """A file that is no picture, or a damaged or too large one."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's bytes, their media type, and its size in pixels (an SVG's in CSS pixels)."""

    content: bytes
    media_type: str
    width: int
    height: int


def read_picture(path: Path) -> Picture:
    """Return a picture with as many pixels as the largest sheet can show.

    The same file gives the same bytes. Raises PictureError, or OSError where there is no file.
    """
    state = path.stat()
    return _read(path, state.st_mtime_ns, state.st_size)


def fitted(path: Path, width: float, height: float) -> Picture:
    """Return a picture for a box of so many pixels; it is never enlarged, an SVG stays as it is.

    Raises what ``read_picture`` raises.
    """
    state = path.stat()
    box = max(1, round(width)), max(1, round(height))
    return _fitted(path, state.st_mtime_ns, state.st_size, box)


def printed(path: Path, width: float, height: float) -> Picture:
    """Return a picture for a box of so many points in print. Raises what ``fitted`` raises."""
    return fitted(path, width / _INCH * PRINT_DPI, height / _INCH * PRINT_DPI)


def check_pictures(composed: Composed) -> tuple[Diagnostic, ...]:
    """Report the pictures of an issue that cannot be printed, each with its place."""
    found = []
    for url, place in composed.figures.items():
        path = composed.shelf.path(url)
        try:
            read_picture(path)
        except (OSError, PictureError) as error:
            found.append(_damaged(path, error, place))
    return tuple(found)


def _damaged(path: Path, error: Exception, place: Location) -> Diagnostic:
    message = _(
        "The picture {name} is damaged or of an unusual kind ({reason}). Open it in an image "
        "editor and save it as JPEG or PNG."
    )
    text = message.format(name=path.name, reason=error)
    return Diagnostic("BT212", Severity.ERROR, text, place)


def too_coarse(path: Path, width: float, place: Location | None) -> Diagnostic | None:
    """Say so where a picture has too few pixels for the width, in points, that it is printed at."""
    picture = read_picture(path)
    dpi = picture.width / width * _INCH
    if picture.media_type == SVG or dpi >= COARSE_DPI - 1:
        return None
    message = _(
        "The picture {name} has only {dpi} dots an inch at its size in print and will look coarse. "
        "Use one that is {pixels} pixels wide or wider."
    )
    needed = round(width / _INCH * COARSE_DPI)
    return Diagnostic(
        "BT821",
        Severity.WARNING,
        message.format(name=path.name, dpi=round(dpi), pixels=needed),
        place,
    )


@lru_cache(maxsize=32)
def _read(path: Path, _changed: int, _size: int) -> Picture:
    if path.suffix.lower() == ".svg":
        return _read_drawing(path)
    pixels, lossy = _decoded(path)
    return _saved(pixels, _MASTER_QUALITY) if lossy else _saved_as_png(pixels, quickly=True)


def _read_drawing(path: Path) -> Picture:
    try:
        content = clean_drawing(path.read_bytes(), _without_metadata)
    except ValueError as error:
        raise PictureError(path.name) from error
    return Picture(content, SVG, *drawing_size(content))


def _without_metadata(content: bytes) -> tuple[bytes, str]:
    """Return a picture inside a drawing, made ready as one of its own, and its media type."""
    pixels, lossy = _decoded(BytesIO(content))
    picture = _saved(pixels, _PRINT_QUALITY) if lossy else _saved_as_png(pixels)
    return picture.content, picture.media_type


@lru_cache(maxsize=64)
def _fitted(path: Path, changed: int, size: int, box: tuple[int, int]) -> Picture:
    master = _read(path, changed, size)
    if master.media_type == SVG:
        return master
    with Image.open(BytesIO(master.content)) as image:
        target = _inside(image.size, box)
        image.draft(None, target)
        pixels = _resized(image, target)
    if master.media_type == PNG:
        exact = _saved_as_png(pixels)
        if len(exact.content) <= _LARGEST_PNG or pixels.mode not in ("L", "RGB"):
            return exact
    return _saved(pixels, _PRINT_QUALITY)


def _decoded(file: Path | BytesIO) -> tuple[Image.Image, bool]:
    """Return a file's pixels, made ready, and whether it was compressed with loss."""
    try:
        with strict_decoding(), Image.open(file, formats=FORMATS) as image:
            _check_size(image)
            return _pixels(image), image.format in ("JPEG", "MPO")
    except (FileNotFoundError, PermissionError):
        raise
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, MemoryError) as error:
        raise PictureError(str(error)) from error


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > pixel_limit(image.format):
        size = f"{image.width} × {image.height}"
        raise PictureError(size)


def _pixels(image: Image.Image) -> Image.Image:
    """Return an image's first frame: small enough, upright, grey or sRGB, bare of all else."""
    turn = 1 if image.format == "TIFF" else image.getexif().get(_ORIENTATION, 1)
    sheet = _A3[::-1] if turn in _SIDEWAYS else _A3
    target = _inside(image.size, sheet)
    image.draft(None, target)
    profile = image.info.get("icc_profile")
    pixels = _in_srgb(_resized(_simple(image), target), profile)
    if turn in _UPRIGHT:
        pixels = pixels.transpose(_UPRIGHT[turn])
    return _without_idle_alpha(pixels)


def _inside(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    """Return a size no larger than the box, in the same proportions."""
    scale = min(1.0, box[0] / size[0], box[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        image.load()
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _simple(image: Image.Image) -> Image.Image:
    """Return the image in a mode that can be scaled: L, LA, RGB, RGBA or CMYK."""
    if "transparency" in image.info or image.mode in ("PA", "RGBa"):
        return image.convert("RGBA")
    if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK"):
        return image
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    return image.convert({"1": "L", "F": "L", "La": "LA"}.get(image.mode, "RGB"))


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the image in sRGB, converted from its profile where it has a usable one."""
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            if "sRGB" in ImageCms.getProfileDescription(source):
                return image
            wanted = image.mode if image.mode == "RGBA" else "RGB"
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, source, target, outputMode=wanted)
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB") if image.mode == "CMYK" else image


def _without_idle_alpha(image: Image.Image) -> Image.Image:
    if image.mode not in ("LA", "RGBA") or image.getchannel("A").getextrema() != (255, 255):
        return image
    return image.convert(image.mode[:-1])


def _saved(image: Image.Image, quality: int) -> Picture:
    content = BytesIO()
    image.info = {}
    fine = quality == _MASTER_QUALITY
    image.save(content, "JPEG", quality=quality, optimize=not fine, subsampling=0 if fine else 2)
    return Picture(content.getvalue(), JPEG, *image.size)


def _saved_as_png(image: Image.Image, *, quickly: bool = False) -> Picture:
    content = BytesIO()
    image.info = {}
    image.save(content, "PNG", compress_level=1 if quickly else 6)
    return Picture(content.getvalue(), PNG, *image.size)
