"""Marks that come in pairs: which belong together, and which have no partner."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

PARTNERS = dict(zip("“‘（《〈【〔(「『", "”’）》〉】〕)」』", strict=True))
OPENERS = {closing: opening for opening, closing in PARTNERS.items()}
_MARKS = re.compile("[“‘（《〈【〔「『”’）》〉】〕」』()]")
_STEP = re.compile(r"(?:^|(?<=[\n。；：，、）]))[一二三四五六七八九十\da-zA-Z]{1,3}$")
_APOSTROPHE = re.compile(r"[A-Za-z0-9]’|’\d\d")
_FAMILIES = ("“‘「『", "《〈", "（【〔(")


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening and a closing mark; ``depth`` counts the pairs of its family around it."""

    start: int
    end: int
    depth: int


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of a text, and where marks have no partner."""

    pairs: tuple[Pair, ...]
    unclosed: tuple[int, ...]
    unopened: tuple[int, ...]


@lru_cache(maxsize=256)
def pairing(text: str) -> Pairing:
    """Pair the marks of a text; numbers such as 1） and apostrophes are no marks of a pair."""
    pairs: list[tuple[int, int]] = []
    unopened: list[int] = []
    unclosed: list[int] = []
    stack: list[int] = []
    for match in _MARKS.finditer(text):
        position = match.start()
        if match[0] in PARTNERS:
            stack.append(position)
        elif not _no_mark(text, position):
            opening = OPENERS[match[0]]
            if all(text[one] != opening for one in stack):
                unopened.append(position)
                continue
            while text[stack[-1]] != opening:
                unclosed.append(stack.pop())
            pairs.append((stack.pop(), position))
    found = tuple(Pair(*one, _depth(text, one, pairs)) for one in pairs)
    return Pairing(found, tuple(sorted([*unclosed, *stack])), tuple(unopened))


def family(mark: str) -> str:
    """Return the opening marks of a mark's family: of quotes, titles or brackets."""
    opening = OPENERS.get(mark, mark)
    return next(marks for marks in _FAMILIES if opening in marks)


def _depth(text: str, pair: tuple[int, int], pairs: list[tuple[int, int]]) -> int:
    marks = family(text[pair[0]])
    return sum(start < pair[0] and pair[1] < end for start, end in pairs if text[start] in marks)


def _no_mark(text: str, position: int) -> bool:
    if text[position] in "）)":
        return bool(_STEP.search(text, max(position - 4, 0), position))
    if text[position] == "’":
        return bool(_APOSTROPHE.search(text, max(position - 1, 0), position + 3))
    return False
