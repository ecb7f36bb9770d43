"""Small issues made in code, for tests of what comes after the sources."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location
from bulletin.model.issue import Credit, Issue, Item, Kind, Recipients
from bulletin.model.publication import ClosingBlock, Publication
from bulletin.model.text import Alignment, Block, Cell, Heading, Inline, Paragraph, Table, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACE = Location(Path("issue.yaml"))
ROOT = Path(__file__).parent
"""A folder without house styles of its own, so that those of the package are used."""


def text(characters: str) -> Text:
    return Text(characters, PLACE)


def paragraph(characters: str) -> Paragraph:
    return Paragraph((text(characters),), PLACE)


def item(
    *paragraphs: str | Block,
    title: str | None = "甲镇做好防汛工作",
    unit: str | None = "甲镇",
    kind: Kind = Kind.ITEM,
) -> Item:
    blocks = tuple(paragraph(part) if isinstance(part, str) else part for part in paragraphs)
    return Item(
        text(title) if title else None,
        blocks,
        PLACE,
        kind=kind,
        unit=text(unit) if unit else None,
    )


def heading(level: int, characters: str) -> Heading:
    return Heading(level, (text(characters),), PLACE)


def cell(content: str | Inline) -> Cell:
    return Cell((text(content) if isinstance(content, str) else content,), PLACE)


def table(
    header: Sequence[str],
    *rows: Sequence[str | Cell],
    align: tuple[Alignment | None, ...] | None = None,
) -> Table:
    return Table(
        tuple(map(cell, header)),
        tuple(tuple(cell(c) if isinstance(c, str) else c for c in row) for row in rows),
        align or (None,) * len(header),
        PLACE,
    )


def recipients(label: str, to: str) -> Recipients:
    return Recipients(text(label), text(to), PLACE)


def credit(role: str, *names: str) -> Credit:
    return Credit(text(role), tuple(text(name) for name in names), PLACE)


def publication(closing_block: ClosingBlock = ClosingBlock.LAST_PAGE) -> Publication:
    return Publication(
        text("甲县信息"), PLACE, office=text("甲县委办公室"), closing_block=closing_block
    )


def issue(
    *items: Item,
    number: int | None = 7,
    date: datetime.date | None = datetime.date(2024, 3, 8),
    distribution: tuple[Recipients, ...] = (),
    credits: tuple[Credit, ...] = (),  # noqa: A002
    closing_block: ClosingBlock = ClosingBlock.LAST_PAGE,
) -> Issue:
    return Issue(
        publication(closing_block),
        number,
        date,
        items or (item("一是备足物资。"),),
        PLACE,
        distribution=distribution,
        credits=credits,
    )
