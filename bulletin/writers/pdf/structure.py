"""The structure tree of a tagged PDF, as PDF/UA-1 (ISO 14289-1) wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import pydyf

if TYPE_CHECKING:
    from collections.abc import Iterator

PdfObject: TypeAlias = Any
"""A dictionary or a stream of pydyf's."""

Index: TypeAlias = dict[bytes, PdfObject]
"""Dictionaries by their references."""


def mend_structure(pdf: pydyf.PDF) -> None:
    """Complete list items, and take page numbers and running heads out of the content."""
    index = {item.reference: item for item in pdf.objects if isinstance(item, pydyf.Dictionary)}
    _complete_list_items(pdf, index)
    _mark_pagination(pdf, index)


def _complete_list_items(pdf: pydyf.PDF, index: Index) -> None:
    """Put what stands beside a list item's label into a body (ISO 14289-1, 7.6)."""
    for item in [item for item in index.values() if item.get("S") == "/LI"]:
        settled = [kid for kid in item["K"] if _tag(index, kid) in ("/Lbl", "/LBody")]
        loose = [kid for kid in item["K"] if kid not in settled]
        if loose:
            body = pydyf.Dictionary(
                {
                    "Type": "/StructElem",
                    "S": "/LBody",
                    "K": pydyf.Array(loose),
                    "Pg": item["Pg"],
                    "P": item.reference,
                }
            )
            pdf.add_object(body)
            index[body.reference] = body
            for kid in loose:
                index[kid]["P"] = body.reference
            item["K"] = pydyf.Array([*settled, body.reference])


def _tag(index: Index, kid: bytes) -> str | None:
    return index[kid].get("S") if kid in index else None


def _mark_pagination(pdf: pydyf.PDF, index: Index) -> None:
    """Mark as artefacts what WeasyPrint tagged but left out of the tree: the margin boxes.

    ISO 14289-1, 7.8: running heads and page numbers are pagination artefacts.
    """
    if "StructTreeRoot" not in pdf.catalog:
        return
    root = index[pdf.catalog["StructTreeRoot"]]
    content = set(_below(index, root))
    owners = index[root["ParentTree"]]["Nums"]
    for page, elements in zip(_pages(pdf, index), owners[1::2], strict=False):
        stream = pdf.objects[int(page["Contents"].split()[0])]
        for number, element in enumerate(elements):
            if element not in content:
                _turn_into_artefact(stream, number)
                elements[number] = b"null"


def _below(index: Index, element: PdfObject) -> Iterator[bytes]:
    for kid in element.get("K", ()):
        if isinstance(kid, bytes) and kid in index:
            yield kid
            yield from _below(index, index[kid])


def _pages(pdf: pydyf.PDF, index: Index) -> Iterator[PdfObject]:
    yield from (index[reference] for reference in pdf.page_references)


def _turn_into_artefact(stream: PdfObject, number: int) -> None:
    for place, item in enumerate(stream.stream):
        if isinstance(item, dict) and item.get("MCID") == number:
            stream.stream[place - 1 : place + 1] = [
                b"/Artifact",
                pydyf.Dictionary({"Type": "/Pagination"}),
            ]
            return
