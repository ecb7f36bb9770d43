"""Figures and Chinese numerals: how they look in a pattern, and what they are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage

HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"

_CHINESE = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_DIGITS = {**_CHINESE, "零": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}


def value_of(written: str) -> int:
    r"""Return what a number below ten thousand is worth, be it 三十一, 31 or 1千五百.

    Figures of any width and script count: a pattern's ``\d`` finds them all.
    """
    total = digits = 0
    for character in written:
        if character in _PLACES:
            total += max(digits, 1) * _PLACES[character]
            digits = 0
        else:
            digit = _DIGITS[character] if character in _DIGITS else int(character)
            digits = digits * 10 + digit
    return total + digits


def in_chinese(value: int) -> str:
    """Return a number below a hundred in Chinese: 三十一."""
    tens, ones = divmod(value, 10)
    names = "".join(_CHINESE)
    head = (names[tens] if tens > 1 else "") + "十" if tens else ""
    return head + (names[ones] if ones or not tens else "")


def plain(number: str) -> float:
    """Return what a number in figures is worth, with commas between its groups or without."""
    return float(number.replace(",", ""))


def matches_at_figures(
    passage: Passage, pattern: re.Pattern[str], before: str = ""
) -> Iterator[re.Match[str]]:
    """Yield the places of a pattern that begins with a number, as ``Passage.matches`` does.

    Most characters of a text are no figures: to try the pattern at figures only is several times
    faster. ``before`` are the characters before which all first figures of the pattern stand;
    where none of them follows figures, it is not tried at all.
    """
    end = 0
    for start, _stop in passage.figures if _may_match(passage, before) else ():
        match = pattern.match(passage.text, start) if start >= end else None
        if match and not passage.is_foreign(*match.span()):
            end = match.end()
            yield match


def _may_match(passage: Passage, before: str) -> bool:
    return not before or passage.has_after_figures(before)
