"""Which characters of one text are which of another, where stretches may have changed places."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def aligned(first: Sequence[str], second: Sequence[str], shortest_move: int = 2) -> dict[int, int]:
    """Map the characters of one text's lines to those of another's, counted through the text.

    Lines that are in both are paired first, then what lies between them, and last whole
    stretches that one text has elsewhere: frames and floats are drawn at other times. Of these,
    ``shortest_move`` is the number of characters below which having them in common tells nothing.
    """
    pairs = _between_lines(first, second)
    before, after = "".join(first), "".join(second)
    matched = set(pairs.values())
    left = [index for index in range(len(before)) if index not in pairs]
    right = [index for index in range(len(after)) if index not in matched]
    while left and right:
        texts = "".join(before[index] for index in left), "".join(after[index] for index in right)
        found = SequenceMatcher(None, *texts, autojunk=False).find_longest_match()
        if found.size < min(shortest_move, len(left), len(right)) or not found.size:
            break
        moved = slice(found.a, found.a + found.size), slice(found.b, found.b + found.size)
        pairs.update(zip(left[moved[0]], right[moved[1]], strict=True))
        del left[moved[0]], right[moved[1]]
    return pairs


def _between_lines(first: Sequence[str], second: Sequence[str]) -> dict[int, int]:
    starts, others = _starts(first), _starts(second)
    pairs: dict[int, int] = {}
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            pairs.update(
                zip(range(starts[i], starts[i_end]), range(others[j], others[j_end]), strict=True)
            )
        elif kind == "replace":
            texts = "".join(first[i:i_end]), "".join(second[j:j_end])
            for a, b, size in SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks():
                a_start, b_start = starts[i] + a, others[j] + b
                pairs.update((a_start + step, b_start + step) for step in range(size))
    return pairs


def _starts(lines: Sequence[str]) -> list[int]:
    """Return where each line begins in the whole text, and where that ends."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts
