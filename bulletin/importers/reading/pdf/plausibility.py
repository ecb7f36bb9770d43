"""Whether the characters that a PDF's fonts claim to show can be what print shows.

Files without a table from glyphs to characters (ToUnicode), or with a wrong one, look right on
paper and give nonsense when read.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from bulletin.importers.reading.word.symbols import UNKNOWN

_ENOUGH = 40
"""Chinese characters from which on their frequency tells."""

_COMMON_SHARE = 0.6
"""Of the Chinese characters of real text nine in ten are common, of random ones a third."""

_ODD_SHARE = 0.1
"""Real text has hardly a character that is no Chinese, no Latin and no usual mark."""

_UNKNOWN_SHARE = 0.3
_LEVEL_1_GB = range(0xB0, 0xD8)
_LEVEL_1_BIG5 = range(0xA4, 0xC7)
"""Leading bytes of the more common half of GB 2312 and of Big5."""

_USUAL_BLOCKS = (
    (0x20, 0x7F),
    (0xA0, 0x180),
    (0x370, 0x400),
    (0x2000, 0x2800),
    (0x3000, 0x3400),
    (0x4E00, 0xA000),
    (0xFE30, 0xFE50),
    (0xFF00, 0xFFF0),
)
_ACCENTED = (0xA1, 0x180)
_ACCENTED_SHARE = 0.3
"""Chinese in GB 18030 that was taken for Latin 1 is nothing but accented letters (ÖÐ¹²)."""


def is_readable(text: str) -> bool:
    """Tell whether the text of a whole document can be what its pages show."""
    text = "".join(text.split())
    if not text:
        return True
    odd = sum(map(is_odd, text))
    unknown = text.count(UNKNOWN)
    accented = sum(_ACCENTED[0] <= ord(one) < _ACCENTED[1] for one in text)
    return (
        unknown < _UNKNOWN_SHARE * len(text)
        and odd - unknown <= _ODD_SHARE * len(text)
        and accented <= _ACCENTED_SHARE * len(text)
        and _usual_chinese(text)
    )


@cache
def is_odd(character: str) -> bool:
    """Tell whether a character has no business in a Chinese document."""
    code = ord(character)
    if character == UNKNOWN or unicodedata.category(character) in {"Co", "Cn", "Cc", "Cs"}:
        return True
    return code < 0x10000 and not any(start <= code < end for start, end in _USUAL_BLOCKS)


def _usual_chinese(text: str) -> bool:
    chinese = [one for one in text if "\u4e00" <= one <= "\u9fff"]
    common = sum(map(_common, chinese))
    return len(chinese) < _ENOUGH or common >= _COMMON_SHARE * len(chinese)


@cache
def _common(character: str) -> bool:
    return _leads(character, "gb2312", _LEVEL_1_GB) or _leads(character, "big5", _LEVEL_1_BIG5)


def _leads(character: str, encoding: str, common: range) -> bool:
    return character.encode(encoding, "replace")[0] in common
