"""What lies on the proofreader's desk: an issue, its text, what the office says, its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin.checks.neighbours.neighbour import Neighbours
from bulletin.checks.reading import passages_of
from bulletin.checks.setting import placed

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.setting import Placed
    from bulletin.model.issue import Issue
    from bulletin.model.proofreading import Person, Wording
    from bulletin.model.publication import Unit
    from bulletin.writers.page import Page


@dataclass(frozen=True, slots=True)
class Office:
    """What ``bulletin.yaml`` says of units, leaders (in their order), words and stand-in glyphs."""

    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    words: tuple[Wording, ...] = ()
    stand_ins: int | None = None


@dataclass(frozen=True)
class Manuscript:
    """An issue to be read; ``address`` is its own, which tells it among the ``neighbours``.

    ``pages`` are those of its layout, None where it was not laid out.
    """

    issue: Issue
    address: str = ""
    office: Office = Office()
    neighbours: Neighbours = field(default_factory=Neighbours)
    pages: tuple[Page, ...] | None = None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The issue's text, in reading order."""
        return passages_of(self.issue)

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """The lines and pictures of the pages; nothing where the issue was not laid out."""
        return placed(self.issue, self.passages, self.pages or ())
