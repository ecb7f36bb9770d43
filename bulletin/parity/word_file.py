"""What has to be known of a Word file, and changed in a copy of it, before it is laid out."""

from __future__ import annotations

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

_NAMESPACE = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_W = f"{{{_NAMESPACE['w']}}}"
_DOCUMENT = "word/document.xml"
_TWIPS = 20
_HANGING = re.compile(rb'<w:overflowPunct(?: w:val="(\w+)")?/>')


def for_libreoffice(docx: bytes) -> bytes:
    """Return the file with hanging punctuation said the other way round.

    LibreOffice takes ``w:overflowPunct`` for its opposite (measured with 7.4), and loses hanging
    marks when it writes a PDF. The delivered file says what Word and WPS need.
    """
    copy = io.BytesIO()
    with ZipFile(io.BytesIO(docx)) as package, ZipFile(copy, "w", ZIP_DEFLATED) as target:
        for name in package.namelist():
            content = package.read(name)
            if name.endswith(".xml"):
                content = _HANGING.sub(_opposite, content)
            target.writestr(name, content)
    return copy.getvalue()


def _opposite(found: re.Match[bytes]) -> bytes:
    off = found[1] in (b"0", b"false", b"off")
    return b'<w:overflowPunct w:val="%d"/>' % off


def type_areas(docx: bytes) -> dict[tuple[int, int], tuple[float, float]]:
    """Return where the type area begins and ends, in pt from the top, by the sheet's size in pt.

    What stands above or below are running heads and page numbers.
    """
    with ZipFile(io.BytesIO(docx)) as package:
        root = etree.fromstring(package.read(_DOCUMENT))
    areas = {}
    for section in root.iterfind(".//w:sectPr", _NAMESPACE):
        size, margins = section.find("w:pgSz", _NAMESPACE), section.find("w:pgMar", _NAMESPACE)
        if size is not None and margins is not None:
            width, height = (int(size.get(_W + side)) / _TWIPS for side in "wh")
            top, bottom = (int(margins.get(_W + side)) / _TWIPS for side in ("top", "bottom"))
            areas[round(width), round(height)] = top, height - bottom
    return areas
