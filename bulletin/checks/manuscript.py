"""What lies on the proofreader's desk: an issue, its text, what the office says, its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin.checks.neighbours.neighbour import Neighbours
from bulletin.checks.reading import passages_of

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.model.issue import Issue
    from bulletin.model.proofreading import Person, Wording
    from bulletin.model.publication import Unit


@dataclass(frozen=True, slots=True)
class Office:
    """What ``bulletin.yaml`` says of units, leaders (in their order) and words."""

    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    words: tuple[Wording, ...] = ()


@dataclass(frozen=True)
class Manuscript:
    """An issue to be read; ``address`` is its own, which tells it among the ``neighbours``."""

    issue: Issue
    address: str = ""
    office: Office = Office()
    neighbours: Neighbours = field(default_factory=Neighbours)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The issue's text, in reading order."""
        return passages_of(self.issue)
