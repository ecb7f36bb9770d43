"""Words that are right elsewhere, but not here."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.lists.confusions import CONFUSIONS, Confusion
from bulletin.checks.words.mending import mended
from bulletin.checks.words.vocabulary import Vocabulary
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WORDS: dict[str, list[Confusion]] = defaultdict(list)
for _one in CONFUSIONS:
    _WORDS[_one.wrong].append(_one)
_CHARACTERS = frozenset(word for word in _WORDS if len(word) == 1)
_VOCABULARY = Vocabulary(_WORDS.keys() - _CHARACTERS)


@text_rule(
    "BT625",
    "confused-word",
    force=Force.CUSTOM,
    clause="现代汉语词典",
    wrong="截止6月1日，全区完成投资3亿元。",
    right="截至6月1日，全区完成投资3亿元。",
)
def confused(passage: Passage) -> Findings:
    """A word stands where another one is meant that sounds or looks alike.

    Both are words; the characters around tell which is right: 截至 before a day up to which is
    counted, 截止 after what ends; 度过 a time, 渡过 a river or a crisis.
    """
    for start, one in confused_places(passage):
        message = _("“{wrong}” means something else here. Write “{right}”.")
        text = message.format(wrong=one.wrong, right=one.right)
        yield mended(passage, start, one.wrong, one.right, text, safe=False)


def confused_places(passage: Passage) -> Iterator[tuple[int, Confusion]]:
    """Yield where a word is confused with another, and which; none within another."""
    text, end = passage.text, 0
    for start, word in _places(passage):
        if start < end or passage.is_foreign(start, start + len(word)):
            continue
        for one in _WORDS[word]:
            if one.context.match(text, start):
                end = start + len(word)
                yield start, one
                break


def _places(passage: Passage) -> list[tuple[int, str]]:
    """Return where words stand that may be confused, the longest first."""
    text = passage.text
    single = [
        (match.start(), word)
        for word in sorted(_CHARACTERS)
        if passage.has(word)
        for match in re.finditer(word, text)
    ]
    places = [*_VOCABULARY.places(text, passage.pairs), *single]
    return sorted(places, key=lambda place: (place[0], -len(place[1])))
