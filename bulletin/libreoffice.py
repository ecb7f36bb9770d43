"""LibreOffice as a converter of files: where it is, and one bounded run of it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_COMMANDS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""
"""A profile that runs no macro and fetches nothing that a document links to."""


def find_program() -> Path | None:
    """Return LibreOffice's program, None where there is none."""
    on_path = next(filter(None, map(shutil.which, _COMMANDS)), None)
    return Path(on_path) if on_path else next(_installed(), None)


def _installed() -> Iterator[Path]:
    for place in map(Path, _USUAL_PLACES):
        if Path(place.anchor).is_dir():
            yield from sorted(Path(place.anchor).glob(str(place.relative_to(place.anchor))))


def convert(
    program: Path,
    files: Sequence[Path],
    form: str,
    folder: Path,
    seconds: float,
    environment: Mapping[str, str] | None = None,
) -> None:
    """Convert files into a folder, all in one start; ``form`` is a suffix (pdf, docx).

    It works in a profile of its own inside the folder, so that one that is open is left in peace.
    A file that it can make nothing of has no result. Raises subprocess.TimeoutExpired after so
    many seconds, when it has been ended with all processes that it started.
    """
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    words = [str(program), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    process = subprocess.Popen(  # noqa: S603  (the program found above, with our own files)
        [*words, "--convert-to", form, "--outdir", str(folder), *map(str, files)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    )
    try:
        process.wait(seconds)
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
