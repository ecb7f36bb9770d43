"""The parts that render, imported when they are first needed: WeasyPrint alone takes a second."""

from __future__ import annotations

import contextlib
import pkgutil
from typing import TYPE_CHECKING

from bulletin.build.libraries import found_by_name
from bulletin.errors import UsageError
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bulletin.document.composed import Composed
    from bulletin.document.style import StyledDocument
    from bulletin.typesetting.faces import Faces
    from bulletin.writers.output import Output

FORMATS = {
    "pdf": "bulletin.writers.pdf:write_pdf",
    "docx": "bulletin.writers.docx:write_docx",
    "html": "bulletin.writers.html:write_html",
}
"""The formats of the outputs and where their writers are."""

DEFAULT_FORMATS = ("pdf", "docx")
"""What is built where nobody chooses."""

_EARLIEST = ("docx", "pdf", "html")


def writer(kind: str) -> Callable[[Composed], Output]:
    """Return the writer of a format. Raises UsageError where the libraries are missing."""
    with _set_up():
        write: Callable[[Composed], Output] = pkgutil.resolve_name(FORMATS[kind])
    return write


def written(composed: Composed, formats: Iterable[str]) -> dict[str, Output]:
    """Write a document in each format; the Word file first, for what it leaves to the PDF.

    Raises UsageError where the libraries are missing.
    """
    wanted = sorted(formats, key=_EARLIEST.index)
    return {kind: writer(kind)(composed) for kind in wanted}


def load(formats: Iterable[str]) -> None:
    """Load all that makes these formats, for the processes that are then forked.

    Raises UsageError where the libraries are missing.
    """
    for kind in formats:
        writer(kind)
    faces()


def faces() -> Faces:
    """Return the faces of this machine. Raises UsageError where the libraries are missing."""
    with _set_up():
        resolve: Callable[[], Faces] = pkgutil.resolve_name("bulletin.typesetting.faces:resolve")
        return resolve()


def styled(composed: Composed) -> StyledDocument:
    """Return a document's computed styles. Raises UsageError where the libraries are missing."""
    with _set_up():
        read: Callable[[Composed], StyledDocument] = pkgutil.resolve_name(
            "bulletin.document.cascade:styled"
        )
    return read(composed)


@contextlib.contextmanager
def _set_up() -> Iterator[None]:
    try:
        with found_by_name():
            yield
    except (ImportError, OSError) as error:
        message = _("What the outputs need is not installed ({reason}). Run: bulletin doctor")
        raise UsageError(message.format(reason=error)) from error
