"""What must be the same on two machines for their outputs to be the same to the byte."""

from __future__ import annotations

import hashlib
import pkgutil
import platform
import sys
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import bulletin
from bulletin.build import machinery, renderers
from bulletin.build.fingerprints import digest_of, look
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_SHOWN = 4
"""Differences that a message names; the first ones tell what kind they are of."""
_FONT_HEAD = 4096
"""Bytes at the start of a font file; its table of contents there has a checksum of every table."""
_SHORT = 12
"""Digits of a digest that people compare."""


class Difference(NamedTuple):
    """Something that two machines have in different versions; None where one lacks it."""

    name: str
    here: str | None
    there: str | None

    def __str__(self) -> str:
        """Write it with both versions."""
        lacking = _("none")
        text = _("{name} (here: {here}, there: {there})")
        return text.format(name=self.name, here=self.here or lacking, there=self.there or lacking)


@cache
def traits() -> dict[str, str]:
    """Return this machine's package, libraries and fonts by name, each with its version.

    They are what the fingerprints call machinery, told without paths and times, which differ from
    machine to machine. Raises UsageError where the libraries are missing.
    """
    renderers.load(renderers.FORMATS)
    package = digest_of(machinery.PACKAGE, look(machinery.PACKAGE))
    return {
        "bulletin": f"{bulletin.__version__}-{package[:_SHORT]}",
        "Python": platform.python_version(),
        "platform": f"{sys.platform} {platform.machine()}",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **dict(_distributions()),
        **dict(_libraries()),
        **{role.word_name: role.face or "" for role in renderers.faces().roles},
        **_fonts(),
    }


def _distributions() -> Iterator[tuple[str, str]]:
    for name in machinery.distributions():
        distribution, _dash, version = name.rpartition(".")[0].partition("-")
        yield distribution, version


def _libraries() -> Iterator[tuple[str, str]]:
    for path in machinery.libraries():
        library, _so, version = Path(path).name.partition(".so.")
        yield library, version


def _fonts() -> dict[str, str]:
    """Return the names of font files with what tells their contents apart."""
    files: Callable[[], tuple[str, ...]] = pkgutil.resolve_name(
        "bulletin.typesetting.fontconfig:face_files"
    )
    found: dict[str, set[str]] = {}
    for file in map(Path, files()):
        found.setdefault(file.name, set()).add(_font_version(file))
    return {name: " ".join(sorted(versions)) for name, versions in found.items()}


def _font_version(file: Path) -> str:
    with file.open("rb") as font:
        head = hashlib.sha256(font.read(_FONT_HEAD)).hexdigest()
    return f"{file.stat().st_size}-{head[:_SHORT]}"


def differences(here: Mapping[str, str], there: Mapping[str, str]) -> tuple[Difference, ...]:
    """Return what two machines do not have in common."""
    return tuple(
        Difference(name, here.get(name), there.get(name))
        for name in dict.fromkeys((*here, *there))
        if here.get(name) != there.get(name)
    )


def listed(found: Sequence[Difference]) -> str:
    """Write differences for people, the first few of many."""
    text = _(", ").join(map(str, found[:_SHOWN]))
    return f"{text} …" if len(found) > _SHOWN else text
