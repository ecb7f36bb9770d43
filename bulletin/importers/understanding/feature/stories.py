"""One feature: its head, then its text with lead, byline, section heads, pictures and boxes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from bulletin.importers.original import EMPTY, Line, Stretch
from bulletin.importers.recognised import Aside, Found, Head, How, Passage, RecognisedItem
from bulletin.importers.understanding.body.notes import aside, label_length
from bulletin.importers.understanding.body.numbering import read_number
from bulletin.importers.understanding.feature.bylines import (
    read_byline,
    read_names,
    signed_at_end,
)
from bulletin.importers.understanding.feature.headlines import HeadLine, Headline, read_headline
from bulletin.importers.understanding.feature.layouts import laid_out
from bulletin.importers.understanding.feature.ranks import Rank, Sign, is_date, is_short
from bulletin.messages import _
from bulletin.model.issue import BylinePlace, Kind
from bulletin.model.text import BoxKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.recognised import Block
    from bulletin.importers.understanding.feature.layouts import Layout, Part

_DEEPEST = 4
_LONGEST_LEAD = 6
"""Paragraphs before the first section head; more are text without a head."""
_MOST_OF_IT = 0.5
_FIRST = 3
"""Of the first paragraphs, where there are no section heads, the byline ends the lead."""
_AFTER_BYLINE = 2
_NEWS = ("本报讯", "本刊讯", "本网讯", "本台讯")

Byline: TypeAlias = tuple[Found[Stretch], ...]


@dataclass(slots=True)
class _Story:
    """A feature while it is put together; ``blocks`` begin below the head."""

    blocks: list[Block]
    lead: list[Passage] = field(default_factory=list)
    lead_first: bool = False
    byline: Byline = ()
    place: BylinePlace = BylinePlace.HEAD


def story_of(parts: Sequence[Part], names: Names) -> RecognisedItem:
    """Return the feature that these elements are; every character is in one of its parts."""
    layout = laid_out(parts)
    lines = [one for i in layout.head if isinstance(one := parts[i], Line)]
    ranks = [rank for i in layout.head if (rank := layout.ranks[i])]
    head = [HeadLine(line.stretch, rank) for line, rank in zip(lines, ranks, strict=True)]
    top = read_headline(head, names) if head else Headline()
    story = _story(parts, layout)
    missing = _("No headline was found. Write a title, or move a line of the text there.")
    return RecognisedItem(
        tuple(story.blocks),
        Kind.FEATURE,
        top.title,
        section=top.section,
        kicker=top.kicker,
        deck=top.deck,
        lead=tuple(story.lead),
        lead_first=story.lead_first,
        byline=story.byline,
        byline_place=story.place,
        review=None if top.title else missing,
    )


def _story(parts: Sequence[Part], layout: Layout) -> _Story:
    used = {*layout.head, *layout.bylines}
    levels = _levels(parts, layout)
    rest = [(i, (part, levels.get(i))) for i, part in enumerate(parts) if i not in used]
    story = _Story([*_blocks(member for i, member in rest if i >= layout.start)])
    _take_first_lead(story, [*_blocks(member for i, member in rest if i < layout.start)])
    _take_byline_of_head(story, parts, layout)
    _take_lead(story)
    _take_byline_at_end(story)
    return story


def _levels(parts: Sequence[Part], layout: Layout) -> dict[int, int]:
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


def _blocks(members: Iterable[tuple[Part, int | None]]) -> Iterator[Block]:
    """Yield heads, paragraphs, boxes, pictures and tables; each part with its level as a head."""
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
        return Head(level, Found(part.stretch, part.stretch, how))
    return aside([part]) if label_length(part.text) else Passage(part.stretch, part.bullet)


def _take_first_lead(story: _Story, above: Sequence[Block]) -> None:
    """Make the paragraphs above the head the lead; pictures there begin the text."""
    story.lead = [block for block in above if isinstance(block, Passage)]
    story.lead_first = bool(story.lead)
    story.blocks[:0] = [block for block in above if not isinstance(block, Passage)]


def _take_byline_of_head(story: _Story, parts: Sequence[Part], layout: Layout) -> None:
    lines = [one for i in layout.bylines if isinstance(one := parts[i], Line)]
    read = (read_byline(line.stretch) or read_names(line.stretch) for line in lines)
    story.byline = tuple(part for byline in read for part in byline)
    if story.lead_first and story.byline and layout.bylines[0] < layout.head[0]:
        story.place = BylinePlace.LEAD


def _take_lead(story: _Story) -> None:
    """Make the paragraphs before the first section head, or up to the byline, the lead."""
    if story.lead:
        if not story.byline:
            _sign(story, story.lead, BylinePlace.LEAD)
        return
    heads = [i for i, block in enumerate(story.blocks) if isinstance(block, Head)]
    above = story.blocks[: min(heads, default=_FIRST)]
    front = [block for block in above if _is_text(block) and not is_date(block.stretch.text)]
    end = 0 if story.byline else _signature_in(front)
    end *= bool(heads) or _is_lead(front[:end], story.blocks)
    if end:
        lead = front[:end]
        _leave_out(story, lead)
        _sign(story, lead, BylinePlace.LEAD)
        story.lead = lead
    elif heads and _is_lead(front, story.blocks):
        _leave_out(story, front)
        story.lead = front


def _is_text(block: Block) -> TypeGuard[Passage]:
    return isinstance(block, Passage)


def _leave_out(story: _Story, lead: Sequence[Passage]) -> None:
    story.blocks = [block for block in story.blocks if not any(block is one for one in lead)]


def _signature_in(front: Sequence[Passage]) -> int:
    """Return how many paragraphs there are up to the first byline and its last line, 0 if none."""
    ends = (i for i, one in enumerate(front) if signed_at_end(one.stretch)[1] or _is_byline(one))
    end = next(ends, -1) + 1
    while end and end < len(front) and _is_byline(front[end]):
        end += 1
    return end


def _is_byline(block: Block) -> bool:
    return isinstance(block, Passage) and bool(read_byline(block.stretch))


def _is_lead(front: Sequence[Passage], blocks: Sequence[Block]) -> bool:
    """Tell whether the text before the first head is a lead: short, and no news of its own."""
    if not 0 < len(front) <= _LONGEST_LEAD or front[0].stretch.text.startswith(_NEWS):
        return False
    size = sum(len(one.stretch) for one in front)
    return size <= _MOST_OF_IT * sum(len(one.stretch) for one in blocks if _is_text(one))


def _take_byline_at_end(story: _Story) -> None:
    """Take the byline off the end; a line or two about the making may follow it."""
    last = max((i for i, block in enumerate(story.blocks) if _is_text(block)), default=-1)
    if story.byline or last < 0:
        return
    near = range(max(last - _AFTER_BYLINE, 0), last + 1)
    end = max((i for i in near if _is_byline(story.blocks[i])), default=last) + 1
    start = end - 1
    while start and _is_byline(story.blocks[start - 1]):
        start -= 1
    start -= bool(start and _is_byline(story.blocks[start]) and _is_text(story.blocks[start - 1]))
    text = [block for block in story.blocks[start:end] if _is_text(block)]
    if len(text) == end - start:
        _sign(story, text, BylinePlace.END)
        story.blocks[start:end] = text


def _sign(story: _Story, text: list[Passage], place: BylinePlace) -> None:
    """Take the byline off the end of paragraphs, which may be lines of it as a whole."""
    parts: Byline = ()
    while text and (whole := read_byline(text[-1].stretch)):
        parts = (*whole, *parts)
        text.pop()
    if text:
        rest, inline = signed_at_end(text[-1].stretch)
        text[-1] = replace(text[-1], stretch=rest)
        parts = (*inline, *parts)
    if parts:
        story.byline, story.place = parts, place
