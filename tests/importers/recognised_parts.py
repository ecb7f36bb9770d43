"""Recognised parts of an old document, made from text as a test writes it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location
from bulletin.importers.original import Line, Original
from bulletin.importers.recognised import (
    Closing,
    Found,
    How,
    Masthead,
    Passage,
    Recognised,
    RecognisedCredit,
    RecognisedItem,
    RecognisedRecipients,
)
from bulletin.model.issue import Kind
from tests.importers.lines import FILE, lines, stretch

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch

DOCUMENT = """\
上 街 信 息
第 三十五 期
某区委办公室  2023 年 6 月 1 日
区农委组织农技人员下乡
一是摸清需求。（区农委）
△ 近日，区统计局培训 40 人。
本期送：区级领导
责任编辑：郝 婕 柴亚文
共印 80 份
"""


def original(text: str = DOCUMENT) -> Original:
    """Return an old document of these lines."""
    return Original(FILE, lines(text))


def part(old: Original, number: int, words: str) -> Stretch:
    """Return words in a line of the document; lines count from 1."""
    line = [one for one in old.elements if isinstance(one, Line)][number - 1]
    start = line.text.index(words)
    return line.stretch[start : start + len(words)]


def told(value: Stretch, quote: Stretch | None = None, how: How = How.PATTERN) -> Found[Stretch]:
    """Return a recognised part of running characters."""
    return Found(value, quote or value, how)


def item(body: str, title: str = "", number: int = 1) -> RecognisedItem:
    """Return an item with one passage; lines of the title are divided by ``|``."""
    passage = Passage(stretch(body, Location(FILE, number + 1)))
    lines_ = tuple(stretch(line, Location(FILE, number)) for line in title.split("|"))
    found = Found(lines_, lines_[0], How.LINE) if title else None
    return RecognisedItem((passage,), title=found)


def whole(old: Original) -> Recognised:
    """Return ``DOCUMENT`` taken apart."""
    masthead = Masthead(
        publication=told(part(old, 1, "上 街 信 息")),
        number=Found(35, part(old, 2, "第 三十五 期"), How.PATTERN),
        date=Found(datetime.date(2023, 6, 1), part(old, 3, "2023 年 6 月 1 日"), How.PATTERN),
        office=told(part(old, 3, "某区委办公室")),
    )
    unit = told(part(old, 5, "区农委"), part(old, 5, "（区农委）"))
    title = part(old, 4, "区农委组织农技人员下乡")
    items = (
        RecognisedItem(
            (Passage(part(old, 5, "一是摸清需求。")),),
            title=Found((title,), title, How.LINE),
            unit=unit,
        ),
        RecognisedItem(
            (Passage(part(old, 6, "近日，区统计局培训 40 人。")),),
            kind=Kind.BRIEF,
            mark=part(old, 6, "△"),
        ),
    )
    to = part(old, 7, "区级领导")
    names = (part(old, 8, "郝") + part(old, 8, "婕"), part(old, 8, "柴亚文"))
    closing = Closing(
        (RecognisedRecipients(part(old, 7, "本期送"), told(to, part(old, 7, "本期送：区级领导"))),),
        (
            RecognisedCredit(
                part(old, 8, "责任编辑"),
                Found(names, part(old, 8, "责任编辑：郝 婕 柴亚文"), How.LABEL),
            ),
        ),
        Found(80, part(old, 9, "共印 80 份"), How.PATTERN),
    )
    return Recognised(items, masthead, closing)
