"""LibreOffice, which lays Word files out: where it is, and what it has to be told."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.parity.word_file import for_libreoffice
from bulletin.typesetting.faces import fonts_conf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMANDS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
_SYSTEM_FONTS = Path("/etc/fonts/fonts.conf")

_START_SECONDS, _ISSUE_SECONDS = 90, 30
"""A first start makes a profile; a monthly of 40 pages takes a few seconds."""


def find_office() -> Path:
    """Return LibreOffice's program. Raises UsageError where there is none."""
    on_path = next(filter(None, map(shutil.which, _COMMANDS)), None)
    found = Path(on_path) if on_path else next(_installed(), None)
    if found is None:
        message = _(
            "Word files are laid out by LibreOffice, which is not on this machine. Install it "
            "(Debian and Ubuntu: libreoffice-writer-nogui; Windows and macOS: LibreOffice from "
            "its website), or put its program soffice on the PATH."
        )
        raise UsageError(message)
    return found


def _installed() -> Iterator[Path]:
    for place in map(Path, _USUAL_PLACES):
        if Path(place.anchor).is_dir():
            yield from sorted(Path(place.anchor).glob(str(place.relative_to(place.anchor))))


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
    folder = configuration.parent
    profile = (folder / "profile").as_uri()
    words = [str(office), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    limit = _START_SECONDS + _ISSUE_SECONDS * len(sources)
    process = subprocess.Popen(  # noqa: S603  (the program found above, with our own files)
        [*words, "--outdir", str(folder), *map(str, sources)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "FONTCONFIG_FILE": str(configuration)},
        start_new_session=True,
    )
    try:
        process.wait(limit)
    except subprocess.TimeoutExpired as error:
        message = _(
            "LibreOffice did not finish within {seconds} seconds. Name fewer issues, or try "
            "whether it opens a Word file by itself."
        )
        raise UsageError(message.format(seconds=limit)) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with the processes that it started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
