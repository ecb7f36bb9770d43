"""The bytes of a page's pictures: JPEG as it is, anything else as PNG."""

from __future__ import annotations

import ctypes
import io
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from bulletin.importers.reading.pdf.pdfium import Pdfium

_JPEG = b"DCTDecode"
_MOST_PIXELS = 100_000_000
_COLOURS = {
    raw.FPDF_COLORSPACE_DEVICEGRAY,
    raw.FPDF_COLORSPACE_DEVICERGB,
    raw.FPDF_COLORSPACE_CALRGB,
    raw.FPDF_COLORSPACE_CALGRAY,
    raw.FPDF_COLORSPACE_ICCBASED,
}


def photograph(picture: Pdfium, page: Pdfium) -> tuple[bytes, str] | None:
    """Return a picture's bytes and their suffix, None if it cannot be read."""
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if not raw.FPDFImageObj_GetImagePixelSize(picture, width, height):
        return None
    if not 0 < width.value * height.value <= _MOST_PIXELS:
        return None
    return _jpeg(picture, page) or _png(picture)


def _jpeg(picture: Pdfium, page: Pdfium) -> tuple[bytes, str] | None:
    if raw.FPDFImageObj_GetImageFilterCount(picture) != 1 or _filter(picture) != _JPEG:
        return None
    details = raw.FPDF_IMAGEOBJ_METADATA()
    raw.FPDFImageObj_GetImageMetadata(picture, page, details)
    if details.colorspace not in _COLOURS or details.bits_per_pixel > 24:
        return None
    return _bytes(raw.FPDFImageObj_GetImageDataRaw, picture), ".jpg"


def _filter(picture: Pdfium) -> bytes:
    length = raw.FPDFImageObj_GetImageFilter(picture, 0, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFImageObj_GetImageFilter(picture, 0, buffer, length)
    return buffer.value


def _bytes(read: Pdfium, picture: Pdfium) -> bytes:
    length = read(picture, None, 0)
    buffer = ctypes.create_string_buffer(length)
    read(picture, buffer, length)
    return buffer.raw


def _png(picture: Pdfium) -> tuple[bytes, str] | None:
    bitmap = raw.FPDFImageObj_GetBitmap(picture)
    if not bitmap:
        return None
    written = io.BytesIO()
    pypdfium2.PdfBitmap.from_raw(bitmap).to_pil().convert("RGB").save(written, "PNG")
    return written.getvalue(), ".png"
