"""The files that a house style is made of, told from their texts before it is used.

What a template or a stylesheet leads to is read from its words alone, comments included: rather
a file too many than one that changes unnoticed. So nothing has to be rendered or parsed, and no
renderer's cache can hide a file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from bulletin.consulted import note
from bulletin.document.fetching import SCHEME, Shelf
from bulletin.document.house_style import TEMPLATE_SUFFIX
from bulletin.resources import house_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_TAG = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\b(.*?)%}", re.DOTALL)
_LITERAL = re.compile(r"\"([^\"]+)\"|'([^']+)'")
_LINK = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", re.IGNORECASE)


def note_house_style(name: str, root: Path, sheets: Iterable[str] = ()) -> None:
    """Note every file of a house style, and where the workspace could have one in its stead.

    ``sheets`` are stylesheets beside its own that the outputs use (``screen.css``).
    """
    _note_templates(name + TEMPLATE_SUFFIX, _folders(root, "templates"))
    styles = tuple(("styles", folder) for folder in _folders(root, "styles"))
    shelf = Shelf((*styles, ("workspace", root)))
    urls = [f"{SCHEME}:/styles/{file}" for file in (f"{name}.css", *sheets)]
    known: set[str] = set()
    while urls:
        url = urls.pop()
        if url not in known:
            known.add(url)
            text = _first_text(shelf.candidates(url)) if url.startswith(SCHEME) else None
            urls += [urljoin(url, _either(link)) for link in _LINK.finditer(text or "")]


def _note_templates(file: str, folders: tuple[Path, ...]) -> None:
    names = [file]
    known: set[str] = set()
    while names:
        name = names.pop()
        if name not in known:
            known.add(name)
            text = _first_text(folder / name for folder in folders)
            for tag in _TAG.finditer(text or ""):
                names += [_either(word) for word in _LITERAL.finditer(tag[1])] or _all(folders)


def _all(folders: tuple[Path, ...]) -> list[str]:
    """Return every template: what a name that is only known when rendering may turn out to be."""
    return [path.name for folder in folders for path in folder.glob("*")]


def _folders(root: Path, kind: str) -> tuple[Path, ...]:
    """Return the workspace's folder, be it there or not, and the package's."""
    return tuple(dict.fromkeys((root / kind, house_folder(kind))))


def _first_text(places: Iterable[Path]) -> str | None:
    """Return the text of the first file that is there; every place up to it is noted."""
    for path in places:
        note(path)
        try:
            return path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
    return None


def _either(match: re.Match[str]) -> str:
    return (match[1] or match[2]).strip()
