"""The numbers that follow a benchmark's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def numbers(given: Sequence[str], *usual: int) -> list[int]:
    """Return the numbers that were given, and the usual ones in place of those that were not."""
    return [*map(int, given), *usual[len(given) :]]
