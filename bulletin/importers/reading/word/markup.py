"""Names and values of WordprocessingML (ISO/IEC 29500-1) and of the drawings in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741  (the namespace's usual prefix)

_OFF = frozenset({"0", "false", "off", "none"})
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?$")
_POINTS = {"pt": 1.0, "pc": 12.0, "pi": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_TWIP = 1 / 20


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of the element's; None also where there is no element."""
    found: str | None = None if element is None else element.get(W + name)
    return found


def child_value(parent: Element | None, child: str, name: str = "val") -> str | None:
    """Return an attribute of the first child of a name."""
    return None if parent is None else value(parent.find(W + child), name)


def is_on(element: Element) -> bool:
    """Tell whether an on/off property says on, as one without a value does (17.17.4)."""
    return value(element) not in _OFF


def number(text: str | None) -> int | None:
    """Return an integer, None for anything else."""
    try:
        return int(text or "")
    except ValueError:
        return None


def points(text: str | None, unit: float = _TWIP) -> float | None:
    """Return a length in pt; without a unit of its own it counts in ``unit``, twips at first."""
    found = _LENGTH.match(text or "")
    return float(found[1]) * _POINTS.get(found[2], unit) if found else None


def nearest(layers: Iterable[Element], name: str) -> Element | None:
    """Return the property in the first layer that has it."""
    return next(_having(layers, name), None)


def nearest_value(layers: Iterable[Element], element: str, name: str) -> str | None:
    """Return an attribute from the first layer whose property has it: indents, fonts."""
    values = (value(found, name) for found in _having(layers, element))
    return next((one for one in values if one is not None), None)


def _having(layers: Iterable[Element], name: str) -> Iterator[Element]:
    for layer in layers:
        found = layer.find(W + name)
        if found is not None:
            yield found
