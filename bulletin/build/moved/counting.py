"""How many issues moved, and how many did not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.build.outcome import Outcome


def counted(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """Count the issues that moved, look the same, are unchanged, new, and failed."""
    found = Counter(
        str(outcome.moved.verdict) if outcome.moved else outcome.status for outcome in outcomes
    )
    return {name: found[name] for name in ("moved", "same", "cached", "new", "failed")}
