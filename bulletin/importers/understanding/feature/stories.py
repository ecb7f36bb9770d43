"""One feature: its head, then its text with lead, byline, section heads, pictures and boxes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from bulletin.importers.original import Line
from bulletin.importers.recognised import Aside, Head, Passage, RecognisedItem
from bulletin.importers.understanding.feature.blocks import blocks_of, head_levels
from bulletin.importers.understanding.feature.bylines import (
    read_author,
    read_byline,
    read_names,
    signed_at_end,
)
from bulletin.importers.understanding.feature.headlines import HeadLine, Headline, read_headline
from bulletin.importers.understanding.feature.layouts import laid_out
from bulletin.importers.understanding.feature.ranks import is_date
from bulletin.messages import _
from bulletin.model.issue import BylinePlace, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Stretch
    from bulletin.importers.recognised import Block, Found
    from bulletin.importers.understanding.feature.layouts import Layout, Part
    from bulletin.importers.understanding.feature.ranks import Rank

_LONGEST_LEAD = 6
"""Paragraphs before the first section head; more are text without a head."""
_MOST_OF_IT = 0.5
_FIRST = 3
"""Of the first paragraphs, where there are no section heads, the byline ends the lead."""
_AFTER_BYLINE = 2
_NEWS = ("本报讯", "本刊讯", "本网讯", "本台讯")

Byline: TypeAlias = "tuple[Found[Stretch], ...]"


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
    head = _unwrapped(lines, ranks)
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


def _unwrapped(lines: Sequence[Line], ranks: Sequence[Rank]) -> list[HeadLine]:
    """Return the lines of a head; the short rest of one that filled its column is joined to it."""
    head: list[HeadLine] = []
    above: Line | None = None
    for line, rank in zip(lines, ranks, strict=True):
        if above and above.full and head[-1].rank == rank and 2 * len(line.text) < len(above.text):
            head[-1] = HeadLine(head[-1].stretch + line.stretch, rank)
        else:
            head.append(HeadLine(line.stretch, rank))
        above = line
    return head


def _story(parts: Sequence[Part], layout: Layout) -> _Story:
    used = {*layout.head, *layout.bylines}
    levels = head_levels(parts, layout)
    rest = [(i, (part, levels.get(i))) for i, part in enumerate(parts) if i not in used]
    story = _Story(blocks_of(member for i, member in rest if i >= layout.start))
    _take_first_lead(story, blocks_of(member for i, member in rest if i < layout.start))
    _take_byline_of_head(story, parts, layout)
    _take_lead(story)
    _take_byline_at_end(story)
    _take_names_at_end(story)
    return story


def _take_first_lead(story: _Story, above: Sequence[Block]) -> None:
    """Make the paragraphs above the head the lead; pictures there begin the text."""
    story.lead = [block for block in above if isinstance(block, Passage)]
    story.lead_first = bool(story.lead)
    story.blocks[:0] = [block for block in above if not isinstance(block, Passage)]


def _take_byline_of_head(story: _Story, parts: Sequence[Part], layout: Layout) -> None:
    lines = [one for i in layout.bylines if isinstance(one := parts[i], Line)]
    story.byline = tuple(part for line in lines for part in read_author(line.stretch))
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
    front = _before_note(
        [one for one in above if not (_is_text(one) and is_date(one.stretch.text))]
    )
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


def _before_note(above: Sequence[Block]) -> list[Passage]:
    """Return the paragraphs up to an editor's note, which stands between the lead and the text."""
    noted = dropwhile(lambda block: isinstance(block, Aside), above)
    return [
        one for one in takewhile(lambda one: not isinstance(one, Aside), noted) if _is_text(one)
    ]


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


def _take_names_at_end(story: _Story) -> None:
    """Make a last line of names alone the byline."""
    last = story.blocks[-1] if len(story.blocks) > 1 else None
    if not story.byline and isinstance(last, Passage) and (names := read_names(last.stretch)):
        story.byline, story.place = names, BylinePlace.END
        story.blocks.pop()
