"""Words that a numeral is part of."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import value_of
from bulletin.checks.numerals.fixed_word_list import FIXED_WORDS, FixedWord
from bulletin.checks.numerals.holidays import holidays_in_figures
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FIGURES = dict(zip("一二三四五六七八九两", "1234567892", strict=True))
_NUMERAL = re.compile("[一二三四五六七八九十两]+")


def _in_either(numeral: re.Match[str]) -> str:
    """Return a pattern of a numeral in a word: in figures, in Chinese, or in both."""
    parts = ("(?:10|[1十])" if one == "十" else f"[{_FIGURES[one]}{one}]" for one in numeral[0])
    whole = "" if "两" in numeral[0] else f"{value_of(numeral[0])}|"
    return f"(?:{whole}{''.join(parts)})"


def _pattern(fixed: FixedWord) -> str:
    written = _NUMERAL.sub(_in_either, fixed.word)
    after = fixed.after if fixed.after.startswith("(?!") else f"(?={fixed.after})"
    return f"{fixed.before}{written}{after}"


def _beginnings(word: str) -> set[str]:
    """Return the characters that a word begins with, in figures or in Chinese."""
    numeral = _NUMERAL.match(word)
    if numeral is None:
        return {word[0]}
    whole = str(value_of(numeral[0]))[0]
    return {word[0], _FIGURES.get(word[0], "1"), *(whole if "两" not in numeral[0] else "")}


def _sorted() -> dict[str, list[FixedWord]]:
    by_beginnings: defaultdict[str, list[FixedWord]] = defaultdict(list)
    for fixed in FIXED_WORDS:
        for beginning in _beginnings(fixed.word):
            by_beginnings[beginning].append(fixed)
    return dict(by_beginnings)


_BY_BEGINNINGS = _sorted()


@cache
def _words_with(beginning: str) -> re.Pattern[str]:
    """Return a pattern of the words that begin with a character, a group for each.

    Tried at their own beginnings only, a few words take the place of hundreds.
    """
    words = "|".join(f"({_pattern(fixed)})" for fixed in _BY_BEGINNINGS[beginning])
    return re.compile(rf"(?!\d{{4}}|\d+[.,%])(?<![\d.,A-Za-z-])(?:{words})")


_FARTHEST = 6
"""Characters from a word's beginning to the figure in it."""


@text_rule(
    "BT452",
    "fixed-word",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 4.2.3",
    wrong="驻村第1书记走访了脱贫户。",
    right="驻村第一书记走访了脱贫户。",
)
def fixed_word(passage: Passage) -> Findings:
    """A word that has grown together with a Chinese numeral is written with a figure.

    In words such as 第一书记, 三农, 五一 or 两个维护 nothing is counted: they keep their
    characters.
    """
    for match, right in (*_fixed_words(passage), *holidays_in_figures(passage)):
        if match[0] != right:
            message = _("“{written}” is a fixed word. Write “{right}”.")
            text = message.format(written=match[0], right=right)
            yield passage.finding(*match.span(), text, right)


def _fixed_words(passage: Passage) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the fixed words that stand at figures, and how they are written."""
    text, end = passage.text, 0
    for first, last in passage.figures:
        for start in range(max(first - _FARTHEST, end), first + 1):
            words = _BY_BEGINNINGS.get(text[start]) if start >= end else None
            match = _words_with(text[start]).match(text, start) if words else None
            if words and match:
                end = match.end()
                if not passage.is_foreign(*match.span()):
                    yield match, words[(match.lastindex or 0) - 1].word
        end = max(end, last)
