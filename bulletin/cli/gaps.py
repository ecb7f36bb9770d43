"""Gaps in the numbering, which starts again with each year."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.workspace import Entry


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a publication that a year lacks, as runs of a first and a last number."""

    publication: str
    year: int
    missing: tuple[tuple[int, int], ...]

    def numbers(self) -> str:
        """Return the missing numbers: ``3, 5-8``."""
        return ", ".join(
            str(first) if first == last else f"{first}-{last}" for first, last in self.missing
        )


def find_gaps(entries: Iterable[Entry]) -> tuple[Gap, ...]:
    """Find the numbers between the first and the last issue at hand of a year."""
    numbers: dict[tuple[str, int], set[int]] = {}
    for entry in entries:
        if entry.number is not None and entry.year is not None:
            numbers.setdefault((entry.publication, entry.year), set()).add(entry.number)
    gaps = (Gap(*series, tuple(_between(sorted(there)))) for series, there in numbers.items())
    return tuple(gap for gap in gaps if gap.missing)


def _between(numbers: list[int]) -> Iterator[tuple[int, int]]:
    for before, after in itertools.pairwise(numbers):
        if after - before > 1:
            yield before + 1, after - 1
