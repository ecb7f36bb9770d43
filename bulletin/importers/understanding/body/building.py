"""An item made of its stretch of the document: title, text, headings, notes, who sent it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Photo
from bulletin.importers.recognised import Found, Head, How, Passage, RecognisedItem
from bulletin.importers.understanding.body.endings import Origin, parted
from bulletin.importers.understanding.body.forms import Shape, Sight, is_attachment, is_date
from bulletin.importers.understanding.body.marks import BRIEF_MARKS
from bulletin.importers.understanding.body.notes import aside, label_length
from bulletin.importers.understanding.body.sections import holds_briefs
from bulletin.importers.understanding.body.senders import is_person
from bulletin.importers.understanding.body.titles import Titled, on_lines, run_in
from bulletin.messages import _
from bulletin.model.issue import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Line
    from bulletin.importers.recognised import Block
    from bulletin.importers.understanding.body.forms import Thing
    from bulletin.importers.understanding.body.splitting import Run

_LONGEST_HEAD = 40
_ROLL = re.compile(
    r"(?:出\s*席|列\s*席|参\s*加|参\s*会|缺\s*席|请\s*假|主\s*持|记\s*录|时\s*间|地\s*点|会议(?:时间|地点))(?:人员?|领导|单位)?[:：]"
)
"""How the lines of minutes begin that say who was there, when and where."""


@dataclass
class _Parts:
    blocks: list[Block] = field(default_factory=list)
    origin: Origin = field(default_factory=Origin)


def built(run: Run, names: Names, *, lenient: bool) -> RecognisedItem:
    """Return the item that a stretch of the document is; ``lenient`` as ``endings.parted``."""
    titled, origin, rest = _start(run, names)
    parts = _Parts(origin=origin)
    if titled.unit:
        parts.origin = parts.origin.with_others(Origin(unit=titled.unit))
    if titled.text.strip():
        parts.blocks.append(Passage(titled.text.strip()))
    _add_blocks(parts, rest)
    _take_ending(parts, names, lenient=lenient)
    return RecognisedItem(
        tuple(parts.blocks),
        _kind(run, titled, parts),
        titled.title,
        titled.mark,
        parts.origin.unit,
        parts.origin.source,
        parts.origin.author,
        run.section,
        review=_doubt(run, titled, parts),
    )


def _start(run: Run, names: Names) -> tuple[Titled, Origin, Sequence[Thing]]:
    first = run.things[0] if run.things else None
    if run.title_lines:
        sights = [thing for thing in run.things[: run.title_lines] if isinstance(thing, Sight)]
        titled, origin = on_lines(sights, names)
        return titled, origin, run.things[run.title_lines :]
    if isinstance(first, Sight) and run.told and first.form.shape is not Shape.BULLET:
        return run_in(first, names), Origin(), run.things[1:]
    return Titled(), Origin(), run.things


def _add_blocks(parts: _Parts, things: Sequence[Thing]) -> None:
    things = _without_signature(parts, things)
    index, attached = 0, False
    while index < len(things):
        thing = things[index]
        if isinstance(thing, Grid | Photo):
            parts.blocks.append(thing)
        elif isinstance(thing, Sight) and label_length(thing.text):
            lines = _noted(things[index:])
            parts.blocks.append(aside(lines))
            index += len(lines) - 1
        elif isinstance(thing, Sight):
            attached = attached or is_attachment(thing.text)
            parts.blocks.append(_block(thing, () if attached else things[index + 1 : index + 2]))
        index += 1


def _without_signature(parts: _Parts, things: Sequence[Thing]) -> Sequence[Thing]:
    """Take lines of their own that say who sent the item off its end, and from below its title."""
    first = things[0] if len(things) > 1 and not parts.blocks else None
    if isinstance(first, Sight) and _signs(first, parts.origin):
        parts.origin = parts.origin.with_others(first.origin)
        things = things[1:]
    end = len(things)
    while end and isinstance(last := things[end - 1], Sight) and _signs(last, parts.origin):
        parts.origin = parts.origin.with_others(last.origin)
        end -= 1
    return things[:end]


def _signs(sight: Sight, origin: Origin) -> bool:
    return sight.signs and not sight.origin.clashes(origin)


def _noted(things: Sequence[Thing]) -> list[Line]:
    """Return the lines of a note: its frame's, those below a label alone, or one paragraph."""
    first = things[0]
    lines = [first.line] if isinstance(first, Sight) else []
    for thing in things[1:]:
        if not isinstance(thing, Sight) or not _belongs(thing, lines):
            break
        lines.append(thing.line)
    return lines


def _belongs(thing: Sight, lines: list[Line]) -> bool:
    box = lines[0].box
    if box is not None:
        return thing.line.box == box
    alone = label_length(lines[0].text) == len(lines[0].text)
    return alone and (len(lines) == 1 or not thing.alone)


def _block(sight: Sight, following: Sequence[Thing]) -> Block:
    stretch = sight.line.stretch
    if _heads(sight, following):
        level = sight.number.level if sight.number else 1
        how = How.MARK if sight.number or sight.line.level else How.LINE
        return Head(level, Found(stretch, stretch, how))
    return Passage(stretch, sight.line.bullet)


def _heads(sight: Sight, following: Sequence[Thing]) -> bool:
    """Tell whether a line is a heading: short, and something but a date stands below it."""
    if not sight.alone or not following or len(sight.text) > _LONGEST_HEAD or sight.signs:
        return False
    return not (is_date(following[0]) or is_person(sight.text) or _ROLL.match(sight.text))


def _take_ending(parts: _Parts, names: Names, *, lenient: bool) -> None:
    """Take the names in brackets off the end of the last paragraph."""
    for index in reversed(range(len(parts.blocks))):
        block = parts.blocks[index]
        if isinstance(block, Passage):
            text, origin = parted(block.stretch, names, lenient=lenient)
            if origin and text and not origin.clashes(parts.origin):
                parts.blocks[index] = replace(block, stretch=text)
                parts.origin = parts.origin.with_others(origin)
            return


def _kind(run: Run, titled: Titled, parts: _Parts) -> Kind:
    in_briefs = bool(run.section and holds_briefs(run.section.value.text))
    short = len(parts.blocks) <= 1
    if not titled.title:
        return Kind.BRIEF if short and parts.blocks else Kind.ITEM
    marked = titled.mark.text[:1] in tuple(BRIEF_MARKS)
    return Kind.BRIEF if in_briefs and short and marked else Kind.ITEM


def _doubt(run: Run, titled: Titled, parts: _Parts) -> str | None:
    if not parts.blocks:
        return _("There is no text below this title. Write it, or delete the item.")
    if titled.title or titled.mark or (run.told and run.section) or parts.origin:
        return None
    return _("This text has no title. Write one, or move the text to the item that it belongs to.")
