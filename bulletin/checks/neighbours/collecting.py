"""From a workspace to its issues as neighbours; only those whose sources changed are read."""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING

from bulletin.checks.neighbours.memory import Memory
from bulletin.checks.neighbours.neighbour import Neighbour, Neighbours, Printed
from bulletin.checks.neighbours.sketch import sketch
from bulletin.consulted import collecting
from bulletin.model.text import Text
from bulletin.model.walk import instances
from bulletin.source import load_issue
from bulletin.workers import Lost, Workers

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from pathlib import Path

    from bulletin.consulted import Notes
    from bulletin.model.issue import Issue, Item
    from bulletin.workspace import Entry, Workspace

_SHARED = 10
"""Issues that each process must have to read before it is worth its start."""
_TIME_LIMIT = 60.0
"""Seconds that reading an issue may take in a process of its own."""


def collect_neighbours(
    workspace: Workspace, entries: Iterable[Entry], state: Path | None = None, jobs: int = 1
) -> Neighbours:
    """Return the issues of a catalogue, but for those that cannot be read at all.

    What they say is remembered in the folder ``state`` (that of the outputs); without one, all are
    read. ``jobs`` is how many processes share the reading.
    """
    every = tuple(entries)
    with Memory(state) as memory:
        found = {entry: memory.neighbour(entry) for entry in every}
        unread = [entry for entry in every if found[entry] is None]
        with contextlib.closing(_read(workspace, unread, jobs)) as fresh:
            for entry, (neighbour, notes) in zip(unread, fresh, strict=True):
                memory.remember(entry, notes, neighbour)
                found[entry] = neighbour
    return Neighbours(tuple(one for one in found.values() if one))


def _read(
    workspace: Workspace, entries: Sequence[Entry], jobs: int
) -> Generator[tuple[Neighbour | None, Notes]]:
    """Yield issues as neighbours, each with the marks of its files; what is lost has no marks."""
    work = functools.partial(_neighbour, workspace)
    if min(jobs, len(entries) // _SHARED) <= 1:
        yield from map(work, entries)
        return
    with contextlib.closing(Workers(work, jobs, _TIME_LIMIT).results(entries)) as results:
        yield from ((None, {}) if isinstance(one, Lost) else one for one in results)


def _neighbour(workspace: Workspace, entry: Entry) -> tuple[Neighbour | None, Notes]:
    with collecting() as notes:
        issue, _findings = load_issue(workspace, entry)
    return (neighbour_of(issue, entry.address) if issue else None), notes


def neighbour_of(issue: Issue, address: str) -> Neighbour:
    """Return an issue as its neighbours see it."""
    return Neighbour(
        address,
        issue.publication.title.text,
        issue.number,
        issue.date,
        issue.total_number,
        issue.supplement,
        tuple(Printed(str(item.title or ""), sketch(_text(item))) for item in issue.items),
        bool(issue.distribution),
        bool(issue.credits),
    )


def _text(item: Item) -> str:
    """Return an item's text, without its title, which may be changed in another issue."""
    return "".join(text.text for text in instances((item.lead, item.blocks), Text))
