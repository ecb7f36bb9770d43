"""What is known of another issue, and all of them together."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from bulletin.checks.neighbours.sketch import are_alike, marks

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

_INDEXED, _SHARED = 6, 2
"""Lowest marks by which an item is looked up, and how many of them two that are alike share."""


class Printed(NamedTuple):
    """An item of another issue: its title and the sketch of its text."""

    title: str
    sketch: bytes


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another issue of the workspace, as far as rules across issues look at it.

    ``distribution`` and ``credits`` tell whether it has them.
    """

    address: str
    publication: str
    number: int | None
    date: datetime.date | None
    total_number: int | None = None
    supplement: bool = False
    items: tuple[Printed, ...] = ()
    distribution: bool = False
    credits: bool = False


@dataclass(frozen=True)
class Neighbours:
    """The issues of a workspace, prepared for being asked for some of them.

    One such value serves all manuscripts of a run, so the issue that is read is among them.
    """

    issues: tuple[Neighbour, ...] = ()

    @cached_property
    def _by_publication(self) -> dict[str, list[Neighbour]]:
        found = defaultdict(list)
        for neighbour in self.issues:
            found[neighbour.publication].append(neighbour)
        return found

    @cached_property
    def _printed(self) -> list[tuple[Neighbour, Printed]]:
        return [(neighbour, item) for neighbour in self.issues for item in neighbour.items]

    @cached_property
    def _by_mark(self) -> dict[int, list[int]]:
        """The places in ``_printed`` of the items that have a mark."""
        found = defaultdict(list)
        for place, (_neighbour, item) in enumerate(self._printed):
            for mark in marks(item.sketch)[:_INDEXED]:
                found[mark].append(place)
        return found

    @cached_property
    def _by_address(self) -> dict[str, Neighbour]:
        return {neighbour.address: neighbour for neighbour in self.issues}

    def at(self, address: str) -> Neighbour | None:
        """Return the issue of an address."""
        return self._by_address.get(address)

    def of_publication(self, title: str, *, but: str) -> list[Neighbour]:
        """Return the issues of a publication, without the one of the address ``but``."""
        return [one for one in self._by_publication.get(title, ()) if one.address != but]

    def with_item(self, drawn: bytes, *, but: str) -> Iterator[tuple[Neighbour, Printed]]:
        """Yield the issues that print nearly the text of this sketch, with that item."""
        lowest = marks(drawn)[:_INDEXED]
        found = Counter(chain.from_iterable(self._by_mark.get(mark, ()) for mark in lowest))
        for place in sorted(one for one, times in found.items() if times >= _SHARED):
            neighbour, item = self._printed[place]
            if neighbour.address != but and are_alike(drawn, item.sketch):
                yield neighbour, item
