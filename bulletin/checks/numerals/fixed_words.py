"""Words that a numeral is part of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import value_of
from bulletin.checks.numerals.fixed_word_list import FIXED_WORDS, FixedWord
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
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


_FIRST = "".join({fixed.word[0] for fixed in FIXED_WORDS})
_WORD = re.compile(
    rf"(?=[\d{_FIRST}])(?!\d{{4}}|\d+[.,%])(?<![\d.,A-Za-z-])(?=\D{{0,6}}\d)"
    rf"(?:{'|'.join(f'({_pattern(fixed)})' for fixed in FIXED_WORDS)})"
)


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
    for match in passage.matches(_WORD):
        right = FIXED_WORDS[(match.lastindex or 0) - 1].word
        if match[0] != right:
            message = _("“{written}” is a fixed word. Write “{right}”.")
            text = message.format(written=match[0], right=right)
            yield passage.finding(*match.span(), text, right)
