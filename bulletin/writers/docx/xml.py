"""WordprocessingML elements in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_DECLARED = {"w": nsmap["w"]}
_W = f"{{{nsmap['w']}}}"


def w(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """Return an element of the ``w`` namespace with attributes of the same namespace."""
    named = {f"{_W}{name}": str(value) for name, value in attributes.items()}
    element: BaseOxmlElement = oxml_parser.makeelement(f"{_W}{tag}", named, _DECLARED)
    element.extend(children)
    return element


def switch(tag: str, *, on: bool) -> BaseOxmlElement:
    """Return an on/off property, written out only where it is off."""
    return w(tag) if on else w(tag, val=0)


def twips(points: float) -> int:
    """Return points in twentieths of a point."""
    return round(points * 20)


def thin_paragraph(*properties: BaseOxmlElement, before: float = 0.0) -> BaseOxmlElement:
    """Return an empty paragraph a point high, ``before`` points below what stands above it.

    Word wants a paragraph after a table at a document's end, between two tables and where a
    section ends; a positioned table stands on the page of the paragraph that follows it.
    """
    return w(
        "p",
        w(
            "pPr",
            *properties,
            w("snapToGrid", val=0),
            w("spacing", before=twips(before), after=0, line=20, lineRule="exact"),
            w("ind", firstLineChars=0, firstLine=0),
            w("rPr", w("sz", val=2), w("szCs", val=2)),
        ),
    )
