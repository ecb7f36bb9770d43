"""An issue (期) of a publication and the parts that print shows of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from bulletin.diagnostics import Location
    from bulletin.model.proofreading import Waiver
    from bulletin.model.publication import Publication
    from bulletin.model.text import Block, Text


class Kind(StrEnum):
    """What an item is in the issue: an item 条目, a brief 简讯 (△) or a feature 专题报道."""

    ITEM = "item"
    BRIEF = "brief"
    FEATURE = "feature"


class BylinePlace(StrEnum):
    """Where a feature's byline stands: at the head, after the lead, or at the end."""

    HEAD = "head"
    LEAD = "lead"
    END = "end"


@dataclass(frozen=True, slots=True)
class Item:
    """One contribution: a lead-in title, the text, and who sent it.

    ``unit`` is the contributing unit 报送单位, ``source`` a publication it was taken from 来源,
    ``author`` its writer 作者: three different things, any of them None.

    Features have more: ``title_lines`` are the headline's lines (``title`` joins them by a space),
    above it the ``kicker`` 引题, below it the ``deck`` 副题; the ``lead`` 导语 stands after the
    head or, with ``lead_first``, before it; the ``byline`` 署名 (记者 谢鹏飞) stands where
    ``byline_place`` says. ``review`` 待核 is what a person must still look at,
    ``waivers`` 免检 what one has looked at. Neither is printed.
    """

    title: Text | None
    blocks: tuple[Block, ...]
    location: Location
    kind: Kind = Kind.ITEM
    unit: Text | None = None
    source: Text | None = None
    author: Text | None = None
    section: Text | None = None
    title_lines: tuple[Text, ...] = ()
    kicker: Text | None = None
    deck: Text | None = None
    lead: tuple[Block, ...] = ()
    lead_first: bool = False
    byline: tuple[Text, ...] = ()
    byline_place: BylinePlace = BylinePlace.HEAD
    review: Text | None = None
    waivers: tuple[Waiver, ...] = ()


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
class OldFile:
    """The document that an issue was imported from: its path beside the sources, its SHA-256."""

    path: Text
    sha256: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue; ``number``, ``total_number`` 总期号 and ``date`` are None where it has none.

    ``distribution``, ``credits``, ``notice`` and ``contents`` are the issue's own or, where it
    names none, the publication's. ``print_run`` is 共印 N 份; ``security`` 密级 (机密),
    ``copy_number`` 份号 and ``notice`` 标注 (内部资料 注意保存) stand above the masthead;
    ``editor_note`` 编者按 stands before the items; ``contents`` asks for a list of titles 目录.
    ``issued`` 印发 is the closing block's last line: who printed the issue, and when
    (中共上街区委办公室 2023年6月1日印发). ``imported`` is the old document; it is not printed.
    ``edition`` 版次 is above 1 where an issue was corrected after it had been sent, and
    ``correction`` 更正 says what was wrong: here, or in an issue before. ``waivers`` 免检 are what
    the proofreader lets stand. ``number_location``, ``total_number_location`` and
    ``date_location`` are where the three are written; issues that say the same in other places are
    equal.
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
    print_run: int | None = None
    security: Text | None = None
    copy_number: Text | None = None
    notice: Text | None = None
    editor_note: tuple[Block, ...] = ()
    contents: bool = False
    issued: Text | None = None
    imported: OldFile | None = None
    edition: int = 1
    correction: Text | None = None
    waivers: tuple[Waiver, ...] = ()
    number_location: Location | None = field(default=None, compare=False)
    total_number_location: Location | None = field(default=None, compare=False)
    date_location: Location | None = field(default=None, compare=False)
