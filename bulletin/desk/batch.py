"""Many issues marked, by one process or several; those that nothing changed about are not read."""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING

from bulletin.build.dependencies import Dependencies, machinery_prints, recording
from bulletin.build.fingerprints import Looking
from bulletin.checks.loading import all_rules
from bulletin.checks.neighbours.collecting import collect_neighbours
from bulletin.desk.around import Around
from bulletin.desk.comments import Comment, Marked
from bulletin.desk.marking import load_layout, mark
from bulletin.desk.memory import Memory
from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.workers import FORKS, Lost, Workers

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from bulletin.checks.neighbours.neighbour import Neighbours
    from bulletin.desk.request import Request
    from bulletin.workspace import Entry, Workspace

TIME_LIMIT = 300.0
"""Seconds that an issue may take where there are several."""


def mark_issues(
    workspace: Workspace,
    entries: Sequence[Entry],
    every: Sequence[Entry],
    request: Request,
    state: Path,
    jobs: int = 1,
) -> Generator[Marked]:
    """Read issues as it is asked, and yield them, marked, in their order.

    ``every`` are all issues there are, the neighbours; ``state`` is the folder of the outputs, in
    which what was said is remembered. Closing the generator ends the processes.
    """
    neighbours = collect_neighbours(workspace, every, state, jobs)
    around = Around(neighbours)
    with Memory(state, request.key(), Looking()) as memory:
        digests = {entry: around.digest(entry.address) for entry in entries}
        known = {entry: memory.marked(entry, digests[entry]) for entry in entries}
        changed = [entry for entry in entries if known[entry] is None]
        with contextlib.closing(_marked(workspace, changed, neighbours, request, jobs)) as fresh:
            for entry in entries:
                marked = known[entry]
                if marked is None:
                    marked, found = next(fresh)
                    if found:
                        memory.remember(entry, digests[entry], found, marked)
                yield marked


def _marked(
    workspace: Workspace,
    entries: Sequence[Entry],
    neighbours: Neighbours,
    request: Request,
    jobs: int,
) -> Generator[tuple[Marked, Dependencies | None]]:
    work = functools.partial(_mark, workspace, neighbours, request)
    if min(jobs, len(entries)) <= 1:
        yield from map(work, entries)
        return
    if FORKS:
        _load(request)
    with contextlib.closing(Workers(work, jobs, TIME_LIMIT).results(entries)) as results:
        yield from _kept(entries, results)


def _load(request: Request) -> None:
    """Load what every worker would have to load for itself."""
    all_rules()
    if request.pages:
        load_layout()
    machinery_prints()


def _kept(
    entries: Sequence[Entry], results: Iterator[tuple[Marked, Dependencies] | Lost]
) -> Iterator[tuple[Marked, Dependencies | None]]:
    for entry, result in zip(entries, results, strict=True):
        yield (_lost(entry), None) if isinstance(result, Lost) else result


def _mark(
    workspace: Workspace, neighbours: Neighbours, request: Request, entry: Entry
) -> tuple[Marked, Dependencies]:
    with recording(workspace) as found:
        marked = mark(workspace, entry, neighbours, request)
    return marked, found


def _lost(entry: Entry) -> Marked:
    message = _(
        "The process that checked this issue broke down, or took more than {seconds:g} seconds. "
        "Check the issue alone; if it happens again, please report it."
    ).format(seconds=TIME_LIMIT)
    finding = Diagnostic("BT694", Severity.ERROR, message, Location(entry.path))
    return Marked(entry.address, (Comment(finding),))
