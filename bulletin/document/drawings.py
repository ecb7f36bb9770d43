"""SVG drawings, cleaned of what is not drawn: scripts, notes, editors' data, foreign addresses."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote_to_bytes

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    Ready: TypeAlias = Callable[[bytes], tuple[bytes, str]]

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_LOUD = ("script", "metadata", "foreignObject", "handler", "listener", "iframe", "audio", "video")
_LINKS = ("href", f"{{{_XLINK}}}href")
_FOREIGN_STYLE = re.compile(r"""@import[^;]*;?|url\(\s*["']?(?!\s*["']?\#)[^)]*\)""", re.IGNORECASE)
_DATA = re.compile(r"data:image/[\w.+-]+((?:;[^,;]*)*),(.*)", re.DOTALL | re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|pc|mm|cm|in)?\s*$")
_PX = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_DEFAULT_SIZE = 300, 150


def clean_drawing(content: bytes, ready: Ready) -> bytes:
    """Return a drawing that shows the same and tells nothing else, with its size on it.

    ``ready`` prepares the pictures inside it, from their bytes to bytes and a media type.
    Raises ValueError where the file is no SVG drawing.
    """
    root = _parsed(content)
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or _is_silent(element):
            _drop(element)
        else:
            _clean_attributes(element, ready)
    for style in root.iter(f"{{{_SVG}}}style"):
        style.text = _FOREIGN_STYLE.sub("none", style.text or "")
    for name, length in zip(("width", "height"), _size(root), strict=True):
        root.set(name, str(length))
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="utf-8"))


def drawing_size(content: bytes) -> tuple[int, int]:
    """Return a drawing's own width and height in CSS pixels (1/96 inch)."""
    return _size(_parsed(content))


def _size(root: Element) -> tuple[int, int]:
    width, height = (_length(root.get(name)) for name in ("width", "height"))
    box = [float(part) for part in re.findall(r"-?[0-9.]+", root.get("viewBox", ""))]
    if len(box) == len("xywh") and box[2] > 0 and box[3] > 0:
        ratio = box[3] / box[2]
        width = width or (height / ratio if height else box[2])
        height = height or width * ratio
    return round(width or _DEFAULT_SIZE[0]) or 1, round(height or _DEFAULT_SIZE[1]) or 1


def _parsed(content: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if _SVG.encode() not in content:
        content = content.replace(b"<svg", f'<svg xmlns="{_SVG}"'.encode(), 1)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError(root.tag)
    return root


def _is_silent(element: Element) -> bool:
    """Tell whether an element is never drawn, or by an editor alone."""
    name = etree.QName(element)
    return name.namespace != _SVG or name.localname in _LOUD


def _drop(element: Element) -> None:
    """Take an element out and leave the text after it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _clean_attributes(element: Element, ready: Ready) -> None:
    for name, value in element.attrib.items():
        space = etree.QName(name).namespace
        if name in _LINKS:
            _clean_link(element, name, value.strip(), ready)
        elif name.lower().startswith("on") or (space and not space.startswith("http://www.w3.org")):
            del element.attrib[name]
        elif "url(" in value.lower():
            element.set(name, _FOREIGN_STYLE.sub("none", value))


def _clean_link(element: Element, name: str, value: str, ready: Ready) -> None:
    """Keep links inside the drawing and the pictures in it, these without their metadata."""
    found = _DATA.match(value)
    if value.startswith("#"):
        return
    if not found:
        del element.attrib[name]
        return
    try:
        written = found[2]
        bare = unquote_to_bytes(written)
        content = base64.b64decode(bare) if ";base64" in found[1].lower() else bare
        picture, media_type = ready(content)
    except (ValueError, binascii.Error):
        del element.attrib[name]
        return
    element.set(name, f"data:{media_type};base64,{base64.b64encode(picture).decode()}")


def _length(value: str | None) -> float | None:
    found = _LENGTH.match(value or "")
    return float(found[1]) * _PX[found[2]] if found else None
