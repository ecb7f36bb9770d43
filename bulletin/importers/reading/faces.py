"""Which kind of Chinese face a font's name stands for, as Word, WPS and PDF files write it."""

from __future__ import annotations

import re
from functools import cache

from bulletin.importers.original import Face

_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""The prefix of a font of which a PDF holds some characters only (ISO 32000-1, 9.6.4)."""

_KINDS = (
    (Face.TITLE, r"小标宋|大标宋|标题宋|中宋|xiaobiao|dabiao|zhongsong|fzxbs|fzdbs|hyxbs"),
    (Face.HEI, r"pingfang|苹方|sourcehansans|sanscjk|sanssc|黑|hei|gothic|fzht"),
    (Face.FANG, r"仿宋|fang|fzfs"),
    (Face.KAI, r"楷|kai|fzkt"),
    (Face.SONG, r"宋|song|simsun|serifcjk|serifsc|sourcehanserif|ming|fzss|fzbs"),
)
_PATTERNS = tuple((face, re.compile(pattern)) for face, pattern in _KINDS)
_BOLD = re.compile(r"bold|heavy|semibold|demi|粗|特黑|超黑|大黑")
_ITALIC = re.compile(r"italic|oblique|斜")


@cache
def face_of(name: str) -> Face | None:
    """Return the kind of face, None for Latin faces and unknown ones."""
    plain = re.sub(r"[\s_-]", "", _SUBSET.sub("", name)).lower()
    return next((face for face, pattern in _PATTERNS if pattern.search(plain)), None)


@cache
def bold_by_name(name: str) -> bool:
    """Tell whether the name itself says that the face is bold (FandolSong-Bold)."""
    return bool(_BOLD.search(name.lower()))


@cache
def italic_by_name(name: str) -> bool:
    """Tell whether the name itself says that the face is slanted."""
    return bool(_ITALIC.search(name.lower()))


@cache
def symbol_family(name: str) -> str:
    """Return a symbol font's name as Word writes it (``ABCDEF+Wingdings-Regular``: Wingdings)."""
    plain = re.sub(r"[\s_-]", "", _SUBSET.sub("", name)).lower()
    found = re.match(r"(wingdings)([23])?|(symbol)", plain)
    return " ".join(part for part in found.groups() if part) if found else ""
