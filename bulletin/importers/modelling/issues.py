"""A recognised document as an issue, with its pictures and what reads otherwise in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from bulletin.diagnostics import Location
from bulletin.importers.modelling.bodies import Bodies, note_blocks
from bulletin.importers.modelling.findings import findings
from bulletin.importers.modelling.items import items_of
from bulletin.importers.modelling.publications import as_printed, is_feature, publication_of
from bulletin.importers.modelling.texts import text_of
from bulletin.importers.placing.naming import folder_name
from bulletin.model.issue import Credit, Issue, Recipients
from bulletin.model.text import Text
from bulletin.workspace.entries import number_of

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Original, Stretch
    from bulletin.importers.recognised import (
        Found,
        Recognised,
        RecognisedCredit,
        RecognisedRecipients,
    )
    from bulletin.workspace import Workspace

T = TypeVar("T")
_COLONS = " :："


@dataclass(frozen=True, slots=True)
class Modelled:
    """An issue that has no place yet: its pictures' paths count from the folder to be.

    ``photos`` are the bytes of these files; ``diagnostics`` quote what is written otherwise.
    """

    issue: Issue
    photos: dict[str, bytes] = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()


def issue_of(
    recognised: Recognised, original: Original, workspace: Workspace, chosen: str | None = None
) -> Modelled:
    """Return the issue; ``chosen`` is the title of the publication that it belongs to.

    The publication is the workspace's of that title, or a new one; what this issue had otherwise
    is its own, so that it prints as it was.
    """
    place = Location(original.file)
    bodies = Bodies()
    head, closing = recognised.masthead, recognised.closing
    usual = publication_of(recognised, workspace, chosen, place)
    publication = as_printed(usual, recognised)
    items = items_of(recognised.items, bodies, place)
    note = recognised.editor_note
    issue = Issue(
        publication=publication,
        number=_value(head.number),
        date=_value(head.date),
        items=items,
        location=place,
        total_number=_value(head.total_number),
        supplement=head.supplement is not None and head.supplement.value,
        office=_text(head.office),
        distribution=tuple(map(_recipients, closing.distribution)),
        credits=tuple(map(_credit, (*head.credits, *closing.credits))),
        print_run=_value(closing.print_run),
        security=_text(head.security),
        copy_number=_text(head.copy_number),
        notice=publication.notice,
        editor_note=note_blocks(note, bodies) if note else (),
        contents=publication.contents,
        issued=_on_one_line(closing.issued),
    )
    if usual not in workspace.publications:
        numbered = number_of(folder_name(issue, original.file.stem)) is not None
        issue = replace(issue, publication=replace(publication, numbered=numbered))
    named = bool(chosen or head.publication) or is_feature(recognised)
    found = findings(recognised, original, issue, bodies.unusable, named=named)
    return Modelled(issue, bodies.photos, found)


def _value(found: Found[T] | None) -> T | None:
    return found.value if found else None


def _text(found: Found[Stretch] | None) -> Text | None:
    return text_of(found.value) if found and found.value.strip() else None


def _on_one_line(found: Found[Stretch] | None) -> Text | None:
    """Return the characters with one space for each gap, of which print makes its own."""
    text = _text(found)
    return Text(" ".join(text.text.split()), text.location) if text else None


def _recipients(one: RecognisedRecipients) -> Recipients:
    label, to = text_of(one.label), one.to.value.strip()
    text = text_of(to) if to else Text("", label.location)
    return Recipients(Text(label.text.rstrip(_COLONS), label.location), text, label.location)


def _credit(one: RecognisedCredit) -> Credit:
    role = text_of(one.role)
    names = tuple(
        Text(name, text.location)
        for stretch in one.names.value
        if stretch.strip()
        for text in [text_of(stretch)]
        for name in text.text.split()
    )
    return Credit(Text(role.text.rstrip(_COLONS), role.location), names, role.location)
