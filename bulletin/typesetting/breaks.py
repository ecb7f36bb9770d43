"""Where a Chinese line may break: GB/T 15834-2011, 5.1, on top of UAX #14.

The general line breaking algorithm takes “ ” ‘ ’ for Western quotes and breaks nowhere beside
them, and lets ／, ～, · and a single — begin a line. Here these are put right.
"""

from collections.abc import Sequence

from bulletin.typesetting.characters import (
    CLOSING,
    DOUBLED,
    NO_LINE_END,
    NO_LINE_START,
    OPENING,
    is_alphanumeric,
    is_wide,
    seams,
)
from bulletin.typesetting.numbers import unbroken_spans

_QUOTES = frozenset("“”‘’")
_IDEOGRAPHIC_SPACE = "　"


def opportunities(text: str, general: Sequence[bool]) -> list[bool]:
    """Tell for each character whether a line may begin with it.

    ``general`` is the answer of UAX #14 for the same characters. The first character's answer
    is always False.
    """
    allowed = [index > 0 for index in range(len(text))]
    for index in seams(text):
        allowed[index] = _may_part(text, index, general[index])
    for start, end in unbroken_spans(text):
        for index in range(start + 1, end):
            allowed[index] = False
    return allowed


def _may_part(text: str, index: int, general: bool) -> bool:  # noqa: FBT001
    """Tell whether the characters before and at the index may stand on different lines."""
    before, after = text[index - 1], text[index]
    if after in (_IDEOGRAPHIC_SPACE, " "):
        return False
    if _is_apostrophe(text, index) or _is_apostrophe(text, index - 1):
        return general
    if before in DOUBLED and before == after:
        return _even_run_before(text, index)
    if before in NO_LINE_END or _cannot_begin(text, index):
        return False
    if before in _QUOTES or after in _QUOTES:
        return before in CLOSING or after in OPENING
    return general or (is_wide(before) and is_wide(after))


def _cannot_begin(text: str, index: int) -> bool:
    """Tell whether the mark at the index is kept from a line start; a full —— may begin one."""
    mark = text[index]
    if mark == "—" and text[index + 1 : index + 2] == mark:
        return False
    return mark in NO_LINE_START


def _even_run_before(text: str, index: int) -> bool:
    """Tell whether whole pairs end here in a longer run: —— ——."""
    run = index
    while run and text[run - 1] == text[index]:
        run -= 1
    return (index - run) % 2 == 0 and text[index] != "…"


def _is_apostrophe(text: str, index: int) -> bool:
    return (
        text[index] == "’"
        and 0 < index < len(text) - 1
        and is_alphanumeric(text[index - 1])
        and is_alphanumeric(text[index + 1])
    )
