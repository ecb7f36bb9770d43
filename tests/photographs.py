"""Photographs as cameras write them: lying on their side, with a place and a camera's name."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

CORNERS = ((255, 0, 0), (0, 0, 255), (0, 128, 0), (255, 255, 0))
"""Of an upright picture: top left, top right, bottom left, bottom right."""

SECRETS = (b"Spycam", b"Zhang San", b"in the field", b"tiff:Model", b"GPS", b"Exif", b"Copyright")
"""What the metadata of ``with_metadata`` say."""

_ORIENTATION, _MODEL, _ARTIST, _COPYRIGHT, _GPS = 0x0112, 0x0110, 0x013B, 0x8298, 0x8825
_XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><tiff:Model>Spycam</tiff:Model></x:xmpmeta>"
_LYING = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera lays an upright picture down for each orientation that it then notes."""


def upright(width: int = 480, height: int = 320) -> Image.Image:
    """Return a picture with four quarters of different colours."""
    image = Image.new("RGB", (2, 2))
    image.putdata(CORNERS)
    return image.resize((width, height), Image.Resampling.NEAREST)


def lying(path: Path, orientation: int) -> Path:
    """Write the upright picture as a camera does that was held otherwise."""
    image = upright()
    if orientation in _LYING:
        image = image.transpose(_LYING[orientation])
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    image.save(path, exif=exif, quality=95)
    return path


def with_metadata(path: Path, image: Image.Image | None = None) -> Path:
    """Write a picture that tells where, when, by whom and with what it was taken."""
    exif = Image.Exif()
    exif[_MODEL], exif[_ARTIST], exif[_COPYRIGHT] = "Spycam", "Zhang San", "Copyright"
    exif.get_ifd(_GPS).update({1: "N", 2: (34.0, 48.0, 0.0), 29: "GPS 2023:06:01"})
    (image or upright()).save(path, exif=exif, xmp=_XMP, comment=b"in the field", quality=90)
    return path


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """Return the colours in the middle of an image's quarters, in the order of CORNERS."""
    plain = image.convert("RGB")
    found = []
    for y in (plain.height // 4, plain.height * 3 // 4):
        for x in (plain.width // 4, plain.width * 3 // 4):
            pixel = plain.getpixel((x, y))
            assert isinstance(pixel, tuple)
            found.append(pixel)
    return found


def looks_upright(image: Image.Image, tolerance: int = 30) -> bool:
    """Tell whether the four quarters have their colours."""
    return all(
        abs(seen - meant) <= tolerance
        for found, wanted in zip(corners(image), CORNERS, strict=True)
        for seen, meant in zip(found, wanted, strict=True)
    )


def bomb(path: Path) -> Path:
    """Write a PNG file of some bytes that says it has 20,000 × 20,000 pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(bytes(1000))
    chunks = (
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in (head, data, b"IEND")
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    return path
