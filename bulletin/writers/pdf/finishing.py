"""What WeasyPrint's PDF still lacks for PDF/A and PDF/UA, mended before it is written."""

from __future__ import annotations

import base64
from functools import partial
from typing import TYPE_CHECKING

import pydyf
from deflate import zlib_compress

from bulletin.writers.pdf.structure import mend_structure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from weasyprint.document import Document

    from bulletin.writers.pdf.structure import PdfObject

_LEVEL = 6
"""Of deflating; libdeflate's level 9 saves 0.2 % of the bytes and takes half as long again."""


def archived(document: Document, variant: str) -> bytes:
    """Return the document as a PDF of a variant of PDF/A, and of PDF/UA-1."""
    written: bytes = document.write_pdf(pdf_variant=variant, pdf_tags=True, finisher=_finish)
    return written


def _finish(_document: Document, pdf: pydyf.PDF) -> None:
    """Mend what is there before it is written, and see to what is added while it is written."""
    for stream in _streams(pdf):
        if stream.extra.get("Type") == "/Metadata":
            stream.compress = False  # for tools that do not know PDF: ISO 19005-2, 6.6.2.1
    mend_structure(pdf)
    for stream in _streams(pdf):
        _pack(stream)
    pdf.objects[:] = map(_Written, pdf.objects)
    pdf.add_object = partial(_add_packed, pdf.add_object)


def _add_packed(add: Callable[[PdfObject], None], item: PdfObject) -> None:
    """Add an object, the stream of small objects or the table of all, which pydyf would deflate."""
    if isinstance(item, pydyf.Stream):
        _pack(item)
    add(item)


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


def _pack(stream: PdfObject) -> None:
    """Deflate a stream, and give deflated data that end ambiguously a further coat of ASCII."""
    if stream.compress:
        stream.stream = [bytes(zlib_compress(_content(stream), _LEVEL))]
        stream.compress = False
        stream.extra["Filter"] = "/FlateDecode"
    if stream.extra.get("Filter") == "/FlateDecode":
        data = _content(stream)
        if _ends_ambiguously(data):
            stream.stream = [base64.a85encode(data) + b"~>"]
            stream.extra["Filter"] = pydyf.Array(["/ASCII85Decode", "/FlateDecode"])


def _ends_ambiguously(data: bytes) -> bool:
    """Tell whether the line feed after a stream's data would read as one line end with its last.

    Then the data seem one byte short of their length.
    """
    return data.endswith(b"\r")


def _content(stream: PdfObject) -> bytes:
    """Return the stream's data before pydyf compresses them."""
    compress, stream.compress = stream.compress, False
    written: bytes = stream.data
    stream.compress = compress
    return written.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
