"""The package: the project's own empty document in, reproducible bytes out.

python-docx would start from a template of its own (Letter paper, Japanese defaults, theme
fonts, compatibility mode 14); the parts in ``parts/`` take its place and hold only what Word needs.
The theme is there because Word expects the part; no style takes a font or a colour from it.
"""

from __future__ import annotations

import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

if TYPE_CHECKING:
    from docx.document import Document

    from bulletin.document.composed import Composed

_PARTS = Path(__file__).parent / "parts"
_NAMES = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/document.xml": "document.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
    "word/theme/theme1.xml": "theme.xml",
}
# The earliest moment that a zip archive can record.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# An undated issue's properties still want a date; a fixed one keeps the bytes the same.
_UNDATED = "2000-01-01"


def empty_document() -> Document:
    """Return a document with the project's own empty parts."""
    archive = BytesIO()
    with ZipFile(archive, "w") as package:
        for name, file in _NAMES.items():
            package.writestr(name, (_PARTS / file).read_bytes())
    archive.seek(0)
    return docx.Document(archive)


def describe(document: Document, composed: Composed) -> None:
    """Write the document's properties: title, office as the author, dates, language."""
    properties = document.core_properties
    properties.title = composed.title
    properties.author = composed.office or ""
    properties.last_modified_by = composed.office or ""
    properties.language = "zh-CN"
    moment = datetime.datetime.fromisoformat(composed.created or _UNDATED)
    properties.created = properties.modified = moment


def drop_numbering(document: Document) -> None:
    """Take out the numbering part: nothing in the document is numbered."""
    for key, relationship in list(document.part.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            del document.part.rels[key]


def package_bytes(document: Document) -> bytes:
    """Return the finished file; the same document always gives the same bytes."""
    written = BytesIO()
    document.save(written)
    finished = BytesIO()
    with (
        ZipFile(written) as source,
        ZipFile(finished, "w", ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in sorted(
            source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)
        ):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return finished.getvalue()
