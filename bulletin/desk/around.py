"""What an issue's neighbours mean to it: whether they changed so that it must be read again."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.checks.neighbours.neighbour import Neighbour, Neighbours


class Around:
    """The neighbours of all issues, each publication's reckoned up once."""

    def __init__(self, neighbours: Neighbours) -> None:
        """Reckon up the numbers and dates of the publications."""
        self._neighbours = neighbours
        said = defaultdict(list)
        for one in neighbours.issues:
            said[one.publication].append(_numbering(one))
        self._publications = {title: _hash(repr(lines)) for title, lines in said.items()}

    def digest(self, address: str) -> str:
        """Return a hash of the numbering that an issue stands in, and of items like its own."""
        own = self._neighbours.at(address)
        if own is None:
            return ""
        alike = [
            (other.address, item.title)
            for printed in own.items
            if printed.sketch
            for other, item in self._neighbours.with_item(printed.sketch, but=address)
        ]
        return _hash(self._publications[own.publication] + repr(alike))


def _numbering(one: Neighbour) -> tuple[object, ...]:
    return (
        one.address,
        one.number,
        str(one.date),
        one.total_number,
        one.supplement,
        one.distribution,
        one.credits,
    )


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
