"""The texts of the issues that are in the archive already, read without parsing them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.duplicates import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bulletin.workspace import Entry

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_PARAGRAPHS = re.compile(r"\n\s*\n|\n(?=\s*(?:- )?(?:title|标题|body|正文):)")
_MARKS = re.compile(r"[#*\\]+")


def archived_texts(entries: Iterable[Entry]) -> Texts:
    """Return the items' texts, each under its issue's address.

    An item file is one text; in an issue that is a single file each paragraph is one.
    """
    texts = Texts()
    for entry in entries:
        for text in _texts(entry):
            texts.add(entry.address, _MARKS.sub("", text))
    return texts


def _texts(entry: Entry) -> Iterator[str]:
    if entry.folder is None:
        yield from _PARAGRAPHS.split(_content(entry.path))
    else:
        for path in sorted(entry.folder.iterdir()):
            if path.suffix in (".md", ".yaml") and path != entry.path:
                yield _content(path)


def _content(path: Path) -> str:
    try:
        return _FRONT_MATTER.sub("", path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""
