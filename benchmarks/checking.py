"""An archive proofread: ``checking [ISSUES]``.

It is written, checked with two workers without and with its pages, checked again unchanged, and
checked with one issue changed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.archive.sources import write_archive
from benchmarks.measuring import BULLETIN
from benchmarks.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

ISSUES = 1000
_HEAD = ("issues", "checked", "first time", "issues a minute", "unchanged", "one changed")


def main(arguments: Sequence[str]) -> None:
    """Measure archives of these sizes."""
    rows = []
    for issues in map(int, arguments or [str(ISSUES)]):
        with tempfile.TemporaryDirectory() as name:
            root = write_archive(Path(name, "archive"), issues)
            rows += [_row(root, issues, "text", "--no-pages"), _row(root, issues, "text and pages")]
    print_table(_HEAD, rows)


def _row(root: Path, issues: int, what: str, *options: str) -> list[str]:
    first = _checked(root, *options)
    unchanged = _checked(root, *options)
    one = next((root / "issues").rglob("01-*.md"))
    one.write_text(one.read_text("utf-8") + "又一句。", encoding="utf-8")
    changed = _checked(root, *options)
    return [
        f"{issues:,}",
        what,
        f"{first:.1f} s",
        f"{60 * issues / first:,.0f}",
        f"{unchanged:.2f} s",
        f"{changed:.2f} s",
    ]


def _checked(root: Path, *options: str) -> float:
    """Check all issues and return the seconds; what is found does not matter here."""
    command = [*BULLETIN, "check", "--all", "-j", "2", "--format", "json", *options]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=root, stdout=subprocess.DEVNULL, check=False)  # noqa: S603
    if done.returncode > 1:
        sys.exit(f"bulletin check ended with {done.returncode}.")
    return time.perf_counter() - start
