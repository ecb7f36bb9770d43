"""Archives of several sizes, from nothing to one changed issue: ``archives [ISSUES…]``.

Each is written, built with two workers (PDF and Word files), built again unchanged, and built
with one issue changed; that issue alone, made anew, is what the last but one column shows.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.archive.sources import write_archive
from benchmarks.measuring import bulletin
from benchmarks.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.measuring import Cost

SIZES = (100, 1000, 10_000, 100)
"""The smallest stands at both ends, so that a machine that has become slower is seen."""
_TIMES = 3
"""What takes seconds is run so often; the median counts."""
_HEAD = (
    "issues",
    "first time",
    "issues a second",
    "CPU an issue",
    "peak of a worker",
    "peak of the command",
    "unchanged",
    "one changed",
    "that issue alone",
    "one changed, at most",
)


def main(arguments: Sequence[str]) -> None:
    """Measure archives of these sizes."""
    print_table(_HEAD, [_row(size) for size in map(int, arguments or map(str, SIZES))])


def _row(issues: int) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        root = write_archive(Path(name, "archive"), issues)
        first = bulletin("build", "--all", "-j", "2", root=root)
        unchanged = _median(lambda: bulletin("build", "--all", root=root))
        one = next((root / "issues").rglob("01-*.md"))
        changed = _median(lambda: _rebuilt(root, one))
        alone = _median(lambda: bulletin("build", str(one.parent), "--force", root=root))
    return [
        f"{issues:,}",
        f"{first.seconds:.1f} s",
        f"{issues / first.seconds:.2f}",
        f"{1000 * first.cpu / issues:.0f} ms",
        f"{first.worker:.0f} MB",
        f"{first.peaks[0]:.0f} MB",
        f"{unchanged:.2f} s",
        f"{changed:.2f} s",
        f"{alone:.2f} s",
        f"{unchanged + 1.5 * alone:.2f} s",
    ]


def _rebuilt(root: Path, source: Path) -> Cost:
    source.write_text(source.read_text("utf-8") + "又一句。", encoding="utf-8")
    return bulletin("build", "--all", root=root)


def _median(work: Callable[[], Cost]) -> float:
    return statistics.median(work().seconds for _time in range(_TIMES))
