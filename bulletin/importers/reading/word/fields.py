"""Fields (17.16): their codes are not text, their results are, page numbers in margins are not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.reading.word.counting import circled
from bulletin.importers.reading.word.markup import W, value
from bulletin.importers.reading.word.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})

_CIRCLED = re.compile(r"\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，]\s*(\d+)\s*\)", re.IGNORECASE)
_RAISED = re.compile(r"\\s\s*\\up\s*\d*\s*\([^()]*\)\s*[,，;]?", re.IGNORECASE)
_SWITCHES = re.compile(r'\\\*\s*(?:"[^"]*"|\S+)|\\[a-z]+\s*\d*|[()]', re.IGNORECASE)
_SYMBOL = re.compile(r'SYMBOL\s+(0x[0-9a-f]{1,6}|\d{1,7})(?:.*?\\f\s*"?([^"\\]+))?', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    code: str = ""
    shown: bool = False


class Fields:
    """The fields that are open at a place; ``left_out`` names those whose results are dropped."""

    def __init__(self, left_out: frozenset[str] = frozenset(), *, whole: bool = True) -> None:
        """No field is open at first; where not all are ``whole``, no text is taken for a code."""
        self._open: list[_Field] = []
        self._left_out = left_out
        self._whole = whole

    @property
    def text_shows(self) -> bool:
        """Tell whether text at this place is seen: no code, no result that is dropped."""
        results = all(field.shown or not self._whole for field in self._open)
        return results and not any(_name(field) in self._left_out for field in self._open)

    def begin(self) -> None:
        """Enter the code of a field."""
        self._open.append(_Field())

    def add_code(self, text: str) -> None:
        """Take a part of the innermost field's code."""
        if self._open:
            self._open[-1].code += text

    def separate(self) -> None:
        """Enter the result of the innermost field."""
        if self._open:
            self._open[-1].shown = True

    def end(self) -> str:
        """Leave the innermost field; returns the text of one that has no result but shows some."""
        if not self._open:
            return ""
        field = self._open.pop()
        return "" if field.shown or not self.text_shows else _written(field.code.strip())


def are_whole(root: Element) -> bool:
    """Tell whether every field that begins in a part also ends there."""
    kinds = Counter(value(mark, "fldCharType") for mark in root.iter(f"{W}fldChar"))
    return kinds["begin"] == kinds["end"]


def _name(field: _Field) -> str:
    return (field.code.split() or [""])[0].upper()


def _written(code: str) -> str:
    if code[:2].upper() == "EQ":
        return _equation(code[2:])
    found = _SYMBOL.match(code)
    return symbol((found[2] or "").strip(), _code(found[1])) if found else ""


def _code(written: str) -> int:
    return int(written, 16 if written.lower().startswith("0x") else 10)


def _equation(code: str) -> str:
    r"""Return the characters of an EQ field: ``\o\ac(○,3)`` is ③, a reading above is left out."""
    code = _CIRCLED.sub(lambda found: circled(int(found[1])), code)
    arguments = _SWITCHES.sub("", _RAISED.sub("", code))
    return re.sub(r'\s*[,;]\s*|"[^"]*"', "", arguments).strip()
