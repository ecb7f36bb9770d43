"""Two workers against two builds of one process each, side by side: ``scaling [ISSUES [ROUNDS]]``.

Both ways take turns; in each turn they make the same issues from nothing. The two builds side by
side share nothing, so they are what two processors could do at best.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.archive.issues import FIRST_YEAR
from benchmarks.archive.sources import write_archive
from benchmarks.arguments import numbers
from benchmarks.measuring import BULLETIN, run_together
from benchmarks.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

ISSUES, ROUNDS = 200, 3
"""At most one year of the archive."""
_HEAD = ("issues", "rounds", "two workers", "two builds side by side", "reached", "target")


def main(arguments: Sequence[str]) -> None:
    """Compare so many issues in so many rounds."""
    issues, rounds = numbers(arguments, ISSUES, ROUNDS)
    with tempfile.TemporaryDirectory() as name:
        root = write_archive(Path(name, "archive"), issues)
        turns = [_turn(root, issues, Path(name, f"out-{turn}")) for turn in range(rounds)]
    together, apart = (statistics.median(times) for times in zip(*turns, strict=True))
    rates = [f"{issues / seconds:.2f} issues/s" for seconds in (together, apart)]
    reached = f"{100 * apart / together:.0f} %"
    print_table(_HEAD, [[str(issues), str(rounds), *rates, reached, "≥ 90 %"]])


def _turn(root: Path, issues: int, folder: Path) -> tuple[float, float]:
    """Return the seconds of both ways."""
    half = issues // 2
    build = [*BULLETIN, "build", "--force"]
    return (
        run_together([[*build, "--all", "-j", "2", "-o", f"{folder}-two"]], root),
        run_together(
            [
                [*build, f"{FIRST_YEAR}/1-{half}", "-j", "1", "-o", f"{folder}-first"],
                [*build, f"{FIRST_YEAR}/{half + 1}-{issues}", "-j", "1", "-o", f"{folder}-second"],
            ],
            root,
        ),
    )
