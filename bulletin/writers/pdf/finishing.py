"""What WeasyPrint's PDF still lacks for PDF/A and PDF/UA, mended before it is written."""

from __future__ import annotations

import base64
import zlib
from typing import TYPE_CHECKING

import pydyf

from bulletin.writers.pdf.structure import mend_structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weasyprint.document import Document

    from bulletin.writers.pdf.structure import PdfObject

_CARRIAGE_RETURN = 0x0D


def finish(_document: Document, pdf: pydyf.PDF) -> None:
    """Mend structure, metadata and ambiguous stream ends; WeasyPrint calls it before it writes."""
    _uncompress_metadata(pdf)
    mend_structure(pdf)
    for stream in _streams(pdf):
        _settle_end(stream)


def _uncompress_metadata(pdf: pydyf.PDF) -> None:
    """Leave the metadata readable for tools that do not know PDF (ISO 19005-2, 6.6.2.1)."""
    for stream in _streams(pdf):
        if stream.extra.get("Type") == "/Metadata":
            stream.compress = False


def _streams(pdf: pydyf.PDF) -> Iterator[PdfObject]:
    yield from (item for item in pdf.objects if isinstance(item, pydyf.Stream))


def _settle_end(stream: PdfObject) -> None:
    """Give data that ends in a carriage return a further coat of ASCII.

    pydyf writes a line feed after the data; the two together read as one line end that does not
    belong to the data. The last byte of deflated data is that of the checksum of the plain.
    """
    if not stream.compress:
        return
    plain = _plain(stream)
    if zlib.adler32(plain) & 0xFF == _CARRIAGE_RETURN:
        stream.stream = [base64.a85encode(zlib.compress(plain, 9)) + b"~>"]
        stream.compress = False
        stream.extra["Filter"] = pydyf.Array(["/ASCII85Decode", "/FlateDecode"])


def _plain(stream: PdfObject) -> bytes:
    stream.compress = False
    written: bytes = stream.data
    stream.compress = True
    return written.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
