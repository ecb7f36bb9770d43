"""Font names of Word files, and the kind of face that each stands for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bulletin.importers.original import Face
from bulletin.importers.reading.word.markup import A

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KINDS = tuple(
    (face, re.compile(names, re.IGNORECASE))
    for face, names in (
        (Face.TITLE, r"小标宋|大标宋|粗宋|中宋|Zhongsong|XiaoBiaoSong|FZ[XD]BS"),
        (Face.FANG, r"仿宋|Fang ?Song|FZFS"),
        (Face.KAI, r"楷|Kai(?:Ti|_GB|$)|FZKT"),
        (Face.HEI, r"黑|Hei|雅黑|YaHei|FZHT"),
        (Face.SONG, r"宋|Song|SimSun|FZSS|明體|PMingLiU"),
    )
)
"""In this order: 仿宋 and 小标宋 have 宋 in their names. 等线, Word's default, is none."""


@cache
def kind_of(name: str) -> Face | None:
    """Return the kind of a Chinese font, None for any other."""
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), None)


def theme_fonts(theme: Element | None) -> dict[str, str]:
    """Return the fonts that a theme's names stand for: minorEastAsia, majorHAnsi …"""
    fonts: dict[str, str] = {}
    for size in ("major", "minor"):
        scheme = None if theme is None else theme.find(f".//{A}{size}Font")
        if scheme is not None:
            fonts |= _scheme_fonts(scheme, size)
    return fonts


def _scheme_fonts(scheme: Element, size: str) -> dict[str, str]:
    chinese = scheme.find(f"{A}font[@script='Hans']")
    east_asian = _typeface(scheme.find(f"{A}ea")) or _typeface(chinese)
    latin = _typeface(scheme.find(f"{A}latin"))
    return {f"{size}EastAsia": east_asian, f"{size}HAnsi": latin, f"{size}Ascii": latin}


def _typeface(font: Element | None) -> str:
    return "" if font is None else font.get("typeface", "")
