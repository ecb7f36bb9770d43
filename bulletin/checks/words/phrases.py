"""Set phrases of policy with a wrong character."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.lists.phrases import PHRASES, RELATED
from bulletin.checks.words.mending import mended, same_characters
from bulletin.checks.words.vocabulary import Vocabulary
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_PHRASES = frozenset(PHRASES.split())
_RELATED = frozenset(RELATED.split())
_MARKS = frozenset("“”、")
_HALVES: dict[str, list[tuple[str, int]]] = defaultdict(list)
for _phrase in _PHRASES:
    _middle = len(_phrase) // 2
    _HALVES[_phrase[:_middle]].append((_phrase, 0))
    _HALVES[_phrase[_middle:]].append((_phrase, _middle))
_VOCABULARY = Vocabulary(_HALVES)


@text_rule(
    "BT622",
    "set-phrase",
    force=Force.CUSTOM,
    clause="",
    wrong="坚持以人民为中心的发展思响，办好实事。",
    right="坚持以人民为中心的发展思想，办好实事。",
)
def set_phrase(passage: Passage) -> Findings:
    """A set phrase of policy is written with one wrong character, or with two exchanged.

    Such phrases are quoted as they were decided; what differs by a single character is a slip.
    """
    for start, wrong, right in near_phrases(passage):
        if not passage.is_foreign(start, start + len(wrong)):
            message = _("The set phrase is “{right}”, not “{wrong}”.")
            text = message.format(right=right, wrong=wrong)
            yield mended(passage, start, wrong, right, text, safe=False)


def near_phrases(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """Yield what differs from a phrase in one half only: where, as written, and the phrase."""
    seen: dict[int, tuple[int, str, str]] = {}
    text = passage.text
    for place, half in _VOCABULARY.places(text, passage.pairs):
        for phrase, offset in _HALVES[half]:
            start = place - offset
            written = text[max(start, 0) : start + len(phrase)]
            if start >= 0 and _slipped(written, phrase):
                slip = start + same_characters(written, phrase)
                if slip not in seen or len(seen[slip][2]) < len(phrase):
                    seen[slip] = (start, written, phrase)
    yield from seen.values()


def _slipped(written: str, phrase: str) -> bool:
    """Tell whether one character differs, or two neighbours are exchanged."""
    if len(written) != len(phrase) or written in _PHRASES or written in _RELATED:
        return False
    places = [i for i, (one, other) in enumerate(zip(written, phrase, strict=True)) if one != other]
    first = places[0]
    if any(phrase[i] in _MARKS or not "一" <= written[i] <= "鿿" for i in places):
        return False
    exchanged = (
        places == [first, first + 1]
        and written[first : first + 2] == phrase[first + 1] + phrase[first]
    )
    return len(places) == 1 or exchanged
