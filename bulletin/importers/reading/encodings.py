"""From bytes to characters: which encoding makes Chinese of them.

Only a decoding that fails nowhere or hardly anywhere counts, and of these the one that gives the
most everyday characters. Statistics of byte pairs, as general detectors use, need longer texts:
of short bulletins in GB 18030 they take many for Big5, Korean or Cyrillic.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)
"""Byte order marks; UTF-16's begins UTF-32's, so it comes after."""
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "gb18030": "GB 18030",
    "big5hkscs": "Big5",
}
_SAMPLE = 20_000
"""Bytes that are looked at for choosing; divisible by four."""
_SURE = 0.9
_ENOUGH = 0.7
_LEAD = 0.15
_BROKEN = 25
"""How many odd characters a byte that cannot be read weighs."""
_BROKEN_SHARE = 0.002

_FOREIGN = re.compile("[^\t\n\r\x0b\x0c\x1a -~]")
_EVERYDAY_MARK = re.compile(
    "[\u00a0\u00b0\u00b1\u00b7\u00d7\u00f7\u0391-\u03c9\u2010-\u2027\u2030-\u203b\u2103"
    "\u2160-\u217b\u2190-\u2193\u2460-\u249b\u2500-\u257f\u25a0-\u25ef\u2605\u2606"
    "\u3000-\u3029\uff01-\uff5e\uffe5]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the name of its encoding.

    ``sure`` is False where another encoding would have been nearly as good. ``broken`` counts
    the bytes that the encoding does not have, each ``\\ufffd`` in the text.
    """

    text: str
    encoding: str
    sure: bool = True
    broken: int = 0


def decoded(content: bytes) -> Decoded | None:
    """Return the bytes as text; None if no encoding makes a text of them."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _as(content[len(mark) :], name)
    if b"\0" not in content:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            return _best(content, ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be"))
        return None if _noise(text) else Decoded(text, "UTF-8")
    return _best(content, _WIDE) or _best(content, ("utf-8", "gb18030", "big5hkscs"))


def _as(content: bytes, name: str, *, sure: bool = True) -> Decoded | None:
    try:
        text, broken = content.decode(name), 0
    except UnicodeDecodeError:
        text = content.decode(name, "replace")
        broken = text.count("\ufffd")
    if _noise(text) or broken > 1 + _BROKEN_SHARE * len(text):
        return None
    return Decoded(text, _NAMES[name], sure and name != "big5hkscs", broken)


def _best(content: bytes, names: tuple[str, ...]) -> Decoded | None:
    marks = sorted(((_everyday(content[:_SAMPLE], name), name) for name in names), reverse=True)
    (best, name), (second, _other) = marks[:2]
    if best < _ENOUGH:
        return None
    return _as(content, name, sure=best >= _SURE and best - second >= _LEAD)


def _everyday(content: bytes, name: str) -> float:
    """Return the share of everyday characters among those beyond ASCII; 0 for no text at all."""
    decoder = codecs.getincrementaldecoder(name)("replace")
    text = decoder.decode(content)
    foreign = _FOREIGN.findall(text)
    if not foreign:
        return 1.0 if name in _WIDE else 0.5
    wrong = len(_CONTROL.findall(text)) + _BROKEN * text.count("\ufffd")
    common = _common(name)
    good = sum(one in common or bool(_EVERYDAY_MARK.match(one)) for one in foreign)
    return max(0.0, (good - wrong) / len(foreign))


@cache
def _common(name: str) -> frozenset[str]:
    """Return the characters of first rank: those that GB 2312 and Big5 sort by use."""
    simplified = bytes(
        byte for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF) for byte in (lead, trail)
    ).decode("gb2312", "ignore")
    traditional = bytes(
        byte
        for lead in range(0xA4, 0xC7)
        for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
        for byte in (lead, trail)
    ).decode("big5", "ignore")
    if name == "gb18030":
        return frozenset(simplified)
    return frozenset(traditional if name == "big5hkscs" else simplified + traditional)


def _noise(text: str) -> bool:
    """Tell whether so many control characters stand in it that it cannot be a text."""
    return len(_CONTROL.findall(text)) > 2 + len(text) // 50
