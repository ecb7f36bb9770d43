"""Changes of source files by the character, which leave all other bytes as they are."""

from __future__ import annotations

import codecs
import itertools
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LINE_BREAK = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of a file to be replaced by a text.

    Offsets count as in ``SourceText``: from the first character after a byte order mark, each
    line break one, however it is written.
    """

    file: Path
    start: int
    end: int
    text: str


def edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a UTF-8 file's bytes after edits, its byte order mark and its line breaks kept.

    Edits at one place come in their order. Raises ValueError where two overlap: then nothing of
    the file is to be changed.
    """
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    for first, second in itertools.pairwise(ordered):
        if second.start < first.end:
            message = f"{first} overlaps {second}"
            raise ValueError(message)
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    text = content.removeprefix(mark).decode()
    breaks = list(_LINE_BREAK.finditer(text))
    newline = breaks[0][0] if breaks else "\n"
    wide = [match.start() - index for index, match in enumerate(_wide(breaks))]
    parts: list[str] = []
    position = 0
    for edit in ordered:
        start, end = (offset + bisect_left(wide, offset) for offset in (edit.start, edit.end))
        parts += [text[position:start], edit.text.replace("\n", newline)]
        position = end
    return mark + "".join([*parts, text[position:]]).encode()


def _wide(breaks: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """Return the line breaks of two characters."""
    return [match for match in breaks if len(match[0]) > 1]
