"""Pictures in the line: scaled to the measure, upright, with their alternative text."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.fetching import OffShelfError
from bulletin.document.pictures import SVG, PictureError, printed, read_picture
from bulletin.messages import _
from bulletin.typesetting.drawings import rasterised
from bulletin.writers.docx.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.fetching import Shelf
    from bulletin.document.pictures import Picture
    from bulletin.document.style import StyledElement

_EMU_A_POINT = 12700
_PX = 0.75
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
            path = self._shelf.path(source)
            natural = read_picture(path)
            size = self._size(element, (natural.width, natural.height), measure)
            picture = _with_pixels(path, size)
        except (OSError, OffShelfError, PictureError):
            self.diagnostics.append(_unreadable(source))
            return
        self._count += 1
        key, _image = self._document.part.get_or_add_image(BytesIO(picture.content))
        yield w("r", w("drawing", self._inline(element, key, size)))

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


def _with_pixels(path: Path, size: tuple[float, float]) -> Picture:
    """Return a picture for its size in points; of a drawing the pixels, which every Word shows."""
    picture = printed(path, *size)
    return rasterised(picture, *size) if picture.media_type == SVG else picture


def _unreadable(source: str) -> Diagnostic:
    return Diagnostic(
        "BT921",
        Severity.WARNING,
        _("the picture {name} is left out of the Word file: save it as JPEG or PNG").format(
            name=source.rpartition("/")[2]
        ),
    )
