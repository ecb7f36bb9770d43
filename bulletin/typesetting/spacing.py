"""Space between the characters of a line, in thousandths of an em."""

from collections.abc import Iterable, Sequence

from bulletin.typesetting.characters import (
    DOUBLED,
    is_alphanumeric,
    is_ideograph,
    is_wide,
    seams,
)

SCRIPT_GAP = 250
"""A quarter em between Chinese characters and Latin letters or digits, as Word sets it."""

_WORD_GAP = 90
"""Thousandths of an em; readers of PDF take a wider gap for a space between words."""


def script_gaps(text: str) -> list[int]:
    """Return the gap after each character; there is one where the script changes."""
    gaps = [0] * len(text)
    for index in seams(text):
        if _changes_script(text[index - 1], text[index]):
            gaps[index - 1] = SCRIPT_GAP
    return gaps


def _changes_script(before: str, after: str) -> bool:
    if is_ideograph(before):
        return is_alphanumeric(after)
    return is_ideograph(after) and is_alphanumeric(before)


def stretchable(text: str) -> list[bool]:
    """Tell for each character whether justification may widen the space after it.

    Spaces stretch, and so does the space beside a full-width character, but not that inside
    —— and ……, Latin words and numbers. The last character's answer is always False.
    """
    stretch = [index < len(text) for index in range(1, len(text) + 1)]
    for index in seams(text):
        stretch[index - 1] = _stretches(text[index - 1], text[index])
    return stretch


def _stretches(before: str, after: str) -> bool:
    if before in DOUBLED and before == after:
        return False
    return before == " " or is_wide(before) or is_wide(after)


def shared_out(total: int, places: Sequence[bool]) -> list[int]:
    """Share whole units out over the places that stretch, as evenly as whole numbers go."""
    count = sum(places)
    if not count:
        return [0] * len(places)
    shares: Iterable[int] = (
        total * (step + 1) // count - total * step // count for step in range(count)
    )
    supply = iter(shares)
    return [next(supply) if place else 0 for place in places]


def apart(text: str, spaces: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches, start and end, with a gap that a reader of PDF takes for a space.

    Words and numbers are whole in them, and stretches that touch are one: some readers place
    all of a marked stretch where it begins.
    """
    found: list[tuple[int, int]] = []
    for index, space in enumerate(spaces[:-1]):
        if space > _WORD_GAP and not text[index].isspace() and not text[index + 1].isspace():
            start, end = _whole_words(text, index, index + 2)
            if found and found[-1][1] > start:
                start = found.pop()[0]
            found.append((start, end))
    return found


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start and is_alphanumeric(text[start]) and is_alphanumeric(text[start - 1]):
        start -= 1
    while end < len(text) and is_alphanumeric(text[end - 1]) and is_alphanumeric(text[end]):
        end += 1
    return start, end
