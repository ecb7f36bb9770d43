"""Feature pages in a short notation, and what was recognised of them in the same notation.

``¶3`` is a paragraph, ``# `` a heading, ``**…**`` bold, ``@22 `` type of 22 pt (the rest has 16),
``^ `` centred, ``[1] `` in frame 1, ``PHOTO`` a picture, ``|a|b|`` a table of one row, ``↵`` a soft
line break.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Element, Grid, Line, Photo, Rule, Side, Stretch
from bulletin.importers.recognised import Aside, Head, Passage
from tests.importers.lines import grid, line, photo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.importers.recognised import Block, RecognisedItem
    from bulletin.importers.understanding.features import Features

_PARAGRAPH = (
    "第{}号院里住着四十多户人家,路灯坏了三年没人修,去年入冬前社区把它列进清单,一个星期就修好了,"
    "院墙也刷白了,老人们又坐到了树下;到了晚上,年轻人在灯下打球,孩子围着新砌的花池跑。"
)
_MARKS = re.compile(r"(?:@(?P<size>\d+) )?(?P<centre>\^ )?(?:\[(?P<box>\d)\] )?")


def page(text: str) -> tuple[Element, ...]:
    """Return the elements of a page."""
    typed = [row for row in text.replace("    ", "").split("\n") if row.strip()]
    sized = "@" in text
    return tuple(_element(row.strip(), i, sized=sized) for i, row in enumerate(typed, 1))


def _element(row: str, number: int, *, sized: bool) -> Element:
    if row == "PHOTO":
        return photo(number)
    if row.startswith("|"):
        return grid(row.strip("|").split("|"), number=number)
    marks = _MARKS.match(row)
    assert marks is not None
    words = re.sub(r"¶(\d)", lambda match: _PARAGRAPH.format(match[1]), row[marks.end() :])
    made = line(words, number, whole=True)
    if not isinstance(made, Line):
        return made
    size = float(marks["size"] or 16) if sized else None
    pieces = (
        replace(piece, text=piece.text.replace("↵", "\n"), look=replace(piece.look, size=size))
        for piece in made.stretch.pieces
    )
    box = int(marks["box"]) if marks["box"] else None
    side = Side.CENTER if marks["centre"] else None
    return replace(made, stretch=Stretch(tuple(pieces)), side=side, box=box)


def told(item: RecognisedItem) -> str:
    """Return the parts of a feature, a line each: S section, K kicker, T title, D deck, L lead."""
    lead = [f"L {short(one.stretch)}" for one in item.lead]
    head = [
        f"{letter} {short(part.value)}"
        for letter, part in (("S", item.section), ("K", item.kicker))
        if part
    ]
    head += [f"T {short(one)}" for one in (item.title.value if item.title else ())]
    head += [f"D {short(item.deck.value)}"] if item.deck else []
    byline = " | ".join(short(part.value) for part in item.byline)
    signed = [f"B {item.byline_place} {byline}"] if byline else []
    review = ["?"] if item.review else []
    first, then = (lead, head) if item.lead_first else (head, lead)
    return "\n".join([*first, *then, *signed, *map(_block, item.blocks), *review])


def _block(block: Block) -> str:
    if isinstance(block, Head):
        return f"{'#' * block.level} {short(block.text.value)}"
    if isinstance(block, Photo):
        return f"PHOTO {short(block.caption)}".strip()
    if isinstance(block, Grid):
        return "|" + "|".join(cell[0].text for cell in block.rows[0]) + "|"
    if isinstance(block, Aside):
        title = f" “{short(block.title)}”" if block.title else ""
        inside = " ".join(short(one.stretch) for one in block.blocks)
        return f"[{block.kind} {short(block.label)}{title}] {inside}"
    return short(block.stretch)


def short(stretch: Stretch) -> str:
    """Return the characters, each paragraph as its number."""
    head, tail = _PARAGRAPH.split("{}")
    return re.sub(f"{head}(\\d){re.escape(tail)}", r"¶\1", stretch.text).replace("\n", "↵")


def characters(elements: Iterable[Element]) -> Counter[str]:
    """Count the visible characters of elements."""
    return Counter("".join("".join(one.text.split()) for one in _stretches(elements)))


def kept(features: Features) -> Counter[str]:
    """Count the visible characters of all parts, by what their quotes hold."""
    stretches = [*features.dropped]
    for item in features.items:
        quoted = (item.title, item.section, item.kicker, item.deck, *item.byline)
        stretches += [part.quote for part in quoted if part]
        stretches += _of_blocks((*item.lead, *item.blocks))
    return Counter("".join("".join(one.text.split()) for one in stretches))


def _of_blocks(blocks: Iterable[Block]) -> Iterator[Stretch]:
    for block in blocks:
        if isinstance(block, Head):
            yield block.text.quote
        elif isinstance(block, Aside):
            yield block.label
            yield block.title or Stretch()
            yield from _of_blocks(block.blocks)
        elif isinstance(block, Passage):
            yield block.stretch
        else:
            yield from _stretches([block])


def _stretches(elements: Iterable[Element]) -> Iterator[Stretch]:
    for element in elements:
        if isinstance(element, Line):
            yield element.stretch
        elif isinstance(element, Photo):
            yield element.caption
        elif isinstance(element, Rule):
            yield element.quote
        elif isinstance(element, Grid):
            yield from (one.stretch for row in element.rows for cell in row for one in cell)
