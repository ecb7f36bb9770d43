"""An issue (期) of a publication and the parts that print shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from bulletin.diagnostics import Location
    from bulletin.model.publication import Publication
    from bulletin.model.text import Block, Text


class Kind(StrEnum):
    """What an item is in the issue: an item 条目, a brief 简讯 (△) or a feature 专题报道."""

    ITEM = "item"
    BRIEF = "brief"
    FEATURE = "feature"


@dataclass(frozen=True, slots=True)
class Item:
    """One contribution: a lead-in title, the text, and who sent it.

    ``unit`` is the contributing unit 报送单位, ``source`` a publication it was taken from 来源,
    ``author`` its writer 作者: three different things, any of them None.
    """

    title: Text | None
    blocks: tuple[Block, ...]
    location: Location
    kind: Kind = Kind.ITEM
    unit: Text | None = None
    source: Text | None = None
    author: Text | None = None
    section: Text | None = None


@dataclass(frozen=True, slots=True)
class Recipients:
    """One line of the distribution list: 本期送：区县处级领导."""

    label: Text
    to: Text
    location: Location


@dataclass(frozen=True, slots=True)
class Credit:
    """One line of credits: 责任编辑：郝婕 柴亚文."""

    role: Text
    names: tuple[Text, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue; ``number``, ``total_number`` 总期号 and ``date`` are None where it has none.

    ``distribution`` and ``credits`` are the issue's own or, where it names none, the
    publication's.
    """

    publication: Publication
    number: int | None
    date: datetime.date | None
    items: tuple[Item, ...]
    location: Location
    total_number: int | None = None
    supplement: bool = False
    office: Text | None = None
    distribution: tuple[Recipients, ...] = ()
    credits: tuple[Credit, ...] = ()
