"""Issues of the generated archive as plain values: what stands in them, in no notation."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from benchmarks.archive.prose import UNITS, Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLICATION, OFFICE = "云溪信息", "中共云溪区委办公室"
DISTRIBUTION = (
    ("本期送", "区县处级领导"),
    ("发", "各乡镇、街道办事处，区直各单位负责同志"),
)
FIRST_YEAR, PER_YEAR = 2004, 500
"""An archive of 10,000 issues is one of twenty years."""
PHOTOGRAPHS = 12
"""Different photographs in the archive."""

_REPORTS, _TABLES, _PHOTOGRAPHS, _SECTIONED = 0.12, 0.2, 0.12, 0.25
"""How many issues are one long report, have a table, a photograph, sections."""
_ORDINALS = "一二三四五"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside an item, with its ordinal: 一、……"""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first row is its head."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Photograph:
    """One of the archive's photographs, by its number, with a caption."""

    number: int
    caption: str

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.number:02}.jpg"


Block: TypeAlias = str | Heading | Table | Photograph
"""A paragraph, or something else that an item's text is made of."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item; one without a title is a brief."""

    title: str
    unit: str
    blocks: tuple[Block, ...]
    section: str = ""

    @property
    def runs_in(self) -> bool:
        """Whether the title stands at the start of the text."""
        return bool(self.title) and isinstance(self.blocks[0], str)


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of the archive."""

    year: int
    number: int
    date: datetime.date
    items: tuple[Item, ...]
    editors: tuple[str, ...]
    distribution: tuple[tuple[str, str], ...] = field(default=DISTRIBUTION)

    @property
    def address(self) -> str:
        """What the command line calls it."""
        return f"{self.year}/{self.number}"

    @property
    def photographs(self) -> list[Photograph]:
        """The photographs in it."""
        blocks = [block for item in self.items for block in item.blocks]
        return [block for block in blocks if isinstance(block, Photograph)]


def issues(count: int) -> Iterator[Issue]:
    """Yield the first issues of the archive; one of more issues begins with the same."""
    return map(issue, range(count))


def issue(index: int) -> Issue:
    """Return an issue of the archive by its place in it, always the same."""
    chance = random.Random(f"bulletin {index}")  # noqa: S311  (no secret, but the same each time)
    prose = Prose(chance)
    year, number = FIRST_YEAR + index // PER_YEAR, index % PER_YEAR + 1
    date = datetime.date(year, 1, 2) + datetime.timedelta(days=(number - 1) * 363 // PER_YEAR)
    if chance.random() < _REPORTS:
        items = [_report(chance, prose)]
    else:
        items = list(_several(chance, prose))
    editors = (prose.person(), prose.person())
    return Issue(year, number, date, tuple(items), editors)


def _several(chance: random.Random, prose: Prose) -> Iterator[Item]:
    """Yield items and then briefs, perhaps in sections."""
    count = chance.choices((4, 5, 6, 7, 8), (2, 4, 4, 1, 1))[0]
    units = chance.sample(UNITS, count + 3)
    with_table = chance.randrange(count) if chance.random() < _TABLES else -1
    with_picture = chance.randrange(count) if chance.random() < _PHOTOGRAPHS else -1
    sections = sorted({prose.word("section") for _each in range(3)})
    sectioned = chance.random() < _SECTIONED
    for place, unit in enumerate(units[:count]):
        blocks: list[Block] = [_steps(chance, prose, unit)]
        if place == with_table:
            blocks += [_table(chance, prose), prose.write("sentence")]
        if place == with_picture:
            blocks += [_photograph(chance, prose), prose.write("sentence")]
        section = sections[place * len(sections) // count] if sectioned else ""
        yield Item(prose.write("title", unit=unit), unit, tuple(blocks), section)
    for unit in units[count : count + chance.randint(1, 3)]:
        text = prose.write("brief", unit=unit) + prose.write("sentence", unit=unit)
        yield Item("", unit, (text,), "简讯" if sectioned else "")


def _steps(chance: random.Random, prose: Prose, unit: str) -> str:
    """Return a paragraph of two to four measures: 一是…… 二是……"""
    steps = [
        f"{ordinal}是{prose.write('head')}。"
        + "".join(prose.write("sentence", unit=unit) for _each in range(chance.randint(2, 3)))
        for ordinal in _ORDINALS[: chance.randint(2, 4)]
    ]
    return "".join(steps) + prose.write("close", unit=unit)


def _report(chance: random.Random, prose: Prose) -> Item:
    """Return one long item with headings, as an issue has that is about one matter."""
    unit = chance.choice(UNITS)
    blocks: list[Block] = [prose.write("lead", unit=unit)]
    for ordinal in _ORDINALS[: chance.randint(3, 4)]:
        blocks.append(Heading(f"{ordinal}、{prose.write('chapter')}"))
        blocks += [_steps(chance, prose, unit) for _each in range(chance.randint(1, 2))]
    if chance.random() < _TABLES:
        blocks[-1:-1] = [_table(chance, prose)]
    if chance.random() < _PHOTOGRAPHS:
        blocks.insert(2, _photograph(chance, prose))
    return Item(prose.write("title", unit=unit), unit, tuple(blocks))


def _table(chance: random.Random, prose: Prose) -> Table:
    rows = [
        (prose.write("table_row"), str(chance.randint(2, 900)), prose.write("table_note"))
        for _each in range(chance.randint(3, 7))
    ]
    return Table((("类别", "数量", "办法"), *rows))


def _photograph(chance: random.Random, prose: Prose) -> Photograph:
    return Photograph(chance.randint(1, PHOTOGRAPHS), prose.write("caption"))
