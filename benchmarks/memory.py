"""The memory of one process over many issues: ``memory [ISSUES]``.

``-j 1 --timeout`` has one worker do all the work, which is replaced now and then as shipped;
``-j 1`` alone builds without workers, in a process that is never replaced. Each column is the most
memory that such a process had needed by then.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.archive.sources import write_archive
from benchmarks.arguments import numbers
from benchmarks.measuring import BULLETIN, children, peak
from benchmarks.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ISSUES = 2000
_SHARES = (0.05, 0.1, 0.25, 0.5, 1.0)
"""The columns: after so much of the issues."""
_INTERVAL = 0.25
"""Seconds between two looks at the memory."""
_WAYS = {"one worker": ("-j", "1", "--timeout", "300"), "no worker": ("-j", "1")}


def main(arguments: Sequence[str]) -> None:
    """Measure one process at so many issues."""
    (issues,) = numbers(arguments, ISSUES)
    with tempfile.TemporaryDirectory() as name:
        root = write_archive(Path(name, "archive"), issues)
        rows = [
            [
                way,
                *_row(root, issues, Path(name, "out-" + way.replace(" ", "-")), words),
                "< 350 MB",
            ]
            for way, words in _WAYS.items()
        ]
    marks = [f"after {share * issues:,.0f} issues" for share in _SHARES]
    print_table(("who builds", *marks, "target"), rows)


def _row(root: Path, issues: int, folder: Path, words: Sequence[str]) -> list[str]:
    """Build all issues into a folder and return the memory at each mark."""
    most = dict.fromkeys(_SHARES, 0.0)
    for done, memory in _looks(
        [*BULLETIN, "build", "--all", *words, "-o", str(folder)], root, folder
    ):
        share = next(share for share in _SHARES if done <= share * issues)
        most[share] = max(most[share], memory)
    return [f"{memory:.0f} MB" for memory in most.values()]


def _looks(words: Sequence[str], root: Path, folder: Path) -> Iterator[tuple[int, float]]:
    """Run a build and yield, again and again, how many issues are done and the memory in MB."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(words, cwd=root, stdout=quiet, stderr=quiet) as build:  # noqa: S603
        while build.poll() is None:
            time.sleep(_INTERVAL)
            done = sum(1 for _output in folder.glob("*.pdf"))
            yield done, max(map(peak, children(build.pid) or [build.pid]))
    if build.returncode:
        raise subprocess.CalledProcessError(build.returncode, list(words))
