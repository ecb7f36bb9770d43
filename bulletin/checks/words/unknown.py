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
        if may_be_a_name(text, start) or not _NUMERALS.isdisjoint(text[start : start + 2]):
            continue
        for word, place in pairs.meant(*text[start : start + 2]):
            if start + place not in seen and _fits(text, start, word, place, pairs):
                seen.add(start + place)
                yield Unknown(start, word, place)


def _fits(text: str, start: int, word: str, place: int, pairs: Pairs) -> bool:
    """Tell whether a word fits where a pair stands, and the wrong character does not."""
    wrong = text[start + place]
    before, after = text[max(start - 2, 0) : start], text[start + 2 : start + 4]
    words = pairs.is_word(before), pairs.is_word(after)
    linked = before[-1:] in _LINKS or after[:1] in _LINKS
    if wrong in _ALONE or not (linked or any(words)):
        return False
    joined = text[start - 1 : start] + wrong if place == 0 else wrong + text[start + 2 : start + 3]
    return (
        not pairs.is_common(joined)
        and (words[0] or _joins(before[-1:], word[0], pairs))
        and (words[1] or _joins(word[1], after[:1], pairs))
    )


def _joins(one: str, other: str, pairs: Pairs) -> bool:
    """Tell whether two characters often meet, or one of them is a mark or none."""
    return not one.isalpha() or not other.isalpha() or pairs.is_common(one + other)
