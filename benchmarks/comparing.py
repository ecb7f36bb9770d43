"""Beside what somebody would do instead, in one run: ``comparing [ISSUES [SAMPLE [ROUNDS]]]``.

Every way has two processes. In each round all ways make a part of the archive, one after the
other; those that take long make a sample of the part.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.alternatives import office, pandoc_and_typst, weasyprint_command
from benchmarks.alternatives.alternative import PROCESSES, Alternative, Batch
from benchmarks.alternatives.making import PANDOC
from benchmarks.archive.issues import issues
from benchmarks.archive.sources import write_workspace
from benchmarks.arguments import numbers
from benchmarks.measuring import bulletin
from benchmarks.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.archive.issues import Issue

ISSUES, SAMPLE, ROUNDS = 1000, 60, 4
_BOTH, _PDF, _WORD, _FROM_WORD = "PDF and DOCX", "PDF", "DOCX", "DOCX to PDF"
_PRINT = str(weasyprint_command.PROGRAM)

ALTERNATIVES = (
    Alternative("pandoc and Typst", _BOTH, (PANDOC, "typst"), 1.2, pandoc_and_typst.prepare_both),
    Alternative("pandoc alone", _WORD, (PANDOC,), None, pandoc_and_typst.prepare_word),
    Alternative("Typst alone", _PDF, ("typst",), None, pandoc_and_typst.prepare_pages),
    Alternative("weasyprint command", _PDF, (_PRINT,), 6, weasyprint_command.prepare, sampled=True),
    Alternative(
        "LibreOffice for each", _FROM_WORD, (office.PROGRAM,), 8, office.prepare_each, sampled=True
    ),
    Alternative(
        "LibreOffice, all files", _FROM_WORD, (office.PROGRAM,), 2, office.prepare_all, sampled=True
    ),
    Alternative(
        "LibreOffice, twice half the files",
        _FROM_WORD,
        (office.PROGRAM,),
        2,
        office.prepare_halves,
        sampled=True,
    ),
)
_HEAD = ("way", "makes", "issues", "issues a second", "CPU an issue", "bulletin makes", "target")


@dataclass
class Tally:
    """What a way has made so far, and the seconds it took."""

    issues: int = 0
    seconds: float = 0.0
    cpu: float = 0.0

    @property
    def rate(self) -> float:
        """Issues a second."""
        return self.issues / self.seconds

    @property
    def cells(self) -> list[str]:
        """What the table shows of it."""
        cpu = f"{1000 * self.cpu / self.issues:.0f} ms"
        return [str(self.issues), f"{self.rate:.2f}", cpu]

    @contextlib.contextmanager
    def counting(self, issues: int) -> Iterator[None]:
        """Count what happens within, and in processes that end within, as so many issues."""
        start, cpu = time.perf_counter(), _cpu()
        yield
        self.issues += issues
        self.seconds += time.perf_counter() - start
        self.cpu += _cpu() - cpu


def _cpu() -> float:
    """Return the CPU seconds of this process and of those that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main(arguments: Sequence[str]) -> None:
    """Compare with all ways whose programs there are."""
    every, sample, rounds = numbers(arguments, ISSUES, SAMPLE, ROUNDS)
    ours, theirs = Tally(), {way.name: Tally() for way in ALTERNATIVES}
    for part in batched(tuple(issues(every)), every // rounds):
        with tempfile.TemporaryDirectory() as name:
            batch = _built(part, Path(name), ours)
            for way in ALTERNATIVES:
                if not _missing(way):
                    chosen = part[: sample // rounds] if way.sampled else part
                    _run(way, replace(batch, issues=chosen), Path(name), theirs[way.name])
    print_table(
        _HEAD, [_own_row(ours), *(_row(way, theirs[way.name], ours) for way in ALTERNATIVES)]
    )


def batched(every: tuple[Issue, ...], size: int) -> list[tuple[Issue, ...]]:
    """Return the issues in parts of a size."""
    return [every[start : start + size] for start in range(0, len(every), size)]


def _built(part: tuple[Issue, ...], folder: Path, ours: Tally) -> Batch:
    """Build a part of the archive by bulletin."""
    root = write_workspace(folder / "archive", part)
    with ours.counting(len(part)):
        bulletin("build", "--all", "-j", str(PROCESSES), root=root)
    return Batch(root, part, root / "build")


def _run(way: Alternative, batch: Batch, parent: Path, tally: Tally) -> None:
    folder = Path(tempfile.mkdtemp(dir=parent))
    work = way.prepare(batch, folder)
    with tally.counting(len(batch.issues)):
        work()


def _missing(way: Alternative) -> list[str]:
    """Return the programs and packages that a way needs and that are not there."""
    return [one for one in way.needs if not (shutil.which(one) or _is_package(one))]


def _is_package(name: str) -> bool:
    return name.isidentifier() and find_spec(name) is not None


def _own_row(ours: Tally) -> list[str]:
    return ["bulletin", _BOTH, *ours.cells, "", ""]


def _row(way: Alternative, tally: Tally, ours: Tally) -> list[str]:
    target = f"≥ {way.times:g} ×" if way.times else ""
    if missing := _missing(way):
        return [way.name, way.makes, "–", "–", "–", f"not here: {', '.join(missing)}", target]
    return [way.name, way.makes, *tally.cells, f"{ours.rate / tally.rate:.2f} ×", target]
