"""What the comparison asks of a way to make the files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.archive.issues import Issue

Work: TypeAlias = Callable[[], None]
"""What is timed: it makes the files of all issues that it was prepared for."""

PROCESSES = 2
"""As many as bulletin has workers."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Issues of an archive in its workspace, with their Word files by bulletin."""

    root: Path
    issues: tuple[Issue, ...]
    outputs: Path


@dataclass(frozen=True, slots=True)
class Alternative:
    """A way to make the files: what it makes, what it needs (programs, packages), its work.

    ``times`` is how many times as many issues a second bulletin is to make; slow ones are
    ``sampled``. ``prepare`` writes what the way starts from into a folder; that is not timed.
    """

    name: str
    makes: str
    needs: tuple[str, ...]
    times: float | None
    prepare: Callable[[Batch, Path], Work]
    sampled: bool = False


def side_by_side(tasks: Sequence[Work]) -> None:
    """Do tasks that wait for programs, so many at a time as there are processes."""
    with ThreadPoolExecutor(PROCESSES) as pool:
        for done in [pool.submit(task) for task in tasks]:
            done.result()
