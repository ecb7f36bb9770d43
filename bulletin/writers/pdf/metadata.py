"""What a PDF says of itself: XMP for PDF/A and PDF/UA, with publication, number, date, office."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from weasyprint.document import DocumentMetadata

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bulletin.document.composed import Composed

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_PDFUA = "http://www.aiim.org/pdfua/ns/id/"
_PRISM = "http://prismstandard.org/namespaces/basic/2.0/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
_END = b"</rdf:RDF>"

for _prefix, _uri in (
    ("pdfuaid", _PDFUA),
    ("prism", _PRISM),
    ("pdfaExtension", _EXTENSION),
    ("pdfaSchema", _SCHEMA),
    ("pdfaProperty", _PROPERTY),
):
    register_namespace(_prefix, _uri)

_SCHEMAS = (
    ("pdfuaid", _PDFUA, "PDF/UA identification", (("part", "Integer", "internal"),)),
    (
        "prism",
        _PRISM,
        "PRISM basic metadata of a publication",
        (
            ("publicationName", "Text", "external"),
            ("number", "Text", "external"),
            ("publicationDate", "Text", "external"),
        ),
    ),
)
"""Schemas that XMP itself does not know must be described (ISO 19005-2, 6.6.2.3.3)."""


class IssueMetadata(DocumentMetadata):  # type: ignore[misc]
    """WeasyPrint's metadata of a document, and what is particular to an issue."""

    def __init__(self, metadata: DocumentMetadata, composed: Composed) -> None:
        """Take over what WeasyPrint found in the HTML's head."""
        super().__init__()
        self.__dict__.update(metadata.__dict__)
        self.generator = "bulletin"
        self._composed = composed

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str) -> bytes:
        """Return the RDF of WeasyPrint's own properties with the issue's, and PDF/UA-1's mark."""
        rdf: bytes = super().generate_rdf_metadata(variant, version, conformance)
        added = [self._publication()]
        if variant != "ua":
            added.append(_description({f"{{{_PDFUA}}}part": "1"}))
        if variant == "a":
            added.append(_schemas())
        more = b"".join(tostring(description, encoding="utf-8") for description in added)
        return rdf.replace(_END, more + _END)

    def _publication(self) -> Element:
        composed = self._composed
        description = _description()
        for name, value in (
            ("publicationName", composed.publication),
            ("number", composed.number),
            ("publicationDate", composed.created),
        ):
            if value:
                SubElement(description, f"{{{_PRISM}}}{name}").text = value
        if composed.office:
            publisher = SubElement(description, f"{{{_DC}}}publisher")
            bag = SubElement(publisher, f"{{{_RDF}}}Bag")
            SubElement(bag, f"{{{_RDF}}}li").text = composed.office
        return description


def _description(attributes: Mapping[str, str] = MappingProxyType({})) -> Element:
    return Element(f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": "", **attributes})


def _schemas() -> Element:
    description = _description()
    schemas = SubElement(description, f"{{{_EXTENSION}}}schemas")
    bag = SubElement(schemas, f"{{{_RDF}}}Bag")
    for prefix, uri, about, properties in _SCHEMAS:
        entry = _resource(bag)
        SubElement(entry, f"{{{_SCHEMA}}}schema").text = about
        SubElement(entry, f"{{{_SCHEMA}}}namespaceURI").text = uri
        SubElement(entry, f"{{{_SCHEMA}}}prefix").text = prefix
        sequence = SubElement(SubElement(entry, f"{{{_SCHEMA}}}property"), f"{{{_RDF}}}Seq")
        for name, kind, category in properties:
            described = _resource(sequence)
            SubElement(described, f"{{{_PROPERTY}}}name").text = name
            SubElement(described, f"{{{_PROPERTY}}}valueType").text = kind
            SubElement(described, f"{{{_PROPERTY}}}category").text = category
            SubElement(described, f"{{{_PROPERTY}}}description").text = f"{about}: {name}"
    return description


def _resource(parent: Element) -> Element:
    return SubElement(parent, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})
