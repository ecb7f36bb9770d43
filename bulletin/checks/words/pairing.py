"""What characters stand beside each other in official prose, and which pairs are words."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from bulletin.checks.words.reading import entries
from bulletin.checks.words.sounding import common_sounds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from bulletin.checks.words.sounding import Sounds


class Pairs:
    """Pairs of characters: common words, what is common otherwise, and what occurs at all.

    Each is kept as the characters that follow a character, so that tens of thousands of pairs are
    read at once and none is made before it is asked for.
    """

    def __init__(self, lines: Iterable[str], sounds: Sounds) -> None:
        """Read lines 布署局置|告在|满阵: the first character, and what follows it, by kinds."""
        self._sounds = sounds
        self._words: dict[str, str] = {}
        self._common: dict[str, str] = {}
        self._occurring: dict[str, str] = {}
        self._before: Mapping[str, list[str]] = defaultdict(list)
        for line in lines:
            first, kinds = line[0], line[1:].split("|")
            self._words[first] = kinds[0]
            self._common[first] = kinds[0] + kinds[1]
            self._occurring[first] = "".join(kinds)
            for last in kinds[0]:
                self._before[last].append(first)

    def is_word(self, pair: str) -> bool:
        """Tell whether these are two characters and a common word."""
        return len(pair) == 2 and pair[1] in self._words.get(pair[0], "")

    def is_common(self, pair: str) -> bool:
        """Tell whether these are two characters that often stand together."""
        return len(pair) == 2 and pair[1] in self._common.get(pair[0], "")

    def unknown(self, text: str) -> list[int]:
        """Return where two characters stand together that do so nowhere else."""
        others, sounds = text[1:], self._sounds.all
        following = map(self._occurring.get, text, others)
        return [
            start
            for start, (other, known) in enumerate(zip(others, following, strict=False))
            if other not in known and other in sounds
        ]

    def meant(
        self, one: str, other: str, places: Collection[int] = (0, 1)
    ) -> Iterator[tuple[str, int]]:
        """Yield the words that may be meant by a pair, and which of its characters is wrong.

        Only characters at these places are taken to be wrong.
        """
        sounds = self._sounds
        for right in self._words.get(one, "") if 1 in places else ():
            if sounds.may_stand_for(other, right):
                yield one + right, 1
        for right in self._before.get(other, ()) if 0 in places else ():
            if sounds.may_stand_for(one, right):
                yield right + other, 0


@cache
def common_pairs() -> Pairs:
    """Return the pairs of official prose, read once they are asked for."""
    return Pairs(entries("pairs.txt"), common_sounds())
