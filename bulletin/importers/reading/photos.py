"""Pictures that Markdown names: taken from the file's own folder, never from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.original import Photo, Stretch
from bulletin.messages import _

if TYPE_CHECKING:
    from pathlib import Path

_PICTURE = re.compile(
    r"""\s*!\[(?P<alternative>[^\[\]]*)\]\(\s*<?(?P<address>[^()<>"]{1,500}?)>?\s*
    (?:"(?P<caption>[^"]*)")?\s*\)\s*""",
    re.VERBOSE,
)
_SUFFIXES = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n", ".png"),
    (b"GIF8", ".gif"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
    (b"BM", ".bmp"),
)
_LARGEST = 64 * 1024 * 1024
"""Bytes; a camera's largest JPEG files have half of it."""


def photo_in(line: Stretch, file: Path, diagnostics: list[Diagnostic]) -> Photo | None:
    """Return the picture that a line names; None, and the reason, if it cannot be had.

    ``inlines`` reports those that lie in the web.
    """
    found = _PICTURE.fullmatch(line.text)
    if not found or found["address"].startswith(("http://", "https://")):
        return None
    place = line.strip().location
    content = _content(file.parent, unquote(found["address"]))
    suffix = _suffix(content)
    if suffix is None:
        message = _(
            "The picture {name} does not lie beside the document, or is no picture; its words "
            "stay in the text. Put the file there and import again."
        ).format(name=found["address"])
        diagnostics.append(Diagnostic("BT204", Severity.WARNING, message, place))
        return None
    caption = line[slice(*found.span("caption"))] if found["caption"] else Stretch()
    return Photo(content, suffix, place, found["alternative"], caption)


def _content(folder: Path, name: str) -> bytes:
    """Return a picture's bytes, none where it lies outside the folder or cannot be read."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()) or not path.is_file():
            return b""
        with path.open("rb") as picture:
            content = picture.read(_LARGEST + 1)
    except (OSError, ValueError):
        return b""
    return content if len(content) <= _LARGEST else b""


def _suffix(content: bytes) -> str | None:
    return next((suffix for mark, suffix in _SUFFIXES if content.startswith(mark)), None)
