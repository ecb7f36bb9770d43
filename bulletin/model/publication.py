"""A publication (刊物), the units that contribute to it, and what its issues have by default."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.diagnostics import Location
    from bulletin.model.issue import Credit, Recipients
    from bulletin.model.text import Text


class ClosingBlock(StrEnum):
    """Where the closing block stands: at the foot of the last page, or of an even last page."""

    LAST_PAGE = "last-page"
    EVEN_PAGE = "even-page"


@dataclass(frozen=True, slots=True)
class Publication:
    """A numbered bulletin or, with ``numbered`` false, a series of features."""

    title: Text
    location: Location
    office: Text | None = None
    numbered: bool = True
    house_style: str = "shangjie"
    closing_block: ClosingBlock = ClosingBlock.LAST_PAGE
    distribution: tuple[Recipients, ...] = ()
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A contributing unit (报送单位) and the other names it goes by."""

    name: Text
    aliases: tuple[Text, ...]
    location: Location
