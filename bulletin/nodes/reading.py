"""From a file's bytes to its text: size, encoding, characters that no page can show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.consulted import note
from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.nodes.places import SourceText

if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 4 * 1024 * 1024
"""Bytes; a long issue has some 50 kB, so a larger file is something else."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Characters that show nothing; they break searching and copying, so none is printed."""
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters that are neither a tab nor the end of a line."""
_SIGNATURES = (
    (b"PK\x03\x04", "DOCX"),
    (b"%PDF", "PDF"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
)


def read_source(path: Path) -> tuple[SourceText | None, tuple[Diagnostic, ...]]:
    """Read a YAML or Markdown file; None with an error where it is no readable UTF-8 text."""
    content = _read_bytes(path)
    if isinstance(content, Diagnostic):
        return None, (content,)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_wrong_encoding(path, content, error.start),)
    source = SourceText(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    if bad := UNPRINTABLE.search(source.text):
        return None, (_unprintable(source, bad.start()),)
    hidden = INVISIBLE.search(source.text)
    return source, (_invisible(source, hidden.start()),) if hidden else ()


def _error(code: str, message: str, location: Location) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, location)


def _read_bytes(path: Path) -> bytes | Diagnostic:
    note(path)
    try:
        if not path.is_file():
            message = _("There is no such file; create it, or correct its name.")
            return _error("BT003", message, Location(path))
        if path.stat().st_size > SIZE_LIMIT:
            return _too_large(path)
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        message = _("The file cannot be read: {reason}. Check its name and its permissions.")
        return _error("BT003", message.format(reason=error.strerror or error), Location(path))
    return content if len(content) <= SIZE_LIMIT else _too_large(path)


def _too_large(path: Path) -> Diagnostic:
    message = _(
        "The file is larger than {limit} MiB, the most that a source may have. "
        "Is it really text? Put pictures into a folder photos/ beside it."
    )
    return _error("BT002", message.format(limit=SIZE_LIMIT // 1024**2), Location(path))


def _wrong_encoding(path: Path, content: bytes, position: int) -> Diagnostic:
    start = content.rfind(b"\n", 0, position) + 1
    before = content[start:position].decode("utf-8-sig")
    place = Location(path, content.count(b"\n", 0, position) + 1, len(before) + 1)
    kind = next((name for mark, name in _SIGNATURES if content.startswith(mark)), None)
    if kind:
        message = _("This is a {kind} file, not text. Write the source as a text file in UTF-8.")
        return _error("BT001", message.format(kind=kind), place)
    message = _(
        "The file is not UTF-8; it looks like {encoding}. Open it in an editor and save it again "
        "as UTF-8 (in Notepad: Save As, Encoding: UTF-8)."
    )
    return _error("BT001", message.format(encoding=_guess(content)), place)


def _guess(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return _("another encoding")
    han = sum("\u4e00" <= character <= "\u9fff" for character in text)
    foreign = sum(character > "\x7f" for character in text)
    return "GB 18030" if han * 2 > foreign else _("another encoding")


def _unprintable(source: SourceText, offset: int) -> Diagnostic:
    message = _("U+{code:04X} is a control character that no page can show; delete it.")
    return _error("BT004", message.format(code=ord(source.text[offset])), source.location(offset))


def _invisible(source: SourceText, offset: int) -> Diagnostic:
    message = _(
        "An invisible character (U+{code:04X}) stands here; it and others like it are left out. "
        "Delete it; it often comes with text copied from a web page."
    ).format(code=ord(source.text[offset]))
    return Diagnostic("BT005", Severity.WARNING, message, source.location(offset))
