"""Numbers before titles and headings: 一、 （一） 1. （1）, the levels of GB/T 9704 7.3.3."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin.importers.understanding.wording.numbers import number_of

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HAN = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(
    rf"""(?:第?(?P<first>{_HAN})\s*[、．.]
    |[（(]\s*(?P<second>{_HAN})\s*[）)]、?
    |0(?P<padded>[1-9])(?![\d.:：年月日/-])\s*[、．]?
    |(?P<third>\d{{1,2}})\s*(?:[、．]|\.(?![\d.]))
    |[（(]\s*(?P<fourth>\d{{1,2}})\s*[）)]、?|(?P<half>\d{{1,2}})[）)]
    |(?P<circled>[{_CIRCLED}]))\s*""",
    re.VERBOSE,
)
_LEVELS = {"first": 1, "second": 2, "third": 3, "padded": 3, "fourth": 4, "half": 4, "circled": 4}


@dataclass(frozen=True, slots=True)
class Number:
    """A number before a text: its form, its value, how many characters it takes."""

    form: str
    value: int
    length: int

    @property
    def level(self) -> int:
        """The level of a heading that is numbered so; 1 is the highest."""
        return _LEVELS[self.form]


def read_number(text: str) -> Number | None:
    """Return the number that a text begins with; 一是 and 1.5 are none."""
    match = _NUMBER.match(text)
    if not match or not match.lastgroup:
        return None
    return Number(match.lastgroup, _value(match[match.lastgroup]), match.end())


def _value(figures: str) -> int:
    if figures in _CIRCLED:
        return _CIRCLED.index(figures) + 1
    return number_of(figures) or 0
