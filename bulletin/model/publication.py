"""A publication (刊物), the units that contribute to it, and what its issues have by default."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bulletin.model.proofreading import RuleSettings

if TYPE_CHECKING:
    import datetime

    from bulletin.diagnostics import Location
    from bulletin.model.issue import Credit, Recipients
    from bulletin.model.text import Text


class ClosingBlock(StrEnum):
    """Where the closing block stands: at the foot of the last page, or of an even last page."""

    LAST_PAGE = "last-page"
    EVEN_PAGE = "even-page"


class NumberForm(StrEnum):
    """How the number is written on the page."""

    PLAIN = "plain"
    """第35期"""
    PARENTHESES = "parentheses"
    """（第35期）"""
    YEAR = "year"
    """〔2023〕35号"""
    TOTAL = "total"
    """总第612期"""
    BOTH = "both"
    """第35期（总第612期）"""


class DateForm(StrEnum):
    """How the date is written: 2023年6月1日 or 二〇二三年六月一日."""

    ARABIC = "arabic"
    CHINESE = "chinese"


class TitleForm(StrEnum):
    """Where an item's title stands: at the start of its text, or on a line of its own."""

    RUN_IN = "run-in"
    OWN_LINE = "own-line"


@dataclass(frozen=True, slots=True)
class Publication:
    """A numbered bulletin or, with ``numbered`` false, a series of features.

    ``title_form`` is None where the house style decides; ``number_items`` puts 1. 2. 3. before
    the items' titles, afresh in each section; ``checks`` are the publication's rules.
    """

    title: Text
    location: Location
    office: Text | None = None
    numbered: bool = True
    house_style: str = "shangjie"
    closing_block: ClosingBlock = ClosingBlock.LAST_PAGE
    distribution: tuple[Recipients, ...] = ()
    credits: tuple[Credit, ...] = ()
    number_form: NumberForm = NumberForm.PLAIN
    date_form: DateForm = DateForm.ARABIC
    title_form: TitleForm | None = None
    number_items: bool = False
    contents: bool = False
    notice: Text | None = None
    checks: RuleSettings = field(default_factory=RuleSettings)


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a unit had, up to a day where that is known."""

    name: Text
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A contributing unit (报送单位), the other names it goes by, and those that it had."""

    name: Text
    aliases: tuple[Text, ...]
    location: Location
    former: tuple[FormerName, ...] = ()
