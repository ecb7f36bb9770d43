"""The parts that a masthead's line is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bulletin.importers.original import EMPTY, Stretch
from bulletin.importers.recognised import How

if TYPE_CHECKING:
    from bulletin.importers.recognised import RecognisedCredit
    from bulletin.importers.understanding.wording.dates import Dated
    from bulletin.importers.understanding.wording.issue_numbers import IssueNumber
    from bulletin.importers.understanding.wording.marks import MarkKind


class What(StrEnum):
    """What a part of a masthead's line is; ``WORDS`` may be a title or anything else."""

    PUBLICATION = "publication"
    NUMBER = "number"
    DATE = "date"
    OFFICE = "office"
    MARK = "mark"
    CREDITS = "credits"
    SUBTITLE = "subtitle"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a line: its characters, the name that it holds, how it was told."""

    what: What
    quote: Stretch
    name: Stretch = EMPTY
    how: How = How.PATTERN
    number: IssueNumber | None = None
    dated: Dated | None = None
    mark: MarkKind | None = None
    credits: tuple[RecognisedCredit, ...] = ()
