"""Old Word and WPS files, RTF and OpenDocument text: converted by LibreOffice, read as .docx."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin import libreoffice
from bulletin.importers.reading.word import read_word
from bulletin.importers.reading.word.compound import (
    contents_of,
    is_compound,
    is_encrypted_word_file,
)
from bulletin.importers.reading.word.package import FILE_LIMIT, Package, kind_of_compound, size
from bulletin.importers.reading.word.refusals import (
    RefusedError,
    no_word_file,
    protected,
    too_large,
)
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Original

_SECONDS = 120
"""A first start makes a profile, which takes seconds; the rest is for long documents."""
_MANIFEST = "META-INF/manifest.xml"
_WORKS_STREAMS = frozenset({"CONTENTS", "MatOST"})


def read_office(path: Path, content: bytes) -> tuple[Original | None, tuple[Diagnostic, ...]]:
    """Read a .doc, .wps, .rtf or .odt file by way of LibreOffice.

    Places are the paragraphs of the converted document. Without LibreOffice, or where it can make
    nothing of the file, None and one diagnostic that says so.
    """
    try:
        converted = _converted(content, _suffix(content))
    except RefusedError as refusal:
        return None, (refusal.diagnostic(path),)
    return read_word(path, converted)


def _suffix(content: bytes) -> str:
    """Return the suffix by which LibreOffice knows the format; its name may say anything."""
    if len(content) > FILE_LIMIT:
        raise too_large(size(_("the file"), len(content)))
    if content.startswith(b"{\\rtf"):
        return ".rtf"
    return _compound_suffix(content) if is_compound(content) else _archive_suffix(content)


def _compound_suffix(content: bytes) -> str:
    streams = contents_of(content).keys()
    if "EncryptedPackage" in streams or is_encrypted_word_file(content):
        raise protected()
    if "WordDocument" in streams:
        return ".doc"
    if streams & _WORKS_STREAMS:
        return ".wps"
    raise no_word_file(kind_of_compound(streams))


def _archive_suffix(content: bytes) -> str:
    package = Package(content)
    if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
        raise protected()
    return ".odt"


def _converted(content: bytes, suffix: str) -> bytes:
    program = libreoffice.find_program()
    if program is None:
        raise RefusedError("BT580", _missing())
    with tempfile.TemporaryDirectory(prefix="bulletin-", ignore_cleanup_errors=True) as name:
        source = Path(name) / f"document{suffix}"
        source.write_bytes(content)
        try:
            libreoffice.convert(program, [source], "docx", Path(name), _SECONDS)
            return source.with_suffix(".docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as error:
            raise RefusedError("BT581", _failed()) from error


def _missing() -> str:
    return _(
        "{name} is read by LibreOffice, which is not on this machine. Install it (Debian and "
        "Ubuntu: libreoffice-writer-nogui; Windows and macOS: LibreOffice from its website), or "
        "save the file as .docx in Word or WPS."
    )


def _failed() -> str:
    return _(
        "LibreOffice could not read {name}. Open it in Word or WPS, save it as .docx and import "
        "that."
    )
