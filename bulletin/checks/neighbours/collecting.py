"""From a workspace to its issues as neighbours; only those whose sources changed are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.neighbours.memory import Memory
from bulletin.checks.neighbours.neighbour import Neighbour, Neighbours, Printed
from bulletin.checks.neighbours.sketch import sketch
from bulletin.consulted import collecting
from bulletin.model.text import Text
from bulletin.model.walk import instances
from bulletin.source import load_issue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.model.issue import Issue, Item
    from bulletin.workspace import Entry, Workspace


def collect_neighbours(
    workspace: Workspace, entries: Iterable[Entry], state: Path | None = None
) -> Neighbours:
    """Return the issues of a catalogue, but for those that cannot be read at all.

    What they say is remembered in the folder ``state`` (that of the outputs); without one, all are
    read.
    """
    with Memory(state) as memory:
        found = []
        for entry in entries:
            neighbour = memory.neighbour(entry)
            if neighbour is None:
                with collecting() as notes:
                    issue, _findings = load_issue(workspace, entry)
                neighbour = neighbour_of(issue, entry.address) if issue else None
                memory.remember(entry, notes, neighbour)
            if neighbour:
                found.append(neighbour)
    return Neighbours(tuple(found))


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
