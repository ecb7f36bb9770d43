"""A unit's document as recognised items, each with the unit that sent it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.importers.accounting import unaccounted
from bulletin.importers.modelling import issue_of
from bulletin.importers.recognised import Passage, Recognised, RecognisedItem
from bulletin.importers.repair.furniture import without_furniture
from bulletin.importers.repair.joining import joined
from bulletin.importers.submission.report_lines import read_report
from bulletin.importers.understanding.body.senders import is_office
from bulletin.importers.understanding.items import read_items
from bulletin.messages import _
from bulletin.model.issue import Kind
from bulletin.model.text import Text
from bulletin.nodes import Report

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic, Location
    from bulletin.importers.modelling import Modelled
    from bulletin.importers.names import Names
    from bulletin.importers.original import Original
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
    left = (*dropped, *lines.left, *body.left)
    recognised = Recognised(
        items, editor_note=body.editor_note, contents=body.contents, dropped=left
    )
    recognised = _completed(original, recognised)
    modelled = issue_of(recognised, original, workspace, publication)
    report = Report()
    for line in lines.left:
        message = _("“{line}” is not for print and was left out; the original keeps it.")
        report.info("BT562", message.format(line=line), line.location)
    named = tuple(_named(item, original, names, roster, report) for item in modelled.issue.items)
    modelled = replace(modelled, issue=replace(modelled.issue, items=named))
    found = (*furniture, *joins, *body.diagnostics, *modelled.diagnostics, *report.diagnostics)
    return Submission(original, recognised, modelled, found)


def _completed(original: Original, recognised: Recognised) -> Recognised:
    missing = unaccounted(original, recognised)
    note = recognised.editor_note.blocks if recognised.editor_note else ()
    blocks = (*note, *(Passage(one) for one in missing))
    if not blocks:
        return recognised
    message = _("These lines were not understood. Move them to where they belong, or delete them.")
    more = RecognisedItem(blocks, review=message)
    return replace(recognised, items=(*recognised.items, more), editor_note=None)


def _named(item: Item, original: Original, names: Names, roster: Roster, report: Report) -> Item:
    """Return an item with its unit as the roster writes it; an unknown or missing one is told."""
    place = item.location
    if item.kind is Kind.BRIEF and not item.title_lines:
        item = replace(item, review=None)
    told = item.unit or _on_roster(item.source, roster) or _on_roster(item.author, roster)
    source = None if told is item.source else item.source
    author = None if told is item.author else item.author
    if told is None:
        told = _of_file(original, names, roster, place)
    if told is None:
        message = _("Nothing says which unit sent this. Write it into the item: 报送单位: …")
        report.warning("BT564", message, place)
        return item
    main = roster.main(told.text)
    if main is None:
        _report_unknown(told, roster, report)
    elif main != told.text:
        message = _("“{alias}” is written as “{name}”, the roster's name.")
        report.info("BT563", message.format(alias=told, name=main), told.location)
    unit = Text(main or told.text, told.location)
    return replace(item, unit=unit, source=source, author=author)


def _on_roster(text: Text | None, roster: Roster) -> Text | None:
    return text if text and roster.main(text.text) else None


def _of_file(original: Original, names: Names, roster: Roster, place: Location) -> Text | None:
    name = roster.in_file_name(original.file.stem)
    if name is None or not (roster.main(name) or is_office(name, names)):
        return None
    return Text(name, place)


def _report_unknown(unit: Text, roster: Roster, report: Report) -> None:
    near = roster.near(unit.text)
    message = _("The unit “{unit}” is not on the roster. Add it to bulletin.yaml.")
    if near:
        message = _(
            "The unit “{unit}” is not on the roster. Is it {near}? Correct the item, or add the "
            "name to bulletin.yaml."
        )
    text = message.format(unit=unit, near="、".join(f"“{name}”" for name in near))
    report.warning("BT561", text, unit.location)
