"""Pictures in the line: scaled to the measure, upright, with their alternative text."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image, ImageOps, UnidentifiedImageError

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.fetching import OffShelfError
from bulletin.messages import _
from bulletin.writers.docx.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.fetching import Shelf
    from bulletin.document.style import StyledElement

_EMU_A_POINT = 12700
_PX = 0.75
_ORIENTATION = 0x0112
# What Word opens everywhere; everything else becomes PNG.
_KEPT = {"JPEG", "PNG", "GIF"}
# python-docx knows a JPEG by these names at its beginning; others are written anew.
_JPEG_MARKS = (b"JFIF", b"Exif")
_INLINE = (
    "<wp:inline {ns} distT='0' distB='0' distL='0' distR='0'><wp:extent cx='{cx}' cy='{cy}'/>"
    "<wp:docPr id='{id}' name='{name}'/><wp:cNvGraphicFramePr><a:graphicFrameLocks"
    " noChangeAspect='1'/></wp:cNvGraphicFramePr><a:graphic><a:graphicData"
    " uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic><pic:nvPicPr>"
    "<pic:cNvPr id='{id}' name='{name}'/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
    "<a:blip r:embed='{rid}'/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
    "<a:xfrm><a:off x='0' y='0'/><a:ext cx='{cx}' cy='{cy}'/></a:xfrm>"
    "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
    "</a:graphic></wp:inline>"
)


class Pictures:
    """Puts the pictures of a document into its package."""

    def __init__(self, document: Document, shelf: Shelf, depth: float) -> None:
        """Take pictures from the shelf; none is taller than ``depth`` points."""
        self._document = document
        self._shelf = shelf
        self._depth = depth
        self._count = 0
        self.diagnostics: list[Diagnostic] = []

    def run(self, element: StyledElement, measure: float) -> Iterator[BaseOxmlElement]:
        """Yield a run with the picture, nothing where the file cannot be read as one."""
        source = element.get("src") or ""
        try:
            content, pixels = _upright(self._shelf.path(source).read_bytes())
        except (OSError, OffShelfError, UnidentifiedImageError, Image.DecompressionBombError):
            self.diagnostics.append(_unreadable(source))
            return
        self._count += 1
        key, _image = self._document.part.get_or_add_image(BytesIO(content))
        yield w("r", w("drawing", self._inline(element, key, self._size(element, pixels, measure))))

    def _inline(
        self, element: StyledElement, key: str, size: tuple[float, float]
    ) -> BaseOxmlElement:
        inline = parse_xml(
            _INLINE.format(
                ns=nsdecls("wp", "a", "pic", "r"),
                cx=round(size[0] * _EMU_A_POINT),
                cy=round(size[1] * _EMU_A_POINT),
                id=self._count,
                name=f"图片 {self._count}",
                rid=key,
            )
        )
        if alternative := element.get("alt"):
            for properties in inline.iter(qn("wp:docPr"), qn("pic:cNvPr")):
                properties.set("descr", alternative)
        return inline

    def _size(
        self, element: StyledElement, pixels: tuple[int, int], measure: float
    ) -> tuple[float, float]:
        """Return width and height in points: the stylesheet's or the picture's own, made to fit."""
        natural = pixels[0] * _PX, pixels[1] * _PX
        ratio = natural[1] / natural[0]
        width, height = element.style.width, element.style.height
        if width is None:
            width = height / ratio if height else natural[0]
        height = height or width * ratio
        highest = min(self._depth, element.style.max_height or self._depth)
        scale = min(1.0, measure / width, highest / height)
        return width * scale, height * scale


def _upright(content: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return a picture as Word can show it: turned as its EXIF data say, in a format it knows."""
    with Image.open(BytesIO(content)) as image:
        turned = image.getexif().get(_ORIENTATION, 1) != 1
        known = image.format != "JPEG" or content[6:10] in _JPEG_MARKS
        if image.format in _KEPT and known and not turned:
            return content, image.size
        upright = ImageOps.exif_transpose(image)
        written = BytesIO()
        if image.format == "JPEG":
            upright.convert("RGB").save(written, "JPEG", quality=95)
        else:
            upright.save(written, "PNG")
        return written.getvalue(), upright.size


def _unreadable(source: str) -> Diagnostic:
    return Diagnostic(
        "BT921",
        Severity.WARNING,
        _("the picture {name} is left out of the Word file: save it as JPEG or PNG").format(
            name=source.rpartition("/")[2]
        ),
    )
