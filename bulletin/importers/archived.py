"""The texts of the issues that are in the archive already, read without parsing them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from bulletin.importers.duplicates import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
        yield from _PARAGRAPHS.split(_content(str(entry.path)))
        return
    with os.scandir(entry.folder) as files:
        names = sorted(file.name for file in files if file.name.endswith((".md", ".yaml")))
    for name in names:
        if name != entry.path.name:
            yield _content(f"{entry.folder}{os.sep}{name}")


def _content(path: str) -> str:
    """Return a file's text; archives have tens of thousands, so this is the quick way."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return _FRONT_MATTER.sub("", text)
