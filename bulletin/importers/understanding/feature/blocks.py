"""What stands below a feature's head, as blocks: heads, paragraphs, frames, pictures, tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.importers.original import EMPTY, Line, Stretch
from bulletin.importers.recognised import Aside, Found, Head, How, Passage
from bulletin.importers.understanding.body.notes import aside, label_length
from bulletin.importers.understanding.body.numbering import read_number
from bulletin.importers.understanding.feature.gaps import spaced, without_breaks
from bulletin.importers.understanding.feature.ranks import Rank, Sign, is_short
from bulletin.model.text import BoxKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.importers.recognised import Block
    from bulletin.importers.understanding.feature.layouts import Layout, Part

_DEEPEST = 4


def head_levels(parts: Sequence[Part], layout: Layout) -> dict[int, int]:
    """Return the level of each section head, 1 the highest."""
    keys = {i: _height(parts[i], layout.ranks[i]) for i in layout.sections}
    order = sorted(set(keys.values()))
    return {i: min(order.index(key) + 1, _DEEPEST) for i, key in keys.items()}


def _height(part: Part, rank: Rank | None) -> tuple[float, float, int]:
    """Return what sorts heads by level: how they stand out, and of bare ones their numbers."""
    sign, degree = rank or Rank(Sign.BARE)
    if sign is Sign.LEVEL or not isinstance(part, Line):
        return (sign, degree, 0)
    number = read_number(part.text)
    return (min(sign, Sign.WEIGHT), degree, number.level if number else 0)


def blocks_of(members: Iterable[tuple[Part, int | None]]) -> list[Block]:
    """Return heads, paragraphs, boxes, pictures and tables; each part with its level as a head."""
    blocks = list(_blocks(members))
    return list(_joined_heads(blocks)) if _are_stacked(blocks) else blocks


def _are_stacked(blocks: Sequence[Block]) -> bool:
    """Tell whether the halves of every section head stand on lines of their own."""
    groups = (list(group) for heads, group in groupby(blocks, _is_plain_head) if heads)
    sizes = [len(group) for group in groups]
    return len(sizes) > 1 and min(sizes) > 1


def _is_plain_head(block: Block) -> bool:
    return isinstance(block, Head) and block.level == 1 and not read_number(block.text.value.text)


def _joined_heads(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the lines of each section head as one."""
    for _heads, group in groupby(blocks, _is_plain_head):
        members = list(group)
        parts = [block for block in members if isinstance(block, Head) and _is_plain_head(block)]
        if not parts:
            yield from members
            continue
        text = spaced(part.text.value for part in parts)
        quote = Stretch.joined(part.text.quote for part in parts)
        yield replace(parts[0], text=replace(parts[0].text, value=text, quote=quote))


def _blocks(members: Iterable[tuple[Part, int | None]]) -> Iterator[Block]:
    for box, group in groupby(members, lambda pair: getattr(pair[0], "box", None)):
        found = list(group)
        if box is not None and not any(level for _part, level in found):
            yield _box([part for part, _level in found if isinstance(part, Line)])
        else:
            yield from _plain_blocks(found)


def _box(lines: Sequence[Line]) -> Aside:
    """Return the frame that these lines stand in, the first as its title if it is short."""
    if label_length(lines[0].text):
        return aside(lines)
    titled = len(lines) > 1 and is_short(lines[0].text)
    texts = tuple(Passage(line.stretch, line.bullet) for line in lines[titled:])
    return Aside(BoxKind.BOX, EMPTY, lines[0].stretch if titled else None, texts)


def _plain_blocks(members: Iterable[tuple[Part, int | None]]) -> Iterator[Block]:
    """Yield blocks; a label on a line of its own (编者按) takes the paragraph below it."""
    label: Line | None = None
    for part, level in members:
        if label and isinstance(part, Line) and level is None:
            yield aside([label, part])
            label = None
            continue
        if label:
            yield Passage(label.stretch)
        label = part if isinstance(part, Line) and _is_label(part) and level is None else None
        if not label:
            yield _block(part, level)
    if label:
        yield Passage(label.stretch)


def _is_label(line: Line) -> bool:
    return label_length(line.text) == len(line.text) > 0


def _block(part: Part, level: int | None) -> Block:
    if not isinstance(part, Line):
        return part
    if level:
        how = How.MARK if part.level else How.LINE
        return Head(level, Found(spaced(without_breaks(part.stretch)), part.stretch, how))
    return aside([part]) if label_length(part.text) else Passage(part.stretch, part.bullet)
