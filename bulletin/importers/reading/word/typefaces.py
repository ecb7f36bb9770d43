"""Font names of Word files, and the kind of face that each stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.reading.faces import face_of
from bulletin.importers.reading.word.markup import A

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from bulletin.importers.original import Face

_UNCHOSEN = re.compile(r"等线|DengXian", re.IGNORECASE)
"""What Word 2016 and later take when nobody chooses: it sets nothing off, as other Hei faces do."""


def kind_of(name: str) -> Face | None:
    """Return the kind of a Chinese font, None for any other and for Word's own choice."""
    return None if _UNCHOSEN.match(name) else face_of(name)


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
