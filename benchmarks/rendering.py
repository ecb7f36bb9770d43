"""CPU milliseconds of each stage of an issue: ``rendering [ROUNDS]``.

The numbered samples are rendered as PDF and DOCX in one warm process. What a stage calls of
another stage counts for that one alone; the medians of the rounds are shown.
"""

from __future__ import annotations

import pkgutil
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import wraps
from typing import Any, TypeAlias
from unittest.mock import patch

from benchmarks.arguments import numbers
from benchmarks.tables import print_table
from bulletin.document.compose import compose
from bulletin.resources import house_folder
from bulletin.source import load_issue
from bulletin.workspace import Entry, Workspace
from bulletin.writers.docx import write_docx
from bulletin.writers.pdf import write_pdf

ISSUES = ("2020/44", "2023/35", "2023/36")
STAGES = {
    "HTML": ("bulletin.document.cascade.parsed", "bulletin.document.cascading.parsed"),
    "cascade": ("bulletin.document.cascade.cascade", "bulletin.document.cascading.cascade"),
    "styles": ("bulletin.document.cascade._read",),
    "layout": ("bulletin.writers.pdf.layout._document",),
    "drawing": ("weasyprint.document.generate_pdf",),
    "subsets": ("weasyprint.pdf.build_fonts_dictionary",),
    "deflate": ("bulletin.writers.pdf.finishing._pack",),
    "Word parts": ("bulletin.writers.docx.writer.empty_document",),
    "zip": ("bulletin.writers.docx.writer.package_bytes",),
}
"""The functions that are a stage each, where they are called."""

ROUNDS = 7
Stage: TypeAlias = Callable[..., Any]


class Clock:
    """The process's CPU time by stages; one that calls another stands still meanwhile."""

    def __init__(self) -> None:
        """Start before the first stage."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._running: list[str] = []
        self._since = time.process_time()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what happens within for a stage."""
        self._count()
        self._running.append(name)
        try:
            yield
        finally:
            self._count()
            self._running.pop()

    def timed(self, name: str, work: Stage) -> Stage:
        """Return the work, counted for a stage."""

        @wraps(work)
        def counted(*arguments: object, **named: object) -> object:
            with self.stage(name):
                return work(*arguments, **named)

        return counted

    def _count(self) -> None:
        now = time.process_time()
        if self._running:
            self.seconds[self._running[-1]] += now - self._since
        self._since = now


def render(workspace: Workspace, entry: Entry) -> dict[str, float]:
    """Render an issue and return the seconds of its stages."""
    clock = Clock()
    with ExitStack() as patches:
        for name, places in STAGES.items():
            for place in places:
                work = pkgutil.resolve_name(place)
                patches.enter_context(patch(place, clock.timed(name, work)))
        with clock.stage("load"):
            issue, _findings = load_issue(workspace, entry)
        assert issue  # noqa: S101
        with clock.stage("compose"):
            composed, _findings = compose(issue, workspace.root)
        assert composed  # noqa: S101
        with clock.stage("Word body"):
            write_docx(composed)
        with clock.stage("PDF, rest"):
            write_pdf(composed)
    return clock.seconds


def main(arguments: Sequence[str]) -> None:
    """Print a table with a column for each issue."""
    (rounds,) = numbers(arguments, ROUNDS)
    workspace = Workspace.open(house_folder("styles").parent)
    entries = workspace.select(ISSUES)[0]
    for entry in entries:
        render(workspace, entry)
    columns = [[render(workspace, entry) for _round in range(rounds)] for entry in entries]
    rows = [
        _row(stage, [[one.get(stage, 0.0) for one in made] for made in columns])
        for stage in columns[0][0]
    ]
    total = _row("**all**", [[sum(one.values()) for one in made] for made in columns])
    print_table(("stage", *ISSUES), [*rows, total])


def _row(name: str, columns: Sequence[Sequence[float]]) -> list[str]:
    """Return a stage's medians in milliseconds."""
    return [name, *(f"{1000 * statistics.median(seconds):.1f}" for seconds in columns)]
