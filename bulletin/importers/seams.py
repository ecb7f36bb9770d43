"""What stands between two lines that belong together: nothing, or a space between words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.importers.original import Piece, Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD_ENDS = re.compile(r"[A-Za-z\u00c0-\u024f][,.;:!?)\u2019]?$")
_WORD_STARTS = re.compile(r"[(A-Za-z\u00c0-\u024f0-9]")
_NUMBER_ENDS = re.compile(r"[0-9]$")
_UNIT_STARTS = re.compile(r"[A-Za-z]{2}")
_LAST_WORD = re.compile(r"[A-Za-z]+$")
_FIRST_WORD = re.compile(r"[A-Za-z]+")
_LONGEST = 30
_LONGEST_INITIALS = 4
"""GDP, APEC: a seam between two letters of them is no space between words."""


@dataclass(frozen=True)
class Vocabulary:
    """A document's words: what stands in it side by side elsewhere belongs together at a seam."""

    text: str = ""

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Return all pairs of neighbouring characters."""
        return frozenset(map("".join, pairwise(self.text)))

    @cached_property
    def western(self) -> frozenset[str]:
        """Return all words in Latin letters."""
        return frozenset(re.findall("[A-Za-z]+", self.text))


def sewn(lines: Sequence[Stretch], vocabulary: Vocabulary) -> Stretch:
    """Return a paragraph's lines as one; a Western word cut in two becomes whole again."""
    parts: list[Stretch] = [*lines[:1]]
    for above, below in pairwise(lines):
        if parted(above.text, below.text) and not _is_cut(above.text, below.text, vocabulary):
            last = above.pieces[-1]
            place = last.location.shifted(len(last.text))
            parts.append(Stretch((Piece(" ", place, last.look),)))
        parts.append(below)
    return Stretch.joined(parts)


def parted(above: str, below: str) -> bool:
    """Tell whether a space stood where the line was wrapped: only between Western words."""
    if _WORD_ENDS.search(above[-2:]):
        return bool(_WORD_STARTS.match(below))
    return bool(_NUMBER_ENDS.search(above[-1:]) and _UNIT_STARTS.match(below))


def _is_cut(above: str, below: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line ends inside a Western word."""
    first, second = _LAST_WORD.search(above[-_LONGEST:]), _FIRST_WORD.match(below)
    if not first or not second:
        return False
    whole = first[0] + second[0]
    return (whole.isupper() and len(whole) <= _LONGEST_INITIALS) or whole in vocabulary.western
