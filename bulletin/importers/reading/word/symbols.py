"""Signs of symbol fonts, which Word keeps as numbers in a private area, as Unicode characters."""

from __future__ import annotations

import re
import sys

from bulletin.importers.reading.word.counting import circled

UNKNOWN = "〓"
"""What Chinese printers set for a sign that they do not have."""

_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
    0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
    0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA5: "◎",
    0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xB2: "✧", 0xB5: "✪",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + number: circled(number) for number in range(1, 11)},
    **{0x8B + number: chr(0x2775 + number) for number in range(1, 11)},
}  # fmt: skip
_WINGDINGS_2 = {
    0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "⬤", 0x99: "○",
    0x9E: "⊙", 0xA0: "▪", 0xA1: "■", 0xA2: "□", 0xA3: "□", 0xAA: "◆", 0xAE: "◆", 0xAF: "◇",
    0xB2: "◇", 0xDD: "★", 0xDE: "★", 0xEB: "★",
    **{0x69 + number: circled(number) for number in range(1, 11)},
}  # fmt: skip
_WINGDINGS_3 = {
    0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽", 0x74: "◀", 0x75: "▶", 0x76: "◁", 0x77: "▷",
    0x7D: "▶", 0x84: "◀",
}  # fmt: skip
_SYMBOL = {
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xE0: "◊",
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
}  # fmt: skip
_TABLES = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "symbol": _SYMBOL,
}
_FIRST_PRINTED, _SURROGATES = 0x20, range(0xD800, 0xE000)
_PRIVATE = range(0xF000, 0xF100)
_PRIVATE_SIGN = re.compile("[\uf000-\uf0ff]")


def symbol(font: str, code: int) -> str:
    """Return the character that a sign of a font stands for; UNKNOWN where nobody can tell."""
    table = _TABLES.get(font.lower(), {})
    private = code in _PRIVATE
    place = code - _PRIVATE.start if private else code
    if place in table:
        return table[place]
    return UNKNOWN if private or not _is_character(code) else chr(code)


def _is_character(code: int) -> bool:
    return _FIRST_PRINTED <= code < _SURROGATES.start or _SURROGATES.stop <= code <= sys.maxunicode


def readable(text: str, font: str) -> str:
    """Return a run's text with the signs of its symbol font as characters."""
    table = _TABLES.get(font.lower(), {})
    if not table and not _PRIVATE_SIGN.search(text):
        return text
    return "".join(table.get(ord(one)) or symbol(font, ord(one)) for one in text)
