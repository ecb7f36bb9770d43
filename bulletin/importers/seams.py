"""What stands between two lines that belong together: nothing, or a space between words."""

from __future__ import annotations

import re

from bulletin.importers.original import Piece, Stretch

_WORD_ENDS = re.compile(r"[A-Za-z\u00c0-\u024f][,.;:!?)\u2019]?$")
_WORD_STARTS = re.compile(r"[(A-Za-z\u00c0-\u024f]")
_NUMBER_ENDS = re.compile(r"[A-Za-z][.,:;]?$|[0-9]$")
_NUMBER_STARTS = re.compile(r"[0-9]")


def sewn(above: Stretch, below: Stretch) -> Stretch:
    """Return a line and the one that goes on with it as one."""
    if not parted(above.text, below.text):
        return above + below
    last = above.pieces[-1]
    place = last.location.shifted(len(last.text))
    return above + Stretch((Piece(" ", place, last.look),)) + below


def parted(above: str, below: str) -> bool:
    """Tell whether a space stood where the line was wrapped: only between Western words."""
    if _WORD_ENDS.search(above[-2:]):
        return bool(_WORD_STARTS.match(below) or _NUMBER_STARTS.match(below))
    ends_number = above[-1:].isascii() and above[-1:].isdigit()
    return ends_number and bool(re.match("[A-Za-z]{2}", below))
