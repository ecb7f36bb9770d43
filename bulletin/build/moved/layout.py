"""Where lines went whose text is the same, summed up by the way they went."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from bulletin.build.moved.values import Layout, Shift

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeAlias

    from bulletin.build.moved.lines import Pair

    Way: TypeAlias = tuple[int, float, float]
    """Lines more before it, mm to the right and mm down."""

_ELSEWHERE = (0, 0.0, 0.0)


def layout_of(pairs: Iterable[Pair], broken: int) -> Layout:
    """Sum up the lines that are in both layouts, beside those that are broken otherwise."""
    ways: defaultdict[Way, list[Pair]] = defaultdict(list)
    reset = 0
    for pair in pairs:
        reset += pair.reset
        if not pair.stands:
            ways[_way(pair)].append(pair)
    shifts = [_shift(way, together) for way, together in ways.items()]
    shifts.sort(key=lambda shift: -shift.lines)
    return Layout(tuple(shifts), broken, reset)


def _way(pair: Pair) -> Way:
    """Return what lines have in common that moved together.

    Where text was put in or left out, what follows moved by lines, whatever the distance.
    """
    if pair.by:
        return pair.by, 0.0, 0.0
    return _ELSEWHERE if pair.turned else (0, round(pair.right, 1), round(pair.down, 1))


def _shift(way: Way, together: Sequence[Pair]) -> Shift:
    stayed = [pair for pair in together if not pair.turned]
    right, down = (
        Counter(round(value, 1) for value in values).most_common(1)[0][0] if stayed else 0.0
        for values in ([pair.right for pair in stayed], [pair.down for pair in stayed])
    )
    return Shift(len(together), way[0], right, down, len(together) - len(stayed))
