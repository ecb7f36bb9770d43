"""Issues built by worker processes: one that crashes or hangs its worker fails alone."""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING

from bulletin.build import renderers
from bulletin.build.failures import crashed, hung
from bulletin.build.issue import build_issue
from bulletin.build.outcome import Outcome
from bulletin.workers import FORKS, Lost, Workers

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from typing import TypeAlias

    from bulletin.build.naming import OutputName
    from bulletin.build.order import Order
    from bulletin.workspace import Entry, Workspace

    Task: TypeAlias = tuple[Entry, OutputName]
    """An issue and the name of its outputs."""

TIME_LIMIT = 300.0
"""Seconds that an issue may take where nobody says; one of 500 pages takes less than 60."""


def build_all(
    workspace: Workspace, tasks: Sequence[Task], order: Order, jobs: int, limit: float | None
) -> Generator[Outcome]:
    """Build issues with so many processes, and yield the outcomes in the order of the tasks.

    One process is this one, unless there is a ``limit``: the seconds that an issue may take. Where
    there are more processes than issues, another one writes the only issue's Word file.
    Raises UsageError as ``build_issue`` does. Closing the generator ends the processes.
    """
    if limit is None and min(jobs, len(tasks)) <= 1:
        spare = jobs > 1
        return (build_issue(workspace, entry, order, name, spare=spare) for entry, name in tasks)
    return _build_apart(workspace, tasks, order, jobs, limit or TIME_LIMIT)


def _build_apart(
    workspace: Workspace, tasks: Sequence[Task], order: Order, jobs: int, limit: float
) -> Generator[Outcome]:
    if FORKS:
        renderers.load(order.formats)
    work = functools.partial(_build, workspace, order)
    with contextlib.closing(Workers(work, jobs, limit).results(tasks)) as results:
        for (entry, _name), result in zip(tasks, results, strict=True):
            yield _failed(entry, result, limit) if isinstance(result, Lost) else result


def _build(workspace: Workspace, order: Order, task: Task) -> Outcome:
    entry, name = task
    return build_issue(workspace, entry, order, name)


def _failed(entry: Entry, lost: Lost, limit: float) -> Outcome:
    finding = hung(entry, limit) if lost is Lost.HUNG else crashed(entry)
    seconds = limit if lost is Lost.HUNG else 0.0
    return Outcome(entry.address, "failed", seconds, diagnostics=(finding,))
