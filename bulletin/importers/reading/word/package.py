"""The ZIP package of a Word file (ISO/IEC 29500-2), opened with limits on everything.

Nothing is expanded before the table of contents says that it is small enough, no part may
declare entities, and targets outside the file are named but never followed.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lxml import etree

from bulletin.importers.reading.word.compound import contents_of, is_compound
from bulletin.importers.reading.word.refusals import (
    damaged,
    no_word_file,
    protected,
    too_large,
    with_declarations,
)
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Collection

    from lxml.etree import _Element as Element

FILE_LIMIT = 200 * 1024 * 1024
"""Bytes of a file; a bulletin full of telephone pictures has less than half of it."""
_PARTS_LIMIT = 5000
_EXPANDED_LIMIT = 400 * 1024 * 1024
_XML_LIMIT = 32 * 1024 * 1024
"""Bytes of one part of XML; 500 pages of text have about 5 MiB."""
_PART_LIMIT = 64 * 1024 * 1024
_RATIO_LIMIT, _RATIO_FLOOR = 300, 4 * 1024 * 1024
"""Deflate reaches 1,032 : 1; XML of a real document stays below 60 : 1."""
_MIB = 1024 * 1024

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "[Content_Types].xml"
_BROKEN = (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where a relationship leads: a part of the package, or an address outside."""

    kind: str
    """The last word of its type: image, styles, officeDocument."""
    target: str
    external: bool


class Package:
    """The parts of a file; every method may raise RefusedError."""

    def __init__(self, content: bytes) -> None:
        """Open a file's bytes."""
        self._zip = _opened(content)
        self._names = {name.lower(): name for name in self._zip.namelist()}

    def __contains__(self, part: str) -> bool:
        """Tell whether there is a part; capitals do not count (ISO/IEC 29500-2, 6.2.2)."""
        return part.lower() in self._names

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._names.values())

    def read(self, part: str, limit: int = _PART_LIMIT) -> bytes:
        """Return a part's bytes."""
        info = self._zip.getinfo(self._names[part.lower()])
        if info.flag_bits & 1:
            raise protected()
        if info.file_size > limit:
            raise too_large(size(part, info.file_size))
        try:
            return self._zip.read(info)
        except (*_BROKEN, RuntimeError) as error:
            raise damaged(part) from error

    def xml(self, part: str) -> Element | None:
        """Return a part's root element in the transitional namespaces, None if there is none."""
        if part not in self:
            return None
        return parsed(self.read(part, _XML_LIMIT), part)

    def related(self, part: str, kind: str) -> Element | None:
        """Return the root of the first part that this one relates to in this way."""
        target = self.target(part, kind)
        return self.xml(target) if target else None

    def target(self, part: str, kind: str) -> str | None:
        """Return the name of that part."""
        related = self.relationships(part).values()
        inside = (one.target for one in related if one.kind == kind and not one.external)
        return next(inside, None)

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of a part by their ids; "" stands for the whole package."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {one.get("Id", ""): _relationship(one, folder) for one in root.iter(_RELATIONSHIP)}

    @cached_property
    def main_part(self) -> str:
        """The part with the document's text."""
        if _TYPES.lower() not in self._names:
            raise no_word_file(self._kind())
        for one in self.relationships("").values():
            if one.kind == "officeDocument" and one.target in self:
                return one.target
        if "word/document.xml" in self:
            return "word/document.xml"
        raise damaged(_("its main part is missing"))

    def _kind(self) -> str:
        if "mimetype" in self and b"opendocument" in self.read("mimetype", 1024):
            return _("an OpenDocument file")
        return _("a ZIP archive")


def _opened(content: bytes) -> ZipFile:
    if len(content) > FILE_LIMIT:
        raise too_large(size(_("the file"), len(content)))
    if is_compound(content):
        streams = contents_of(content)
        encrypted = "EncryptedPackage" in streams
        raise protected() if encrypted else no_word_file(kind_of_compound(streams))
    if not content.startswith(b"PK"):
        raise no_word_file(_("something else") if content else _("an empty file"))
    try:
        opened = ZipFile(BytesIO(content))
    except _BROKEN as error:
        raise damaged(_("it ends too early")) from error
    _check_sizes(opened)
    return opened


def kind_of_compound(streams: Collection[str]) -> str:
    """Say what a compound file is by the names of its streams."""
    kinds = {
        "WordDocument": _("an old Word file (.doc); give it that ending"),
        "Workbook": _("an Excel workbook"),
        "PowerPoint Document": _("a PowerPoint presentation"),
    }
    return next((kinds[one] for one in kinds if one in streams), _("something else"))


def _check_sizes(opened: ZipFile) -> None:
    parts = opened.infolist()
    if len(parts) > _PARTS_LIMIT:
        raise too_large(_("it has {count} parts").format(count=len(parts)))
    expanded = sum(part.file_size for part in parts)
    if expanded > _EXPANDED_LIMIT:
        raise too_large(size(_("its content"), expanded))
    for part in parts:
        ratio = part.file_size / max(part.compress_size, 1)
        if part.file_size > _RATIO_FLOOR and ratio > _RATIO_LIMIT:
            raise too_large(size(part.filename, part.file_size))


def size(what: str, count: int) -> str:
    """Say how many MiB something has."""
    return _("{what} has {size} MiB").format(what=what, size=round(count / _MIB))


def _relationship(element: Element, folder: str) -> Relationship:
    target = unquote(element.get("Target", ""))
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relationship(element.get("Type", "").rpartition("/")[2], target, external)


def parsed(content: bytes, part: str) -> Element:
    """Return XML's root element in the transitional namespaces. Raises RefusedError.

    The parser keeps its own limits: 256 levels, 10 million characters in a row.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_STRICT.sub(_TRANSITIONAL, content), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise with_declarations() if b"<!ENTITY" in content else damaged(part) from error
    if root.getroottree().docinfo.doctype:
        raise with_declarations()
    return root
