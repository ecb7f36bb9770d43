"""Words that are right elsewhere, but not here."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.lists.confusions import CONFUSIONS, Confusion
from bulletin.checks.words.mending import mended
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WORDS: dict[str, list[tuple[Confusion, re.Pattern[str]]]] = defaultdict(list)
for _one in CONFUSIONS:
    _WORDS[_one.wrong].append((_one, re.compile(_one.context.replace("~", _one.wrong))))
_ANY = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))


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
    """Yield where a word is confused with another, and which."""
    for place in passage.matches(_ANY):
        for one, pattern in _WORDS[place[0]]:
            if pattern.match(passage.text, place.start()):
                yield place.start(), one
