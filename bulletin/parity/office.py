"""LibreOffice, which lays Word files out: where it is, and what it has to be told."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin import libreoffice
from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.parity.word_file import for_libreoffice
from bulletin.typesetting.faces import fonts_conf

if TYPE_CHECKING:
    from collections.abc import Sequence

_SYSTEM_FONTS = Path("/etc/fonts/fonts.conf")

_START_SECONDS, _ISSUE_SECONDS = 90, 30
"""A first start makes a profile; a monthly of 40 pages takes a few seconds."""


def find_office() -> Path:
    """Return LibreOffice's program. Raises UsageError where there is none."""
    found = libreoffice.find_program()
    if found is None:
        message = _(
            "Word files are laid out by LibreOffice, which is not on this machine. Install it "
            "(Debian and Ubuntu: libreoffice-writer-nogui; Windows and macOS: LibreOffice from "
            "its website), or put its program soffice on the PATH."
        )
        raise UsageError(message)
    return found


def lay_out(files: Sequence[bytes]) -> list[bytes | None]:
    """Lay Word files out as PDF files, all in one start; None for each that it gave no PDF of.

    It works in a profile of its own, so that one that is open is left in peace, and finds the
    faces that the PDF is set in under the names that Word knows (on Linux; elsewhere LibreOffice
    does not ask fontconfig). Raises UsageError where there is no LibreOffice or it hangs.
    """
    office = find_office()
    with tempfile.TemporaryDirectory(prefix="bulletin-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = [folder / f"{number}.docx" for number in range(len(files))]
        for source, content in zip(sources, files, strict=True):
            source.write_bytes(for_libreoffice(content))
        configuration = folder / "fonts.conf"
        configuration.write_text(fonts_conf(_system_fonts()), encoding="utf-8")
        _run(office, sources, configuration)
        made = [source.with_suffix(".pdf") for source in sources]
        return [pdf.read_bytes() if pdf.is_file() else None for pdf in made]


def _system_fonts() -> Path:
    return Path(os.environ.get("FONTCONFIG_FILE") or _SYSTEM_FONTS)


def _run(office: Path, sources: Sequence[Path], configuration: Path) -> None:
    limit = _START_SECONDS + _ISSUE_SECONDS * len(sources)
    environment = {"FONTCONFIG_FILE": str(configuration)}
    try:
        libreoffice.convert(office, sources, "pdf", configuration.parent, limit, environment)
    except subprocess.TimeoutExpired as error:
        message = _(
            "LibreOffice did not finish within {seconds} seconds. Name fewer issues, or try "
            "whether it opens a Word file by itself."
        )
        raise UsageError(message.format(seconds=limit)) from error
