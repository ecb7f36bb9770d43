"""What a drawing holds: pictures, text boxes, WordArt, lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.reading.word.markup import WP, WPS, A, O, R, V, W, number, points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from bulletin.importers.reading.word.package import Package, Relationship

_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_EMU = 1 / 12700
_SHORTEST, _FLATTEST = 100.0, 20
"""A rule is at least so many pt long, and so many times longer than high."""
_LINE_HEIGHT = 8.0
"""Pt; what is further down than this stands below the line."""
_LINES = frozenset({"line", "straightConnector1"})
_CONNECTORS = frozenset({"#_x0000_t32", "#_x0000_t20"})
_OBJECTS = frozenset({"chart", "diagram", "chartex"})
_POINT = re.compile(r"\s*(-?[\d.]+\w*)\s*,\s*(-?[\d.]+\w*)\s*$")
_FILE_NAME = re.compile(r"[^\s]*\.(?:jpe?g|png|gif|bmp|tiff?|wmf|emf|svg)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture by the id of its relationship, and the words that describe it."""

    identity: str
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class TextBox:
    """The paragraphs of a text box."""

    content: Element


@dataclass(frozen=True, slots=True)
class WordArt:
    """Words that are drawn as a shape."""

    text: str


@dataclass(frozen=True, slots=True)
class DrawnRule:
    """A line across the column."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A chart, a diagram or another object that cannot be taken; ``kind`` names its part."""

    identity: str


Content: TypeAlias = Embedded | TextBox | WordArt | DrawnRule | Unread


def contents(drawing: Element) -> Iterator[Content]:
    """Yield what a w:drawing, w:pict or w:object holds, in order; not what is inside its boxes."""
    return _contents(drawing, drawing)


def _contents(element: Element, drawing: Element) -> Iterator[Content]:
    found = _content(element, drawing)
    if found:
        yield found
    if not isinstance(found, TextBox):
        for child in element:
            yield from _contents(child, drawing)


def stands_below(drawing: Element) -> bool:
    """Tell whether a floating drawing stands lower than the line that it is anchored at."""
    position = drawing.find(f"{WP}anchor/{WP}positionV")
    if position is not None and position.get("relativeFrom") in ("paragraph", "line"):
        return (number(position.findtext(f"{WP}posOffset")) or 0) * _EMU > _LINE_HEIGHT
    shape = next(drawing.iter(f"{V}line", f"{V}shape"), None)
    if shape is None:
        return False
    top = _styled(shape).get("margin-top") or _end(shape.get("from"), 1)
    return (top or 0) > _LINE_HEIGHT


def _content(element: Element, drawing: Element) -> Content | None:
    tag = element.tag
    if tag in (f"{A}blip", f"{V}imagedata"):
        return Embedded(_identity(element), _description(drawing))
    if tag == f"{W}txbxContent":
        return TextBox(element)
    if tag == f"{V}textpath" and element.get("string"):
        return WordArt(element.get("string"))
    if tag == f"{WPS}wsp" and _is_drawn_line(element):
        return DrawnRule()
    if tag in (f"{V}line", f"{V}shape", f"{V}rect") and _is_vml_line(element):
        return DrawnRule()
    if tag == f"{A}graphicData" and element.get("uri", "").rpartition("/")[2] in _OBJECTS:
        return Unread(next((one for child in element for one in _identities(child)), ""))
    return None


def _identities(element: Element) -> list[str]:
    return [element.get(R + name) for name in ("id", "dm") if element.get(R + name)]


def _identity(element: Element) -> str:
    names = ("embed", "link", "id", "href")
    own = (element.get(R + name) for name in names)
    return next(filter(None, own), "") or element.get(f"{O}relid", "")


def _description(drawing: Element) -> str:
    for properties in drawing.iter(f"{WP}docPr", f"{_PIC}cNvPr"):
        if properties.get("descr"):
            return _words(properties.get("descr"))
    shape = next(drawing.iter(f"{V}shape"), None)
    return "" if shape is None else _words(shape.get("alt", ""))


def _words(description: str) -> str:
    """Return a description that somebody wrote; not the name of the file it came from."""
    return "" if _FILE_NAME.search(description) else " ".join(description.split())


def _is_drawn_line(shape: Element) -> bool:
    size = shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
    form = shape.find(f"{WPS}spPr/{A}prstGeom")
    if size is None or form is None:
        return False
    width, height = ((number(size.get(side)) or 0) * _EMU for side in ("cx", "cy"))
    return form.get("prst") in _LINES and _is_flat(width, height)


def _is_vml_line(shape: Element) -> bool:
    if shape.get(f"{O}hr") in ("t", "true"):
        return True
    if shape.tag == f"{V}line":
        ends = [_end(shape.get(end), axis) for axis in (0, 1) for end in ("from", "to")]
        left, right, top, bottom = (one or 0.0 for one in ends)
        return _is_flat(abs(right - left), abs(bottom - top))
    size = _styled(shape)
    flat = _is_flat(size.get("width") or 0, size.get("height") or 0)
    return flat and (shape.get("type") in _CONNECTORS or shape.get(f"{O}connectortype") is not None)


def _is_flat(width: float, height: float) -> bool:
    return width >= _SHORTEST and height * _FLATTEST <= width


def _end(point: str | None, axis: int) -> float | None:
    found = _POINT.match(point or "")
    return points(found[axis + 1], 0.75) if found else None


def _styled(shape: Element) -> dict[str, float | None]:
    """Return the lengths, in pt, of a VML shape's style."""
    parts = (part.partition(":") for part in shape.get("style", "").split(";"))
    return {name.strip(): points(length.strip(), 0.75) for name, _colon, length in parts}


def words_of(package: Package, relationship: Relationship | None) -> str:
    """Return the words of a chart's or a diagram's part, divided by spaces."""
    if relationship is None or relationship.external:
        return ""
    root = package.xml(relationship.target)
    words = () if root is None else root.iter(f"{A}t", f"{_CHART}v")
    return " ".join(text.text for text in words if text.text)
