"""Which item of a document is which of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from bulletin.importers.comparing.printed import characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.model.issue import Item

ALIKE = 50.0
"""Per cent of characters in common from which two items may be one, if none is more alike."""
_TITLE = 0.8
"""What a likeness of the titles counts for: the text may have been written anew."""


class Pair(NamedTuple):
    """Indexes of an item before and after; None where it is new, or was taken out."""

    old: int | None
    new: int | None
    moved: bool = False


def aligned(old: Sequence[Item], new: Sequence[Item]) -> tuple[Pair, ...]:
    """Return the items as pairs: in their new order, those taken out last.

    An item has moved where it does not stand among the longest run of items whose order is kept.
    """
    partners = _partners([_Words.of(item) for item in old], [_Words.of(item) for item in new])
    kept = _ascending([partners[index] for index in range(len(new)) if index in partners])
    pairs = [
        Pair(partners.get(index), index, index in partners and partners[index] not in kept)
        for index in range(len(new))
    ]
    gone = sorted(set(range(len(old))) - set(partners.values()))
    return (*pairs, *(Pair(index, None) for index in gone))


class _Words(NamedTuple):
    title: str
    text: str

    @classmethod
    def of(cls, item: Item) -> _Words:
        title = characters(item.title_lines)
        return cls(title, title + characters((item.lead, item.blocks)))

    def likeness(self, other: _Words) -> float:
        title = fuzz.ratio(self.title, other.title) if self.title and other.title else 0
        return max(fuzz.ratio(self.text, other.text), _TITLE * title)


def _partners(old: Sequence[_Words], new: Sequence[_Words]) -> dict[int, int]:
    """Return the old index for each new one that has a partner, the most alike first."""
    likenesses = sorted(
        (
            (-one.likeness(other), abs(before - after), before, after)
            for before, one in enumerate(old)
            for after, other in enumerate(new)
        ),
    )
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, _distance, before, after in likenesses:
        if -likeness >= ALIKE and before not in taken and after not in partners:
            partners[after] = before
            taken.add(before)
    return partners


def _ascending(numbers: Iterable[int]) -> frozenset[int]:
    """Return the longest run of numbers that ascend, others between them left out."""
    best: list[tuple[int, ...]] = [()]
    for number in numbers:
        before = max([run for run in best if not run or run[-1] < number], key=len)
        best.append((*before, number))
    longest = max(best, key=len)
    return frozenset(longest)
