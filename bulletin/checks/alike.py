"""How alike two texts are."""

from __future__ import annotations

from rapidfuzz import fuzz

SHORTEST = 24
"""Characters that a text must have to be compared at all."""
ALIKE = 85.0
"""Per cent of characters in common from which two texts are near-duplicates."""


def bare(text: str) -> str:
    """Return a text without white space, which does not count."""
    return "".join(text.split())


def likeness(one: str, other: str) -> float:
    """Return the per cent of characters that two bare texts have in common; 0 below ``ALIKE``."""
    return fuzz.ratio(one, other, score_cutoff=ALIKE)
