"""``bulletin list``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from bulletin.build import State, States, output_names
from bulletin.cli.gaps import Gap, find_gaps
from bulletin.cli.here import open_workspace
from bulletin.cli.report import print_document, print_findings
from bulletin.cli.sent import Sent, find_sent
from bulletin.cli.tables import print_table
from bulletin.cli.translated import Command, Option
from bulletin.diagnostics import has_errors
from bulletin.messages import _, deferred
from bulletin.source import load_issue

if TYPE_CHECKING:
    import datetime

    from bulletin.workspace import Entry, Workspace

_STATES = {
    State.BUILT: deferred("built"),
    State.CHANGED: deferred("not up to date"),
    State.UNBUILT: deferred("not built"),
    State.ERROR: deferred("has errors"),
}


@dataclass(frozen=True, slots=True)
class _Listed:
    entry: Entry
    state: State
    date: datetime.date | None
    items: int | None
    sent: Sent | None


@click.command(
    "list",
    cls=Command,
    help=deferred(
        "List the issues of the workspace with their dates, their items, whether they are built "
        "and published, and the numbers that are missing."
    ),
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(*, as_json: bool) -> None:
    """Print the issues and the gaps."""
    workspace = open_workspace()
    entries, found = workspace.catalogue()
    sent, damage = find_sent(workspace, entries)
    print_findings((*found, *damage))
    listed = _listed(workspace, entries, sent)
    gaps = find_gaps(entries)
    if as_json:
        issues = [_document(one) for one in listed]
        print_document({"issues": issues, "gaps": [_gap_document(gap) for gap in gaps]})
    else:
        _print(listed, gaps)


def _listed(
    workspace: Workspace, entries: tuple[Entry, ...], sent: dict[str, Sent]
) -> list[_Listed]:
    names = output_names(workspace, entries)
    listed = []
    with States(workspace.root / "build") as states:
        for entry in entries:
            issue, findings = load_issue(workspace, entry)
            bad = issue is None or has_errors(findings)
            state = State.ERROR if bad else states.of(entry, names[entry.address])
            date, items = (issue.date, len(issue.items)) if issue else (None, None)
            listed.append(_Listed(entry, state, date, items, sent.get(entry.address)))
    return listed


def _print(listed: list[_Listed], gaps: tuple[Gap, ...]) -> None:
    if not listed:
        click.echo(_("There are no issues yet. Write the first with: bulletin new"))
        return
    head = (_("address"), _("publication"), _("date"), _("items"), _("state"))
    print_table(head, [_row(one) for one in listed])
    for gap in gaps:
        message = _("{publication} {year} lacks: {numbers}")
        click.echo(
            message.format(publication=gap.publication, year=gap.year, numbers=gap.numbers())
        )


def _row(one: _Listed) -> tuple[str, ...]:
    date = one.date.isoformat() if one.date else "–"
    items = "–" if one.items is None else str(one.items)
    state = _(_STATES[one.state])
    if one.sent:
        state = _(", ").join((state, one.sent.words()))
    return one.entry.address, one.entry.publication, date, items, state


def _document(one: _Listed) -> dict[str, Any]:
    return {
        "address": one.entry.address,
        "publication": one.entry.publication,
        "number": one.entry.number,
        "date": one.date.isoformat() if one.date else None,
        "items": one.items,
        "state": str(one.state),
        "published": one.sent.document() if one.sent else None,
        "source": str(one.entry.path.absolute()),
    }


def _gap_document(gap: Gap) -> dict[str, Any]:
    return {"publication": gap.publication, "year": gap.year, "missing": list(gap.missing)}
