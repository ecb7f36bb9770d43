"""The catalogues as they are in the sources, compiled."""

from __future__ import annotations

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import bulletin

SOURCES = Path(bulletin.__file__).parent / "locale"


def compiled_catalogues(folder: Path) -> Path:
    """Compile every catalogue into the folder and return it."""
    for source in SOURCES.rglob("*.po"):
        target = folder / source.relative_to(SOURCES).with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as file, target.open("wb") as compiled:
            write_mo(compiled, read_po(file))
    return folder
