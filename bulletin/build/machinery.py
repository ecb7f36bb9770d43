"""What outputs depend on beside files of the workspace: the package, its renderers, the fonts.

Each part has a name in place of a path. Its mark is told without importing any renderer; its
digest, which is only asked for where the mark is another, may need the renderers.
"""

from __future__ import annotations

import hashlib
import os
import pkgutil
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import bulletin
from bulletin.consulted import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_PREFIX = "bulletin:"
PACKAGE = f"{_PREFIX}package"
DISTRIBUTIONS = f"{_PREFIX}distributions"
_FONTS = f"{_PREFIX}fonts:"

_NOT_RENDERING = frozenset(
    ("_house", "__pycache__", "cli", "desk", "importers", "locale", "parity", "specimen")
)
"""Folders of the package that no output depends on; house styles are told file by file."""
_RENDERERS = re.compile(
    r"(?i)(cssselect2|deflate|fonttools|jinja2|lxml|markdown|markupsafe|pillow|pydyf|pyphen"
    r"|python[_-]docx|pyyaml|tinycss2|tinyhtml5|weasyprint|zopfli)-[^-]+\.(dist|egg)-info"
)
_FONT_VARIABLES = (
    "FONTCONFIG_FILE",
    "FONTCONFIG_PATH",
    "FONTCONFIG_SYSROOT",
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
)
_LIBRARIES = re.compile(
    r"\S*(?<!\.libs)/lib(?:pango|harfbuzz|fontconfig|freetype|fribidi)[^/\s]*$", re.MULTILINE
)
"""Those that came along in a package's own folder ``….libs`` set no text: Pillow's, for one."""
_MAPS = Path("/proc/self/maps")


@dataclass(frozen=True, slots=True)
class Part:
    """How a part is looked at, and how it is read."""

    mark: Callable[[], str]
    digest: Callable[[], str]


def part(name: str) -> Part | None:
    """Return the part of this name, None where it is the path of a file."""
    if not name.startswith(_PREFIX):
        return None
    if name == PACKAGE:
        return Part(_package_mark, _package_digest)
    if name == DISTRIBUTIONS:
        return Part(_distributions, _distributions)
    places = name.removeprefix(_FONTS).split(os.pathsep)
    return Part(lambda: _font_mark(places), _font_digest)


def fonts(places: Iterable[str]) -> str:
    """Return the name of the fonts below these folders, as these files arrange them."""
    return _FONTS + os.pathsep.join(places)


@cache
def libraries() -> tuple[str, ...]:
    """Return the files of the shared libraries that this process sets text with.

    Only Linux tells them; elsewhere there are none.
    """
    try:
        return tuple(sorted(set(_LIBRARIES.findall(_MAPS.read_text(encoding="utf-8")))))
    except (OSError, UnicodeDecodeError):
        return ()


@cache
def _package_mark() -> str:
    return _hash(f"{path}={mark(path)}" for path in _package_files())


@cache
def _package_digest() -> str:
    root = Path(bulletin.__file__).parent
    files = ((Path(path).relative_to(root), Path(path)) for path in _package_files())
    return _hash(
        f"{inside.as_posix()}={hashlib.sha256(path.read_bytes()).hexdigest()}"
        for inside, path in files
    )


@cache
def _package_files() -> tuple[str, ...]:
    return tuple(sorted(_files(str(Path(bulletin.__file__).parent))))


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as children:
        for child in children:
            if child.is_dir():
                if child.name not in _NOT_RENDERING:
                    yield from _files(child.path)
            elif not child.name.startswith("."):
                yield child.path


@cache
def _distributions() -> str:
    return _hash([sys.version, *distributions()])


def distributions() -> tuple[str, ...]:
    """Return the installed packages that render: the names of their metadata's folders."""
    found = {name for folder in sys.path for name in _names(folder) if _RENDERERS.fullmatch(name)}
    return tuple(sorted(found))


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")  # noqa: PTH208  (a fraction of the time)
    except OSError:
        return []


def _font_mark(places: Iterable[str]) -> str:
    variables = (f"{name}={os.environ.get(name)}" for name in _FONT_VARIABLES)
    return _hash((*variables, *(f"{path}={mark(path)}" for path in places)))


def _font_digest() -> str:
    faces: Callable[[], tuple[str, ...]] = pkgutil.resolve_name(
        "bulletin.typesetting.fontconfig:face_files"
    )
    return _hash(f"{path}={mark(path)}" for path in faces())


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()
