"""Words that were typed by sound or by shape and became no words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.evidence import meant
from bulletin.checks.words.homophones import PARTICLES, is_found
from bulletin.checks.words.mending import mended
from bulletin.checks.words.pairing import unsettled
from bulletin.checks.words.proper_names import may_be_a_name
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.checks.words.evidence import Unknown

_NUMERALS = frozenset("一二三四五六七八九十百千万亿两")
_ALONE = (
    PARTICLES
    | _NUMERALS
    | frozenset("既暨即懂又占管小旅住")
    | frozenset(
        "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁港澳台滇黔陇秦蜀"
        "美俄英法德日韩印巴加欧非亚中荷捷波"
    )
)
"""Characters that stand alone as words: particles, numerals, and the short names of regions."""
_CALLED = re.compile("[“‘《][^“”‘’《》]{1,8}[”’》]")
"""A name or a title, as it mostly is where so few characters stand between such marks."""


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

    Reported is only a character that stands beside its neighbours in no dictionary and hardly ever
    in the texts that were counted, and only where the common word fits what is around it many
    times better; a note where it does so a little less. What may be a name, a title or an
    abbreviation is left alone.
    """
    for start, word, place, certain in unknown_words(passage.text):
        if not passage.is_foreign(start, start + 2) and not is_found(passage, start + place):
            wrong = passage.text[start : start + 2]
            message = _(
                "“{wrong}” is no word; “{right}” sounds or looks like it. Check which it is."
            )
            text = message.format(wrong=wrong, right=word)
            finding = mended(passage, start, wrong, word, text, safe=False)
            yield finding if certain else replace(finding, severity=Severity.INFO)


def unknown_words(text: str) -> Iterator[Unknown]:
    """Yield the words that became no words; for one wrong character, one."""
    for place in unsettled(text):
        if text[place] not in _ALONE and not _again(text, place):
            word = meant(text, place)
            if word and not (may_be_a_name(text, place) or _is_called(text, word)):
                yield word


def _again(text: str, place: int) -> bool:
    """Tell whether a character stands between two of a kind, again beside the same neighbour, or
    at the end of several members of an enumeration: 人熟、地熟、情况熟.
    """
    beside = text[max(place - 1, 0) : place + 1], text[place : place + 2]
    if text.count(f"{text[place]}、") > 1:
        return True
    return beside[0][:1] == beside[1][1:] or any(
        pair.isalpha() and len(pair) == 2 and text.count(pair) > 1 for pair in beside
    )


def _is_called(text: str, word: Unknown) -> bool:
    """Tell whether a word is in what something is called: a title, a number, an entry."""
    start, end = word.start, word.start + 2
    entry = text[max(start - 1, 0) : start] + text[end : end + 1]
    return (
        not _NUMERALS.isdisjoint(word.word)
        or ("、" in entry and not any(map(str.isalnum, entry)))
        or any(match.start() < end and start < match.end() for match in _CALLED.finditer(text))
    )
