"""What an office tells the proofreader: whom and what it names, which rules it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from bulletin.diagnostics import Location, Severity
    from bulletin.model.text import Text


@dataclass(frozen=True, slots=True)
class Waiver:
    """Findings that an editor looked at and lets stand (免检), and why.

    ``rules`` are codes, the beginnings of codes, or names of rules or families. With a ``text``,
    only findings count in whose paragraph these characters stand around them.
    """

    rules: tuple[Text, ...]
    reason: Text
    location: Location
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """Which rules are kept, and how bad a breach is; rules are written as in a ``Waiver``.

    With ``select``, these alone; never those of ``ignore``. ``stand_ins`` is how many percent of
    the characters may be printed in other fonts than the house style's, None where nobody says so.
    """

    select: tuple[Text, ...] = ()
    ignore: tuple[Text, ...] = ()
    severity: tuple[tuple[Text, Severity], ...] = ()
    waivers: tuple[Waiver, ...] = ()
    stand_ins: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A leader of the roster (领导): a name and a post (区委书记), in office from and to a day.

    ``since`` and ``until`` are inclusive; None where the office does not say. Persons stand in
    ``bulletin.yaml`` in their order of precedence.
    """

    name: Text
    posts: tuple[Text, ...]
    location: Location
    since: datetime.date | None = None
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A form of words that the office does not want (用词): ``right`` None bans it.

    ``scope`` is title, text or closing, the parts of an issue that it holds for; None for all.
    ``except_in`` are longer words in which it is right.
    """

    wrong: Text
    right: Text | None
    reason: Text | None
    location: Location
    scope: str | None = None
    except_in: tuple[Text, ...] = ()
    severity: Severity | None = None
