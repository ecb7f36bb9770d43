"""Classes of characters, as Chinese line setting needs them."""

import re
import unicodedata
from collections.abc import Iterator

OPENING = frozenset("“‘（《〈「『【〔〖［｛([{")
CLOSING = frozenset("”’）》〉」』】〕〗］｝)]}")

STOPS = frozenset("。，、；：？！．,;:?!")
"""Marks that never begin a line (GB/T 15834-2011, 5.1.1)."""

CONNECTORS = frozenset("-–—～~·•‧")
"""Hyphen, dash, swung dash and interpunct: not at a line start (GB/T 15834-2011, 5.1.7, 5.1.8)."""

SOLIDUS = "／"
"""The full-width solidus stands at neither edge of a line (GB/T 15834-2011, 5.1.10)."""

DOUBLED = frozenset("—…")
"""Marks two characters wide, never split: —— and …… (GB/T 15834-2011, 5.1.4, 5.1.5)."""

_AFTER_NUMBER = frozenset("%‰℃℉°′″％")
_BEFORE_NUMBER = frozenset("￥¥$＄€£№#＃")

NO_LINE_START = CLOSING | STOPS | CONNECTORS | _AFTER_NUMBER | {SOLIDUS, "…", "々"}
NO_LINE_END = OPENING | _BEFORE_NUMBER | {SOLIDUS}

_IDEOGRAPH = re.compile(
    "[〇々㐀-䶿一-鿿豈-﫿぀-ヿ\U00020000-\U0003ffff]",
)


_WITHIN_HAN = re.compile("(?<=[一-鿿])[一-鿿]+")


def seams(text: str) -> Iterator[int]:
    """Yield the index of each character but the first, unless it and the one before it are Han.

    Most neighbours in a Chinese text are, and what holds for two of them holds for any two.
    """
    start = 1
    for run in _WITHIN_HAN.finditer(text):
        yield from range(start, run.start())
        start = run.end()
    yield from range(start, len(text))


def is_ideograph(character: str) -> bool:
    """Tell whether this is a Chinese character (Han, or kana), not a mark."""
    return bool(_IDEOGRAPH.match(character))


def is_alphanumeric(character: str) -> bool:
    """Tell whether this is a Latin, Greek or Cyrillic letter or a half-width digit."""
    return character.isalnum() and not is_wide(character)


def is_wide(character: str) -> bool:
    """Tell whether the character takes a full square of a Chinese line.

    Quotes, dashes, dots and the interpunct are of ambiguous width in Unicode (UAX #11); in
    Chinese text they are full width.
    """
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’—…·"
