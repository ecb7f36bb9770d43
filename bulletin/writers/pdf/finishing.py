"""What WeasyPrint's PDF still lacks for PDF/A and PDF/UA, mended before it is written."""

from __future__ import annotations

import base64
from functools import partial
from typing import TYPE_CHECKING

import pydyf
from deflate import zlib_compress

from bulletin.writers.pdf.structure import mend_structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weasyprint.document import Document

    from bulletin.writers.pdf.structure import PdfObject

_AMBIGUOUS = b"\r\nendstream"
"""A line feed follows each stream's data; after a carriage return it reads as one line end with
it, so that the data seem one byte short of their length."""
_ATTEMPTS = 8
_LEVEL = 6
"""Of deflating; libdeflate's level 9 saves 0.2 % of the bytes and takes half as long again."""


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
        _deflate(stream)
        _settle_end(stream)
    for _filler in range(fillers):
        pdf.add_object(pydyf.Dictionary({}))
    pdf.objects[:] = map(_Written, pdf.objects)


class _Written(pydyf.Object):  # type: ignore[misc]
    """An object with its bytes: pydyf asks for them twice, for the file and for its identifier."""

    def __init__(self, item: PdfObject) -> None:
        """Write the object, unless it is the free one at the head of the table."""
        super().__init__()
        self.number, self.generation, self.free = item.number, item.generation, item.free
        self._compressible: bool = item.compressible
        self._data: bytes = b"" if item.free == "f" else item.data

    @property
    def compressible(self) -> bool:
        """Whether the object can stand in an object stream."""
        return self._compressible

    @property
    def data(self) -> bytes:
        """The object's bytes."""
        return self._data


def _streams(pdf: pydyf.PDF) -> Iterator[PdfObject]:
    yield from (item for item in pdf.objects if isinstance(item, pydyf.Stream))


def _deflate(stream: PdfObject) -> None:
    if stream.compress:
        stream.stream = [bytes(zlib_compress(_content(stream), _LEVEL))]
        stream.compress = False
        stream.extra["Filter"] = "/FlateDecode"


def _settle_end(stream: PdfObject) -> None:
    """Give data that end in a carriage return a further coat of ASCII."""
    if stream.extra.get("Filter") == "/FlateDecode":
        data = _content(stream)
        if data[-1:] == b"\r":
            stream.stream = [base64.a85encode(data) + b"~>"]
            stream.extra["Filter"] = pydyf.Array(["/ASCII85Decode", "/FlateDecode"])


def _content(stream: PdfObject) -> bytes:
    """Return the stream's data before pydyf compresses them."""
    compress, stream.compress = stream.compress, False
    written: bytes = stream.data
    stream.compress = compress
    return written.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
