"""Differences as diagnostics, at the places of the sources that they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.comparing.differences import Change
from bulletin.importers.comparing.excerpts import excerpt, shortened
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.importers.comparing.differences import Difference

_CODES = {
    Change.CHANGED: "BT570",
    Change.ADDED: "BT571",
    Change.REMOVED: "BT572",
    Change.MOVED: "BT573",
    Change.COMMENT: "BT574",
}
DIFFERENCES = frozenset((*_CODES.values(), "BT575", "BT576", "BT577"))
"""The codes of what a document says otherwise than the sources, of nothing, and of what went."""
_PARTS = {
    "item": deferred("item"),
    "number": deferred("number"),
    "total_number": deferred("total number"),
    "supplement": deferred("supplement"),
    "date": deferred("date"),
    "office": deferred("issuing office"),
    "security": deferred("security mark"),
    "copy_number": deferred("copy number"),
    "notice": deferred("notice"),
    "distribution": deferred("distribution"),
    "credits": deferred("credits"),
    "print_run": deferred("print run"),
    "issued": deferred("printing line"),
    "editor_note": deferred("editor's note"),
    "kind": deferred("kind"),
    "section": deferred("section"),
    "kicker": deferred("kicker"),
    "title": deferred("title"),
    "deck": deferred("deck"),
    "byline": deferred("byline"),
    "byline_place": deferred("place of the byline"),
    "unit": deferred("unit"),
    "source": deferred("source"),
    "author": deferred("author"),
    "lead": deferred("lead"),
    "body": deferred("text"),
    "comment": deferred("comment"),
}


def findings(found: Iterable[Difference]) -> tuple[Diagnostic, ...]:
    """Return a note for each difference, and a warning for each comment: a person must answer."""
    return tuple(_finding(one) for one in found)


def _finding(one: Difference) -> Diagnostic:
    severity = Severity.WARNING if one.kind is Change.COMMENT else Severity.INFO
    return Diagnostic(_CODES[one.kind], severity, _message(one), one.location)


def _message(one: Difference) -> str:
    part = _(_PARTS[one.part])
    where = part
    if one.item is not None and one.part not in ("item", "comment"):
        where = _("item {item}, {part}").format(item=one.item, part=part)
    old, new = one.old or "", one.new or ""
    match one.kind:
        case Change.COMMENT:
            message = _("{author} writes on “{about}”: {text}")
            return message.format(
                author=one.author or _("Somebody"), about=shortened(old), text=new
            )
        case Change.MOVED:
            message = _("Item {new} stood at place {old} before.")
            return message.format(old=old, new=new)
        case Change.ADDED:
            message = _("Added in the document ({where}): “{text}”.")
            return message.format(where=where, text=shortened(new))
        case Change.REMOVED:
            message = _("Taken out in the document ({where}): “{text}”.")
            return message.format(where=where, text=shortened(old))
    message = _("Changed in the document ({where}): {change}")
    return message.format(where=where, change=excerpt(old, new))
