"""An item changed where it stands: its fields, its title, the paragraphs of its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.model.characters import said
from bulletin.source.edits import Edit
from bulletin.source.fields import ATTRIBUTE_FIELDS, BODY, ITEM_FIELDS, SECTION, TITLE, UNIT
from bulletin.source.revising.fields import changed, written
from bulletin.source.revising.headings import heading_edits
from bulletin.source.revising.item_texts import text_edits
from bulletin.source.revising.parts import entry_text, section_text
from bulletin.source.revising.places import line_start
from bulletin.source.revising.revision import Inexact
from bulletin.source.writing.items import item_fields, item_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.model.issue import Item
    from bulletin.source.revising.fields import Written
    from bulletin.source.revising.standing import Standing

Changes = dict[str, str | None]
"""Fields that are written otherwise, by their English names; None for one that is no more."""


def item_edits(standing: Standing, new: Item, units: frozenset[str], *, exact: bool) -> list[Edit]:
    """Return what makes an item the new one; raises Inexact where that cannot be done in parts.

    With ``exact`` single characters of a text are replaced where its marks allow it.
    """
    old, folder = standing.item, standing.source.file.parent
    before, after = (written(item_fields(item, folder, units), ITEM_FIELDS) for item in (old, new))
    changes = changed(before, after)
    changes.pop(BODY.name, None)
    edits: list[Edit] = []
    if said(old.blocks) != said(new.blocks) or (standing.signature and UNIT.name in changes):
        text = text_edits(standing, new, units, exact=exact)
        edits.extend(text.edits)
        if standing.signature:
            changes.pop(UNIT.name, None)
            changes |= {UNIT.name: after[UNIT.name]} if new.unit and not text.signed else {}
    if TITLE.name in changes and standing.headed:
        edits.extend(heading_edits(standing.source, old.title_lines, new.title_lines))
        del changes[TITLE.name]
    if SECTION.name in changes and standing.sectioned and old.section and new.section:
        edits.extend(heading_edits(standing.source, (old.section,), (new.section,)))
        del changes[SECTION.name]
    return [*edits, *_field_edits(standing, changes, after)]


def whole_item(standing: Standing, new: Item, units: frozenset[str]) -> Edit:
    """Return the edit that writes an item anew; raises Inexact where its file cannot say it."""
    source, folder = standing.source, standing.source.file.parent
    if standing.entry is not None:
        indent = " " * (standing.start - line_start(source, standing.start))
        text = entry_text(new, folder, units, indent)
        return Edit(source.file, standing.start, standing.end, text)
    if standing.alone:
        suffix, text = item_file(new, folder, units)
        if suffix != source.file.suffix.lower():
            raise Inexact
        return Edit(source.file, 0, len(source.text), text)
    section = standing.item.section
    if standing.sectioned and section and new.section and section.text == new.section.text:
        new = replace(new, section=None)
    kept = source.text[standing.start : standing.end]
    text = section_text(new, folder, units, standing.level) + kept[len(kept.rstrip()) :]
    return Edit(source.file, standing.start, standing.end, text)


def _field_edits(standing: Standing, changes: Changes, order: Written) -> Iterator[Edit]:
    """Yield the edits of fields, each where it stands or where others of its item do."""
    fields, lines = standing.fields, standing.attributes
    below: Changes = {}
    above: Changes = {}
    for name, text in changes.items():
        if text is None and name not in standing.names:
            raise Inexact
        in_fields = fields is not None and (name in fields.pairs or fields.node is not None)
        in_lines = lines is not None and (name in lines.pairs or not in_fields)
        (below if in_lines else above)[name] = text
    if not below.keys() <= {field.name for field in ATTRIBUTE_FIELDS.fields}:
        raise Inexact
    if above and fields is None:
        raise Inexact
    if lines:
        yield from lines.edits(below)
    if fields and above:
        yield from fields.edits(above, order)
