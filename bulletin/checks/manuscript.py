"""What lies on the proofreader's desk: an issue, its text, what the office says, its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin.checks.reading import passages_of

if TYPE_CHECKING:
    import datetime

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


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another issue of the workspace, as far as rules across issues look at it.

    ``items`` are the titles and the texts of its items.
    """

    address: str
    publication: str
    number: int | None
    date: datetime.date | None
    total_number: int | None = None
    supplement: bool = False
    items: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Manuscript:
    """An issue to be read; ``address`` is its own, which no neighbour has."""

    issue: Issue
    address: str = ""
    office: Office = Office()
    neighbours: tuple[Neighbour, ...] = ()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The issue's text, in reading order."""
        return passages_of(self.issue)
