"""The unit of each item as the roster writes it; an unknown or a missing one is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.understanding.body.senders import is_office
from bulletin.messages import _
from bulletin.model.text import Text
from bulletin.nodes import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.diagnostics import Diagnostic, Location
    from bulletin.importers.names import Names
    from bulletin.importers.submission.roster import Roster
    from bulletin.model.issue import Item


def named(
    items: Iterable[Item], stem: str, names: Names, roster: Roster
) -> tuple[tuple[Item, ...], tuple[Diagnostic, ...]]:
    """Return the items with their units; ``stem`` is the file's name, which may tell one, too."""
    report = Report()
    return tuple(_named(item, stem, names, roster, report) for item in items), report.diagnostics


def _named(item: Item, stem: str, names: Names, roster: Roster, report: Report) -> Item:
    signing = (item.unit, _on_roster(item.source, roster), _on_roster(item.author, roster))
    told = next(filter(None, signing), None) or _of_file(stem, names, roster, item.location)
    if told is None:
        message = _("Nothing says which unit sent this. Write it into the item: 报送单位: …")
        report.warning("BT564", message, item.location)
        return item
    main = roster.main(told.text)
    if main is None:
        _report_unknown(told, roster, report)
    elif main != told.text:
        message = _("“{alias}” is written as “{name}”, the roster's name.")
        report.info("BT563", message.format(alias=told, name=main), told.location)
    return replace(
        item,
        unit=Text(main or told.text, told.location),
        source=None if told is item.source else item.source,
        author=None if told is item.author else item.author,
    )


def _on_roster(text: Text | None, roster: Roster) -> Text | None:
    return text if text and roster.main(text.text) else None


def _of_file(stem: str, names: Names, roster: Roster, place: Location) -> Text | None:
    name = roster.in_file_name(stem)
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
