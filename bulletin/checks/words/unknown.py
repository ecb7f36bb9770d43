"""Words that were typed by sound or by shape and became no words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.homophones import PARTICLES, is_found
from bulletin.checks.words.mending import mended
from bulletin.checks.words.pairing import common_pairs
from bulletin.checks.words.proper_names import may_be_a_name
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.checks.words.pairing import Pairs

_ALONE = (
    PARTICLES
    | frozenset("既暨即懂又占管小旅住一")
    | frozenset(
        "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁港澳台滇黔陇秦蜀"
        "美俄英法德日韩印巴加欧非亚中荷捷波"
    )
)
"""Characters that stand alone as words: particles, and the short names of regions."""
_NUMERALS = frozenset("二三四五六七八九十百千万亿两")
_LINKS = frozenset("的了和与在对")
"""Particles that join words, so that a word may be told beside them."""


class Unknown(NamedTuple):
    """Where two characters are no word, the word that is meant, and which of them is wrong."""

    start: int
    word: str
    place: int


@text_rule(
    "BT631",
    "unknown-word",
    force=Force.CUSTOM,
    clause="现代汉语词典",
    wrong="志愿者集中清礼河道垃圾。",
    right="志愿者集中清理河道垃圾。",
)
def unknown_word(passage: Passage) -> Findings:
    """Two characters are no word, and one of them sounds or looks like that of a common word.

    Reported is only what stands together in no dictionary and in no text that was counted, and
    only where the common word fits: beside another common word or a particle, and joined to what is
    around it as it usually is. What may be a name is left alone.
    """
    for start, word, place in unknown_words(passage.text):
        if not passage.is_foreign(start, start + 2) and not is_found(passage, start + place):
            wrong = passage.text[start : start + 2]
            message = _(
                "“{wrong}” is no word; “{right}” sounds or looks like it. Check which it is."
            )
            text = message.format(wrong=wrong, right=word)
            yield mended(passage, start, wrong, word, text, safe=False)


def unknown_words(text: str) -> Iterator[Unknown]:
    """Yield the words that became no words; for one wrong character, one."""
    pairs = common_pairs()
    seen: set[int] = set()
    for start in pairs.unknown(text):
        places = _suspect(text, start, pairs)
        if not places or may_be_a_name(text, start):
            continue
        for word, place in pairs.meant(text[start], text[start + 1], places):
            if start + place not in seen and _fits(text, start, word, pairs):
                seen.add(start + place)
                yield Unknown(start, word, place)


def _suspect(text: str, start: int, pairs: Pairs) -> tuple[int, ...]:
    """Return which characters of a pair may be wrong, by what stands beside it."""
    one, other = text[start], text[start + 1]
    before, after = text[max(start - 2, 0) : start], text[start + 2 : start + 4]
    linked = before[-1:] in _LINKS or after[:1] in _LINKS
    if not (linked or pairs.is_word(before) or pairs.is_word(after)):
        return ()
    if one in _NUMERALS or other in _NUMERALS:
        return ()
    first = one not in _ALONE and not pairs.is_common(before[-1:] + one)
    second = other not in _ALONE and not pairs.is_common(other + after[:1])
    return (0,) * first + (1,) * second


def _fits(text: str, start: int, word: str, pairs: Pairs) -> bool:
    """Tell whether a word fits where a pair stands."""
    before, after = text[max(start - 2, 0) : start], text[start + 2 : start + 4]
    return (pairs.is_word(before) or _joins(before[-1:], word[0], pairs)) and (
        pairs.is_word(after) or _joins(word[1], after[:1], pairs)
    )


def _joins(one: str, other: str, pairs: Pairs) -> bool:
    """Tell whether two characters often meet, or one of them is a mark or none."""
    return not one.isalpha() or not other.isalpha() or pairs.is_common(one + other)
