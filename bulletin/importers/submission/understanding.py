"""A unit's document as recognised items, each with the unit that sent it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.accounting import unaccounted
from bulletin.importers.modelling import issue_of
from bulletin.importers.recognised import Passage, Recognised, RecognisedItem
from bulletin.importers.repair.furniture import without_furniture
from bulletin.importers.repair.joining import joined
from bulletin.importers.submission.naming import named
from bulletin.importers.submission.report_lines import read_report
from bulletin.importers.understanding.items import read_items
from bulletin.messages import _
from bulletin.model.issue import Kind

if TYPE_CHECKING:
    from bulletin.importers.modelling import Modelled
    from bulletin.importers.names import Names
    from bulletin.importers.original import Original, Stretch
    from bulletin.importers.submission.roster import Roster
    from bulletin.model.issue import Item
    from bulletin.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Submission:
    """A document's items: recognised, and as items of the model with the roster's names."""

    original: Original
    recognised: Recognised
    modelled: Modelled
    diagnostics: tuple[Diagnostic, ...]


def understand(
    original: Original, workspace: Workspace, names: Names, roster: Roster, publication: str
) -> Submission:
    """Take a unit's document apart; what no part holds goes to the end of its last item."""
    elements, dropped, furniture = without_furniture(original.elements)
    paragraphs, joins = joined(elements)
    lines = read_report(paragraphs, names)
    body = read_items(lines.rest, names)
    items = tuple(
        replace(item, unit=item.unit or lines.unit, author=item.author or lines.author)
        for item in body.items
    )
    left = (*lines.left, *lines.unused(body.items))
    recognised = Recognised(
        items,
        editor_note=body.editor_note,
        contents=body.contents,
        dropped=(*dropped, *left, *body.left),
    )
    recognised = _completed(original, recognised)
    modelled = issue_of(recognised, original, workspace, publication)
    sent, signed = named(map(_settled, modelled.issue.items), original.file.stem, names, roster)
    modelled = replace(modelled, issue=replace(modelled.issue, items=sent))
    found = (*furniture, *joins, *body.diagnostics, *modelled.diagnostics, *signed)
    return Submission(original, recognised, modelled, (*found, *map(_left_out, left)))


def _settled(item: Item) -> Item:
    """Return an item; a paragraph without a title is a brief, and nobody need look at it."""
    untitled = item.kind is Kind.BRIEF and not item.title_lines
    return replace(item, review=None) if untitled else item


def _left_out(line: Stretch) -> Diagnostic:
    message = _("“{line}” is not for print and was left out; the original keeps it.")
    return Diagnostic("BT562", Severity.INFO, message.format(line=line), line.location)


def _completed(original: Original, recognised: Recognised) -> Recognised:
    missing = unaccounted(original, recognised)
    note = recognised.editor_note.blocks if recognised.editor_note else ()
    blocks = (*note, *(Passage(one) for one in missing))
    if not blocks:
        return recognised
    message = _("These lines were not understood. Move them to where they belong, or delete them.")
    more = RecognisedItem(blocks, review=message)
    return replace(recognised, items=(*recognised.items, more), editor_note=None)
