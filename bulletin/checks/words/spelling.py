"""Words that are wrong wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.corrections import corrections
from bulletin.checks.words.lists.idioms import IDIOMS
from bulletin.checks.words.lists.misspellings import MISSPELLINGS
from bulletin.checks.words.lists.variants import VARIANTS
from bulletin.checks.words.mending import mended
from bulletin.checks.words.pairing import common_pairs
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.checks.words.corrections import Corrections

IDIOM_SLIPS = corrections(IDIOMS)
MISSPELT = corrections(MISSPELLINGS)
_VARIANTS = corrections(VARIANTS)
_PAIR = 2
"""How many characters most words have."""


@text_rule(
    "BT623",
    "idiom",
    force=Force.CUSTOM,
    clause="现代汉语词典",
    wrong="全镇上下再接再励，夺取丰收。",
    right="全镇上下再接再厉，夺取丰收。",
)
def idiom(passage: Passage) -> Findings:
    """An idiom is written with a wrong character.

    Idioms are fixed: each character has its story. Only forms that no dictionary allows are
    reported.
    """
    for start, wrong, right in _places(passage, IDIOM_SLIPS):
        message = _("The idiom is not written “{wrong}” but “{right}”.")
        text = message.format(wrong=wrong, right=right)
        yield mended(passage, start, wrong, right, text)


@text_rule(
    "BT624",
    "misspelling",
    force=Force.CUSTOM,
    clause="现代汉语词典",
    wrong="区委对防汛工作作出布署。",
    right="区委对防汛工作作出部署。",
)
def misspelling(passage: Passage) -> Findings:
    """A word is written with a wrong character, as input by sound or by shape leads to.

    The list holds only what is no word anywhere, so that the right one is certain.
    """
    for start, wrong, right in _places(passage, MISSPELT):
        if _only_meet(passage.text, start, start + len(wrong)):
            continue
        message = _("“{wrong}” is no word. Write “{right}”.")
        text = message.format(wrong=wrong, right=right)
        yield mended(passage, start, wrong, right, text)


@text_rule(
    "BT627",
    "variant",
    force=Force.RECOMMENDED,
    clause="GF 1001-2001 第一批异形词整理表",
    wrong="村级帐目定期公开。",
    right="村级账目定期公开。",
    severity=Severity.INFO,
)
def variant(passage: Passage) -> Findings:
    """A word is written in a form that is no longer recommended.

    Of words with several forms, the tables of variant words recommend one for general use.
    """
    for start, wrong, right in _places(passage, _VARIANTS):
        message = _("“{wrong}” is an older form. Write “{right}”.")
        text = message.format(wrong=wrong, right=right)
        yield mended(passage, start, wrong, right, text)


def _places(passage: Passage, words: Corrections) -> Iterator[tuple[int, str, str]]:
    for start, wrong, right in words.places(passage):
        end = start + len(wrong)
        if not passage.is_foreign(start, end):
            yield start, wrong, right


def _only_meet(text: str, start: int, end: int) -> bool:
    """Tell whether two characters only meet where one word ends and the next one begins."""
    is_word = common_pairs().is_word
    before, after = text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]
    return end - start == _PAIR and is_word(before) and is_word(after)
