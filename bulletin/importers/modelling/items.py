"""Recognised items as items of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.modelling.bodies import paragraphs
from bulletin.importers.modelling.texts import closed, lines_of, text_of
from bulletin.importers.original import Stretch
from bulletin.model.issue import Item
from bulletin.model.text import Paragraph, Text
from bulletin.model.walk import instances
from bulletin.source.items import TITLE_LINES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.diagnostics import Location
    from bulletin.importers.modelling.bodies import Bodies
    from bulletin.importers.recognised import Found, RecognisedItem
    from bulletin.model.text import Block


def items_of(
    recognised: Iterable[RecognisedItem], bodies: Bodies, place: Location
) -> tuple[Item, ...]:
    """Return the items, those without a character left out."""
    items = (_item(one, bodies, place) for one in recognised)
    return tuple(item for item in items if item.blocks or item.lead)


def title_lines(title: Found[tuple[Stretch, ...]] | None) -> tuple[Text, ...]:
    """Return a title's lines; what is more than the three that print has goes into the third."""
    lines = [line for stretch in (title.value if title else ()) for line in lines_of(stretch)]
    if len(lines) <= TITLE_LINES:
        return tuple(lines)
    kept, rest = lines[: TITLE_LINES - 1], lines[TITLE_LINES - 1 :]
    return (*kept, Text(" ".join(line.text for line in rest), rest[0].location))


def _item(one: RecognisedItem, bodies: Bodies, place: Location) -> Item:
    start = min((part.location for part in instances(one, Stretch) if part), default=place)
    lines = title_lines(one.title)
    lead = bodies.blocks(one.lead)
    blocks = bodies.blocks(one.blocks)
    if not blocks and not lead:
        lines, blocks = (), _whole(one, lines)
    return Item(
        title=Text(" ".join(line.text for line in lines), lines[0].location) if lines else None,
        blocks=blocks,
        location=start,
        kind=one.kind,
        unit=_optional(one.unit),
        source=_optional(one.source),
        author=_optional(one.author),
        section=_optional(one.section),
        title_lines=lines,
        kicker=_closed(one.kicker),
        deck=_closed(one.deck),
        lead=lead,
        lead_first=one.lead_first,
        byline=tuple(text_of(line.value) for line in one.byline if line.value.strip()),
        byline_place=one.byline_place,
        review=Text(one.review, start) if one.review else None,
    )


def _whole(one: RecognisedItem, lines: tuple[Text, ...]) -> tuple[Block, ...]:
    """Return the title of an item without text as its text, or else the lone unit."""
    if lines:
        return tuple(Paragraph((line,), line.location) for line in lines)
    return tuple(paragraphs(one.unit.value)) if one.unit else ()


def _optional(found: Found[Stretch] | None) -> Text | None:
    return text_of(found.value) if found and found.value.strip() else None


def _closed(found: Found[Stretch] | None) -> Text | None:
    return text_of(closed(found.value)) if found and found.value.strip() else None
