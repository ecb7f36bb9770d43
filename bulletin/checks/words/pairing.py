"""What characters stand beside each other in official prose, how often, and which are words."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import pairwise
from math import log10
from typing import TYPE_CHECKING, Final

from bulletin.checks.words.reading import entries, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

LEVELS: Final = (8, 3, 8, 25, 90, 250, 900, 3000, 9000)
"""How often a pair was met, about, by the place of its group in a line."""
SETTLED: Final = 4
"""From this group on, two characters stand together by right; so they do in the first group."""
_WORD = 20
"""How often a word must have been met for others to be told by it."""
_COUNTED = 28_000_000
"""How many characters were counted."""
_UNSEEN = 3
"""What weight a character's frequency has against what was met after another."""


class Pairs:
    """Pairs of characters with their frequencies, as strings of what follows a character.

    Hundreds of thousands of pairs are read at once so, and none is made before it is asked for.
    """

    def __init__(self, lines: Iterable[str], words: frozenset[str]) -> None:
        """Read lines 布|属|阵|…|署: the first character, then what follows it, by frequency.

        The first group are pairs that a dictionary knows and that were hardly met.
        """
        self._words = words
        self._groups = {line[0]: line[2:].split("|") for line in lines}
        self._settled = {
            first: "".join(reversed(groups[SETTLED:])) + groups[0]
            for first, groups in self._groups.items()
        }
        self._after: Mapping[str, set[str]] = defaultdict(set)
        self._before: Mapping[str, set[str]] = defaultdict(set)
        self._totals: dict[str, int] = {}
        for word in words:
            self._after[word[0]].add(word[1])
            self._before[word[1]].add(word[0])

    def count(self, one: str, other: str) -> int:
        """Return how often one character was met before another, about."""
        for level, group in zip(LEVELS, self._groups.get(one, ()), strict=False):
            if other in group:
                return level
        return 0

    def is_word(self, pair: str) -> bool:
        """Tell whether these are two characters and a common word."""
        return pair in self._words and self.count(*pair) >= _WORD

    def is_common(self, pair: str) -> bool:
        """Tell whether these are two characters that often stand together."""
        return len(pair) == 2 and self.count(*pair) >= _WORD

    def unsettled(self, text: str) -> list[int]:
        """Return the characters that belong neither to what is before them nor to what is after."""
        settled = self._settled
        known = [other in settled.get(one, "") for one, other in pairwise(text)]
        beside = zip(text, (False, *known), (*known, False), strict=False)
        return [
            place
            for place, (character, before, after) in enumerate(beside)
            if not before and not after and character in settled
        ]

    def words_with(self, character: str) -> int:
        """Return how many words a character is in."""
        return len(self._after[character]) + len(self._before[character])

    def after(self, one: str, others: Set[str]) -> list[str]:
        """Return which characters make a word after this one."""
        return [other for other in self._after[one] & others if self.is_word(one + other)]

    def before(self, one: str, others: Set[str]) -> list[str]:
        """Return which characters make a word before this one."""
        return [other for other in self._before[one] & others if self.is_word(other + one)]

    def fits(self, before: str, character: str, after: str) -> float:
        """Return the decimal logarithm of how likely a character is between two others."""
        likely = self._likelihood(before, character)
        return likely + self._likelihood(character, after) if after.isalpha() else likely

    def _likelihood(self, one: str, other: str) -> float:
        """Return that of a character after another; after a mark, that of it anywhere."""
        if not self._met(one):
            return log10(self._share(other))
        met = self.count(one, other) + _UNSEEN * self._share(other)
        return log10(met / (self._met(one) + _UNSEEN))

    def _share(self, character: str) -> float:
        return (self._met(character) + 0.5) / _COUNTED

    def _met(self, one: str) -> int:
        """Return how often a character was met before others, summed up once it is asked for."""
        if one not in self._totals:
            groups = self._groups.get(one, ())
            met = (level * len(group) for level, group in zip(LEVELS, groups, strict=False))
            self._totals[one] = sum(met)
        return self._totals[one]


@cache
def common_pairs() -> Pairs:
    """Return the pairs of official prose, read once they are asked for."""
    return Pairs(entries("pairs.txt"), words("frequent.txt"))


@lru_cache(maxsize=1024)
def unsettled(text: str) -> list[int]:
    """Return the unsettled characters of a passage, which several rules look at."""
    return common_pairs().unsettled(text)
