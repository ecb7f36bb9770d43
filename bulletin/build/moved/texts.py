"""Which words of two texts differ, apart from where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from bulletin.printed.alignment import aligned

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

_SHORTEST_MOVE = 6
"""Characters that say that a stretch has moved; fewer may be in both texts by chance."""
_NEAR = 3
"""Characters between two changes that are shown as one."""
_LONGEST_WORD = 40
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[A-Za-z0-9.%]*$"), re.compile(r"[A-Za-z0-9.%]*")


class Replaced(NamedTuple):
    """Characters from ``start`` to ``end`` that became those from ``first`` to ``last``."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Texts:
    """Two texts line by line, and which characters of one are which of the other."""

    then: Sequence[str]
    now: Sequence[str]

    @cached_property
    def before(self) -> str:
        """The whole text that was there."""
        return "".join(self.then)

    @cached_property
    def after(self) -> str:
        """The whole new text."""
        return "".join(self.now)

    @cached_property
    def pairs(self) -> dict[int, int]:
        """The characters of the text that was there, and where they stand in the new one."""
        return aligned(self.then, self.now, _SHORTEST_MOVE)

    @cached_property
    def starts_then(self) -> list[int]:
        """Where each line begins in the whole text that was there, and where that ends."""
        return list(accumulate(map(len, self.then), initial=0))

    @cached_property
    def starts_now(self) -> list[int]:
        """Where each line begins in the whole new text, and where that ends."""
        return list(accumulate(map(len, self.now), initial=0))

    def replaced(self) -> tuple[Replaced, ...]:
        """Return what was replaced, left out and put in; whole numbers and Western words."""
        found: list[Replaced] = []
        for one in self._runs():
            whole = self._whole(one)
            if found and (joined := _joined(found[-1], whole)):
                found[-1] = joined
            else:
                found.append(whole)
        return tuple(found)

    def _runs(self) -> Iterator[Replaced]:
        """Yield the stretches that have no counterpart, one that stands for another with it."""
        gone = {
            self.pairs.get(start - 1, -1) + 1: (start, end)
            for start, end in _runs(len(self.before), self.pairs)
        }
        back = {now: then for then, now in self.pairs.items()}
        come = dict(_runs(len(self.after), back))
        for place in sorted(gone.keys() | come.keys()):
            at = back.get(place - 1, -1) + 1
            start, end = gone.get(place, (at, at))
            yield Replaced(start, end, place, come.get(place, place))

    def _whole(self, one: Replaced) -> Replaced:
        left = _shared(
            _WORD_BEFORE.search(self.before, max(one.start - _LONGEST_WORD, 0), one.start),
            _WORD_BEFORE.search(self.after, max(one.first - _LONGEST_WORD, 0), one.first),
        )
        right = _shared(
            _WORD_AFTER.match(self.before, one.end), _WORD_AFTER.match(self.after, one.last)
        )
        return Replaced(one.start - left, one.end + right, one.first - left, one.last + right)


def _runs(length: int, known: Container[int]) -> Iterator[tuple[int, int]]:
    """Yield where stretches of unknown characters begin and end."""
    start = None
    for index in range(length + 1):
        missing = index < length and index not in known
        if missing and start is None:
            start = index
        elif not missing and start is not None:
            yield start, index
            start = None


def _shared(one: re.Match[str] | None, other: re.Match[str] | None) -> int:
    """Return how many characters of a word both texts have beside a change."""
    return min(len(one[0]), len(other[0])) if one and other else 0


def _joined(one: Replaced, other: Replaced) -> Replaced | None:
    """Return two changes as one where they are near each other in both texts."""
    if other.start < one.start or other.first < one.first:
        return None
    if max(other.start - one.end, other.first - one.last) >= _NEAR:
        return None
    return Replaced(one.start, max(one.end, other.end), one.first, max(one.last, other.last))
