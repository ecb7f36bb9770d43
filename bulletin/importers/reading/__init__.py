"""An old document as its elements: the reader is chosen by what the file's bytes are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.reading.encodings import Decoded, decoded
from bulletin.importers.reading.files import LARGEST_TEXT, empty, error, read_bytes, too_large
from bulletin.importers.reading.kinds import Kind, foreign_name, is_web_page, kind_of
from bulletin.importers.reading.markdown import looks_marked, read_markdown
from bulletin.importers.reading.text import read_text, with_rules
from bulletin.messages import _

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TypeAlias

    from bulletin.importers.original import Original

    Read: TypeAlias = tuple[Original | None, tuple[Diagnostic, ...]]

_MARKDOWN = (".md", ".markdown")


def read(path: Path) -> Read:
    """Return an old document, or None with the one reason why it cannot be read."""
    content = read_bytes(path)
    if isinstance(content, Diagnostic):
        return None, (content,)
    kind = kind_of(content)
    if kind is Kind.TEXT:
        return _read_text(path, content)
    original, found = _read_laid_out(path, content, kind)
    return (with_rules(original) if original else None), found


def _read_laid_out(path: Path, content: bytes, kind: Kind) -> Read:
    """Read what needs a library; it is loaded only now, because most archives are text."""
    if kind is Kind.PDF:
        from bulletin.importers.reading.pdf import read_pdf  # noqa: PLC0415

        return read_pdf(path, content)
    if kind is Kind.WORD:
        from bulletin.importers.reading.word import read_word  # noqa: PLC0415

        return read_word(path, content)
    from bulletin.importers.reading.office import read_office  # noqa: PLC0415

    return read_office(path, content)


def _read_text(path: Path, content: bytes) -> Read:
    if name := foreign_name(content):
        message = _(
            "This is a {kind} file, whatever its name says; it has no text to import. "
            "If it shows a page, type the text or have it recognised first."
        )
        return None, (error("BT502", message.format(kind=name), path),)
    if is_web_page(content):
        message = _(
            "This is a web page. Open it in Word, WPS or a browser, save it as a Word file or as "
            "text, and import that."
        )
        return None, (error("BT502", message, path),)
    if len(content) > LARGEST_TEXT:
        return None, (too_large(path, LARGEST_TEXT),)
    found = decoded(content)
    if found is None:
        message = _(
            "The file is no text in UTF-8, UTF-16, GB 18030 or Big5. Open it in the program that "
            "wrote it, and save it as a text file in UTF-8 or as a Word file."
        )
        return None, (error("BT502", message, path),)
    if not found.text.strip("\ufeff\u200b\0 \t\r\n\x0b\x0c\x85\u2028\u2029\u3000\u00a0"):
        return None, (empty(path),)
    original, diagnostics = _elements(path, found.text)
    return original, (*_doubts(path, found), *diagnostics)


def _elements(path: Path, text: str) -> tuple[Original, tuple[Diagnostic, ...]]:
    whole = path.suffix.lower() in _MARKDOWN
    if whole or looks_marked(text):
        return read_markdown(path, text, whole=whole)
    return read_text(path, text)


def _doubts(path: Path, found: Decoded) -> tuple[Diagnostic, ...]:
    if found.broken:
        at = found.text.index("\ufffd")
        line = found.text.count("\n", 0, at) + 1
        message = _(
            "{count} characters cannot be read in {encoding}; � stands for each of them. "
            "The file may be damaged or cut off: compare it with print."
        ).format(count=found.broken, encoding=found.encoding)
        place = Location(path, line, at - found.text.rfind("\n", 0, at))
        return (Diagnostic("BT503", Severity.WARNING, message, place),)
    if found.sure:
        return ()
    message = _(
        "The file does not say how it is encoded; it was read as {encoding}. If its characters "
        "make no sense, open it in an editor and save it as UTF-8."
    ).format(encoding=found.encoding)
    return (Diagnostic("BT503", Severity.WARNING, message, Location(path)),)
