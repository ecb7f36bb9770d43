"""What WeasyPrint's PDF still lacks for PDF/A and PDF/UA, mended before it is written."""

from __future__ import annotations

import base64
import zlib
from functools import partial
from typing import TYPE_CHECKING

import pydyf

from bulletin.writers.pdf.structure import mend_structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weasyprint.document import Document

    from bulletin.writers.pdf.structure import PdfObject

_CARRIAGE_RETURN = 0x0D
_AMBIGUOUS = b"\r\nendstream"
"""A line feed follows each stream's data; after a carriage return it reads as one line end with
it, so that the data seem one byte short of their length."""
_ATTEMPTS = 8


def archived(document: Document, variant: str) -> bytes:
    """Return the document as a PDF of a variant of PDF/A, and of PDF/UA-1."""
    content = b""
    for fillers in range(_ATTEMPTS):
        finisher = partial(_finish, fillers=fillers)
        content = document.copy().write_pdf(pdf_variant=variant, pdf_tags=True, finisher=finisher)
        if _AMBIGUOUS not in content:
            break
    return content


def _finish(_document: Document, pdf: pydyf.PDF, *, fillers: int) -> None:
    """Mend what is there before it is written.

    The table of objects itself is compressed on writing; fillers, empty objects that nothing
    refers to, give it another checksum where it ends ambiguously.
    """
    for stream in _streams(pdf):
        if stream.extra.get("Type") == "/Metadata":
            stream.compress = False  # for tools that do not know PDF: ISO 19005-2, 6.6.2.1
    mend_structure(pdf)
    for stream in _streams(pdf):
        _settle_end(stream)
    for _filler in range(fillers):
        pdf.add_object(pydyf.Dictionary({}))


def _streams(pdf: pydyf.PDF) -> Iterator[PdfObject]:
    yield from (item for item in pdf.objects if isinstance(item, pydyf.Stream))


def _settle_end(stream: PdfObject) -> None:
    """Give data that end in a carriage return a further coat of ASCII."""
    if stream.compress:
        plain = _content(stream)
        # The last byte of deflated data is that of the checksum of the plain.
        if zlib.adler32(plain) & 0xFF == _CARRIAGE_RETURN:
            _coat(stream, zlib.compress(plain, 9))
    elif stream.extra.get("Filter") == "/FlateDecode":
        data = _content(stream)
        if data[-1:] == b"\r":
            _coat(stream, data)


def _coat(stream: PdfObject, deflated: bytes) -> None:
    stream.stream = [base64.a85encode(deflated) + b"~>"]
    stream.compress = False
    stream.extra["Filter"] = pydyf.Array(["/ASCII85Decode", "/FlateDecode"])


def _content(stream: PdfObject) -> bytes:
    """Return the stream's data before pydyf compresses them."""
    compress, stream.compress = stream.compress, False
    written: bytes = stream.data
    stream.compress = compress
    return written.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
