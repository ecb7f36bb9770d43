"""A wrong word with its right form, as a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.passages import Passage


def mended(
    passage: Passage, start: int, wrong: str, right: str, message: str, *, safe: bool = True
) -> Finding:
    """Return a finding about a word; its fix changes only the characters that differ."""
    before = same_characters(wrong, right)
    after = same_characters(wrong[before:][::-1], right[before:][::-1])
    end = len(wrong) - after
    change = passage.change(start + before, start + end, right[before : len(right) - after])
    fix = Fix((change,), safe=safe) if change else None
    return passage.finding_with(start, start + len(wrong), message, fix)


def same_characters(one: str, other: str) -> int:
    """Return with how many of the same characters two words begin."""
    pairs = zip(one, other, strict=False)
    return next(
        (place for place, (left, right) in enumerate(pairs) if left != right),
        min(len(one), len(other)),
    )
