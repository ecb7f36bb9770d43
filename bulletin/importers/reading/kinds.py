"""What a file is, told by its first bytes; its name may say anything."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """The kinds of files that a reader is there for."""

    PDF = "pdf"
    WORD = "docx"
    OFFICE = "doc"
    TEXT = "txt"


_READABLE = (
    (b"PK\x03\x04", Kind.WORD),
    (b"PK\x05\x06", Kind.WORD),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OFFICE),
    (b"{\\rtf", Kind.OFFICE),
)
_PDF_WITHIN = 1024
"""Bytes before %PDF- that PDF readers put up with."""

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_TYPE_WITHIN = 128
"""Bytes in which the first part of an OpenDocument file names its type."""

_FOREIGN = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"8BPS", "Photoshop"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "Windows program"),
    (b"SQLite format 3\0", "SQLite"),
    (b"ID3", "MP3"),
    (b"%!PS", "PostScript"),
)
_INSIDE = ((4, b"ftyp", "MP4 / HEIC"), (8, b"WEBP", "WebP"), (8, b"WAVE", "WAV"))
_WEB_PAGE = (b"<!doctype html", b"<html")
_ONLY_IF_BINARY = (b"BM", b"MZ", b"ID3", b"BZh")
"""Signatures of two or three letters, with which a text may begin as well."""


def kind_of(content: bytes) -> Kind:
    """Return which reader a file's bytes are for; text where none of the others is."""
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return Kind.PDF
    if content.startswith(b"PK") and _OPEN_DOCUMENT in content[:_TYPE_WITHIN]:
        return Kind.OFFICE
    return next((kind for mark, kind in _READABLE if content.startswith(mark)), Kind.TEXT)


def foreign_name(content: bytes) -> str | None:
    """Return the name of a format that holds no text to read, None if it is none of these."""
    for mark, name in _FOREIGN:
        if content.startswith(mark):
            return name if mark not in _ONLY_IF_BINARY or b"\0" in content[:512] else None
    return next((name for at, mark, name in _INSIDE if content.startswith(mark, at)), None)


def is_web_page(content: bytes) -> bool:
    """Tell HTML by how it begins; Word saves it under the name .doc, too."""
    return content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGE)
