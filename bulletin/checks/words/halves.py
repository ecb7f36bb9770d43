"""Idioms told by the half that is right, whatever the wrong character sounds or looks like."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bulletin.checks.words.pairing import unsettled
from bulletin.checks.words.sounding import Near, common_sounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LENGTH = 4
_HALF = 2


class Halves:
    """Idioms of four characters by their first two and by their last two."""

    def __init__(self, idioms: Iterable[str]) -> None:
        """Sort idioms by their halves."""
        self._by_half: Mapping[tuple[str, int], list[str]] = defaultdict(list)
        for idiom in idioms:
            if len(idiom) == _LENGTH:
                self._by_half[idiom[:_HALF], 0].append(idiom)
                self._by_half[idiom[_HALF:], _HALF].append(idiom)

    def near(self, text: str) -> Iterator[Near]:
        """Yield what differs from an idiom in a character that belongs to neither neighbour."""
        for wrong in unsettled(text):
            for place in range(min(wrong + 1, _LENGTH)):
                start = wrong - place
                half = _HALF if place < _HALF else 0
                right = text[start + half : start + half + _HALF]
                for idiom in self._by_half.get((right, half), ()):
                    if _differs(text[start : start + _LENGTH], idiom, place):
                        yield Near(start, idiom, place)


def _differs(written: str, idiom: str, place: int) -> bool:
    """Tell whether only this character differs, and may have been written for the right one."""
    same = written[:place] == idiom[:place] and written[place + 1 :] == idiom[place + 1 :]
    return same and idiom[place] in common_sounds().meant(written[place])
