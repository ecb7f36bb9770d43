"""Pictures of a Word file, in a format that the sources take."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from bulletin.diagnostics import Severity
from bulletin.importers.original import Photo
from bulletin.importers.reading.word.refusals import RefusedError
from bulletin.messages import _
from bulletin.source.pictures import pixel_limit, strict_decoding

if TYPE_CHECKING:
    from bulletin.diagnostics import Location
    from bulletin.importers.reading.word.drawings import Embedded
    from bulletin.importers.reading.word.state import State

_SUFFIXES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp"}
_CONVERTED = ("TIFF", "BMP", "DIB", "WMF", "PCX", "ICO")
_SVG_START = 1024


def read_picture(picture: Embedded, state: State, location: Location) -> Photo | None:
    """Return a picture with its bytes; None after reporting why there is none."""
    relationship = state.relationships.get(picture.identity)
    if relationship is None or relationship.external or relationship.target not in state.package:
        name = relationship.target.rpartition("/")[2] if relationship else picture.identity
        _report_missing(name, state, location)
        return None
    try:
        content = state.package.read(relationship.target)
    except RefusedError:
        content = b""
    taken = _taken(content)
    if taken is None:
        _report_unusable(relationship.target.rpartition("/")[2], state, location)
        return None
    return Photo(*taken, location, picture.alternative)


def _taken(content: bytes) -> tuple[bytes, str] | None:
    """Return the bytes and the suffix that the sources take, converted to PNG if need be."""
    if b"<svg" in content[:_SVG_START]:
        return content, ".svg"
    try:
        with strict_decoding(), Image.open(BytesIO(content)) as image:
            form = image.format or ""
            if form in _SUFFIXES:
                return content, _SUFFIXES[form]
            if form not in _CONVERTED or image.width * image.height > pixel_limit(form):
                return None
            return _as_png(image), ".png"
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, MemoryError):
        return None


def _as_png(image: Image.Image) -> bytes:
    content = BytesIO()
    mode = image.mode if image.mode in ("1", "L", "LA", "P", "RGB", "RGBA") else "RGB"
    image.convert(mode).save(content, "PNG")
    return content.getvalue()


def _report_missing(name: str, state: State, location: Location) -> None:
    message = _(
        "The picture {name} is only linked, it is not in the Word file. Put it into the issue's "
        "folder photos/ and into the item's text: ![…](photos/…)"
    )
    state.report("BT582", Severity.WARNING, message.format(name=name), location)


def _report_unusable(name: str, state: State, location: Location) -> None:
    message = _(
        "The picture {name} is damaged or of a kind that cannot be taken over (WMF, EMF). Open "
        "the Word file, save the picture from it as PNG or JPEG, put it into the issue's folder "
        "photos/ and into the item's text: ![…](photos/…)"
    )
    state.report("BT583", Severity.WARNING, message.format(name=name), location)
