"""Lists of words that are wrong wherever they stand, as they are written down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin.checks.words.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bulletin.checks.passages import Passage


@dataclass(frozen=True, slots=True)
class Correction:
    """What to write instead, and longer words in which the characters are right."""

    right: str
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Corrections:
    """Corrections by the wrong words."""

    table: Mapping[str, Correction]

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.table)

    def places(self, passage: Passage) -> Iterator[tuple[int, str, str]]:
        """Yield where a wrong word stands, the word, and the right one; none within another."""
        text, end = passage.text, 0
        for start, wrong in self._vocabulary.places(text, passage.pairs):
            correction = self.table[wrong]
            kept = any(_covers(text, start, wrong, word) for word in correction.exceptions)
            if start >= end and not kept:
                end = start + len(wrong)
                yield start, wrong, correction.right


def corrections(written: str) -> Corrections:
    """Read a list of words: 布署→部署, or with its exceptions 竟争→竞争!究竟争!毕竟争."""
    table = {}
    for entry in written.split():
        wrong, rest = entry.split("→")
        right, *exceptions = rest.split("!")
        table[wrong] = Correction(right, tuple(exceptions))
    return Corrections(table)


def _covers(text: str, start: int, wrong: str, longer: str) -> bool:
    """Tell whether a word stands here as a part of a longer one."""
    first = longer.find(wrong)
    while first >= 0:
        if first <= start and text.startswith(longer, start - first):
            return True
        first = longer.find(wrong, first + 1)
    return False
