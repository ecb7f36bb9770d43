"""Finding any of many words in a text at once."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Vocabulary:
    """Words of two characters or more, told by their first two.

    A pattern of all words would try hundreds of branches at every character. This one stops only
    where the first two characters may begin a word, which is at a few characters in a hundred.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Sort words by their beginnings, the longest first."""
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words, key=len, reverse=True):
            self._words[word[:2]].append(word)
        firsts, seconds = ({begin[place] for begin in self._words} for place in (0, 1))
        self._begin = re.compile(f"[{_set(firsts)}](?=[{_set(seconds)}])")

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where words begin, and which; of several at one place, the longest first."""
        for match in self._begin.finditer(text):
            start = match.start()
            for word in self._words.get(text[start : start + 2], ()):
                if text.startswith(word, start):
                    yield start, word


def _set(characters: Iterable[str]) -> str:
    return re.escape("".join(sorted(characters)))
