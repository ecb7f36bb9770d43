"""What speaks for a word where a character belongs to none of its neighbours.

Evidence is counted in powers of ten: how much likelier the characters around are beside the right
one than beside the wrong one, how common the word is, and whether words stand around it.
"""

from __future__ import annotations

from functools import cache
from math import log10
from typing import TYPE_CHECKING, Final, NamedTuple

from bulletin.checks.words.pairing import common_pairs
from bulletin.checks.words.reading import words
from bulletin.checks.words.sounding import common_sounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.words.pairing import Pairs

PARTICLES: Final = frozenset(
    "的了在是和有不为以与及于将由等个已并要也就都对从到向被把让给使而或之其此该各每这那地得着过后前上下中里内外时"
)
"""Characters that stand alone as words, so that a word may begin or end beside them."""
_ENOUGH, _CERTAIN = 17.2, 18.5
"""What makes a word worth a note, and what leaves hardly a doubt."""
_COMMON = 1.5
_TOLD = 2.0
_FREE = 2.0
_ALONE = 2.0
"""What a power of ten of the word's frequency weighs, a word beside it, words on both sides of the
wrong character, and a wrong character that often is a word itself."""
_MEET = 15
"""How often two characters must have been met to be joined."""


class Unknown(NamedTuple):
    """Where two characters are no word, the word that is meant, and which of them is wrong.

    ``certain`` says that there is hardly a doubt.
    """

    start: int
    word: str
    place: int
    certain: bool = False


def meant(text: str, place: int) -> Unknown | None:
    """Return the word that must be meant where a character is wrong, if the evidence is enough."""
    pairs = common_pairs()
    weighed = [(_weight(text, one, pairs), one) for one in _possible(text, place, pairs)]
    weight, found = max(weighed, default=(0.0, None))
    if found is None or weight < _ENOUGH:
        return None
    return found._replace(certain=weight >= _CERTAIN)


def _possible(text: str, place: int, pairs: Pairs) -> Iterator[Unknown]:
    """Yield the words that a character may belong to if it was taken for another."""
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    rights = _rights(text[place])
    for right in pairs.after(before, rights):
        yield Unknown(place - 1, before + right, 1)
    for right in pairs.before(after, rights):
        yield Unknown(place, right + after, 0)


@cache
def _rights(wrong: str) -> frozenset[str]:
    return common_sounds().meant(wrong)


def _weight(text: str, found: Unknown, pairs: Pairs) -> float:
    """Return what speaks for a word."""
    start, word, place, _certain = found
    wrong = start + place
    before, after = text[max(start - 2, 0) : start], text[start + 2 : start + 4]
    left, right = text[max(wrong - 2, 0) : wrong], text[wrong + 1 : wrong + 3]
    likelier = pairs.fits(left[-1:], word[place], right[:1]) - pairs.fits(
        left[-1:], text[wrong], right[:1]
    )
    return (
        likelier
        + _COMMON * log10(pairs.count(*word))
        + log10(pairs.words_with(text[wrong]) + 0.5)
        + _TOLD * (_ends(before, pairs) + _begins(after, pairs))
        + _joins(before[-1:], word[0], pairs)
        + _joins(word[1], after[:1], pairs)
        - _FREE * (_ends(left, pairs) and _begins(right, pairs))
        - _ALONE * (text[wrong] in words("alone.txt"))
    )


def _ends(before: str, pairs: Pairs) -> bool:
    """Tell whether a word may begin after this: after a mark, a particle or another word."""
    return not before[-1:].isalpha() or before[-1] in PARTICLES or pairs.is_word(before)


def _begins(after: str, pairs: Pairs) -> bool:
    """Tell whether a word may end before this."""
    return not after[:1].isalpha() or after[0] in PARTICLES or pairs.is_word(after)


def _joins(one: str, other: str, pairs: Pairs) -> bool:
    """Tell whether two characters meet now and then, or one of them is a mark or none."""
    return not one.isalpha() or not other.isalpha() or pairs.count(one, other) >= _MEET
