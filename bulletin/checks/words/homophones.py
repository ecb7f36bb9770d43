"""Phrases and idioms that were typed by sound, with one wrong character of the same sound."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.halves import Halves
from bulletin.checks.words.lists.official import OFFICIAL
from bulletin.checks.words.mending import mended
from bulletin.checks.words.pairing import common_pairs
from bulletin.checks.words.phrases import near_phrases
from bulletin.checks.words.reading import words
from bulletin.checks.words.sounding import Phrases, common_sounds
from bulletin.checks.words.spelling import IDIOM_SLIPS, MISSPELT
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.checks.words.sounding import Near

PARTICLES = frozenset(
    "的了在是和有不为以与及于将由等个已并要也就都对从到向被把让给使而或之其此该各每这那"
)
"""Characters that stand alone as words, so that a phrase may seem to begin or end with them."""


@dataclass(frozen=True, slots=True)
class _Lists:
    """Idioms, phrases that were counted, all phrases by their sounds, and idioms by their halves.

    ``related`` is what is nearly a phrase and right; ``frequent`` are words.
    """

    idioms: frozenset[str]
    counted: frozenset[str]
    phrases: Phrases
    halves: Halves
    related: frozenset[str]
    frequent: frozenset[str]


@text_rule(
    "BT630",
    "homophone",
    force=Force.CUSTOM,
    clause="现代汉语词典",
    wrong="全区上下攻坚客难，统愁推进各项工作。",
    right="全区上下攻坚克难，统筹推进各项工作。",
)
def homophone(passage: Passage) -> Findings:
    """A phrase or an idiom has one wrong character that sounds or looks like the right one.

    Such slips come from typing by sound. Reported is only what no dictionary knows, and what does
    not come about because words meet. Idioms are mended at once, other phrases are proposed.
    """
    for near in miswritten(passage.text):
        end, place = near.start + len(near.phrase), near.start + near.place
        wrong = passage.text[near.start : end]
        if not passage.is_foreign(near.start, end) and not _is_listed(passage, place):
            message = _("“{wrong}” should be “{right}”: one character was taken for another.")
            text = message.format(wrong=wrong, right=near.phrase)
            safe = near.phrase in _lists().idioms
            yield mended(passage, near.start, wrong, near.phrase, text, safe=safe)


def _is_listed(passage: Passage, place: int) -> bool:
    """Tell whether the wrong character of a place is found by the rules that list wrong words."""
    found = chain(IDIOM_SLIPS.places(passage), MISSPELT.places(passage), near_phrases(passage))
    return any(start <= place < start + len(wrong) for start, wrong, _right in found)


def is_found(passage: Passage, place: int) -> bool:
    """Tell whether other rules find the wrong character of a place: as listed, or in a phrase."""
    near = (one.start + one.place for one in miswritten(passage.text))
    return _is_listed(passage, place) or place in near


def miswritten(text: str) -> Iterator[Near]:
    """Yield where a phrase has a wrong character; of several phrases for one character, one."""
    lists, seen = _lists(), set()
    for near in chain(lists.phrases.near(text), lists.halves.near(text)):
        place = near.start + near.place
        if place not in seen and not _legitimate(text, near, lists):
            seen.add(place)
            yield near


def _legitimate(text: str, near: Near, lists: _Lists) -> bool:
    """Tell whether what stands here is right for all that: known, or parts of other words."""
    start, end = near.start, near.start + len(near.phrase)
    place = start + near.place
    whole = near.phrase in lists.idioms
    if text[start:end] in lists.related or _meeting(text, near, lists):
        return True
    before = not whole or place == start
    after = not whole or place == end - 1
    if text[place] in PARTICLES and (before or after):
        return True
    return (before and text[place - 1 : place + 1] in lists.frequent) or (
        after and text[place : place + 2] in lists.frequent
    )


def _meeting(text: str, near: Near, lists: _Lists) -> bool:
    """Tell whether the half of a counted phrase is the ends of two words that often meet."""
    first = near.start + near.place // 2 * 2
    half = text[first : first + 2]
    meet = common_pairs().is_common(half) and half not in lists.frequent
    return meet and near.phrase in lists.counted


@cache
def _lists() -> _Lists:
    """Read the lists, once something is looked up in them."""
    idioms = words("spoken.txt")
    counted = words("collocations.txt")
    phrases = Phrases(idioms | counted | {*OFFICIAL.split()}, common_sounds())
    return _Lists(
        idioms, counted, phrases, Halves(idioms), words("related.txt"), words("frequent.txt")
    )
