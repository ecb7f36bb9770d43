"""Finding any of many words in a text at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


class Vocabulary:
    """Words of two characters or more, told by their first two.

    A pattern of all words would try hundreds of branches at every character. Here the neighbouring
    characters of a text are compared at once with those that words begin with, and in most texts
    that is all.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Sort words by their beginnings."""
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._words[word[:2]].append(word)
        self._begin = frozenset(self._words)

    def places(self, text: str, pairs: Collection[str]) -> Iterator[tuple[int, str]]:
        """Yield where words begin, and which; of several at a place, the longest first.

        ``pairs`` are every two neighbouring characters of the text.
        """
        found = [
            (start, word)
            for begin in self._begin.intersection(pairs)
            for word in self._words[begin]
            for start in _starts(text, word)
        ]
        yield from sorted(found, key=lambda one: (one[0], -len(one[1])))


def _starts(text: str, word: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)
