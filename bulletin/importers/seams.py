"""What stands between two lines that belong together: nothing, or a space between words."""

from __future__ import annotations

import re

from bulletin.importers.original import Piece, Stretch

_WORD_ENDS = re.compile(r"[A-Za-z\u00c0-\u024f][,.;:!?)\u2019]?$")
_WORD_STARTS = re.compile(r"[(A-Za-z\u00c0-\u024f0-9]")
_NUMBER_ENDS = re.compile(r"[0-9]$")
_UNIT_STARTS = re.compile(r"[A-Za-z]{2}")
_LAST_WORD = re.compile(r"[A-Za-z]+$")
_FIRST_WORD = re.compile(r"[A-Za-z]+")
_LONGEST = 30
_LONGEST_INITIALS = 4
"""GDP, APEC: a seam between two letters of them is no space between words."""


def sewn(above: Stretch, below: Stretch, words: str = "") -> Stretch:
    """Return a line and the one that goes on with it as one.

    ``words`` is the whole text: a Western word that stands in it elsewhere was cut in two.
    """
    if not parted(above.text, below.text) or _is_cut_word(above.text, below.text, words):
        return above + below
    last = above.pieces[-1]
    place = last.location.shifted(len(last.text))
    return above + Stretch((Piece(" ", place, last.look),)) + below


def parted(above: str, below: str) -> bool:
    """Tell whether a space stood where the line was wrapped: only between Western words."""
    if _WORD_ENDS.search(above[-2:]):
        return bool(_WORD_STARTS.match(below))
    return bool(_NUMBER_ENDS.search(above[-1:]) and _UNIT_STARTS.match(below))


def _is_cut_word(above: str, below: str, words: str) -> bool:
    first, second = _LAST_WORD.search(above[-_LONGEST:]), _FIRST_WORD.match(below)
    if not first or not second:
        return False
    whole = first[0] + second[0]
    initials = whole.isupper() and len(whole) <= _LONGEST_INITIALS
    return initials or re.search(rf"(?<![A-Za-z]){whole}(?![A-Za-z])", words) is not None
