"""``bulletin publish``."""

from __future__ import annotations

import contextlib
import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from bulletin.build import DEFAULT_FORMATS, build_issues, output_names
from bulletin.build.ready import ready_order
from bulletin.cli.choosing import choose_one
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.report import diagnostic_document, print_document, print_findings, shown_path
from bulletin.cli.translated import Command, Option
from bulletin.diagnostics import Diagnostic, has_errors
from bulletin.messages import _, deferred
from bulletin.publishing.editions import Edition, find_published
from bulletin.publishing.marking import rewrite, source_saying
from bulletin.publishing.publish import (
    Sending,
    next_edition,
    not_ready,
    publish,
    refusal,
)
from bulletin.publishing.record import document_of
from bulletin.source import load_issue

if TYPE_CHECKING:
    from bulletin.build import Order
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace

Done: TypeAlias = tuple[Edition | None, tuple[Diagnostic, ...]]


@click.command(
    "publish",
    cls=Command,
    help=deferred(
        "Mark the issue at ADDRESS as sent: its PDF and Word file are kept below published/ with a "
        "record of day, signature and hashes. What was sent stays; a corrected edition (更正) that "
        "says so on its page is made with --reissue."
    ),
)
@click.argument("address", metavar="ADDRESS", shell_complete=complete_address)
@click.option("--signed", metavar="NAME", cls=Option, help=deferred("Who signed it (签发)."))
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    cls=Option,
    help=deferred("The day of sending, like 2023-06-01; today if not given."),
)
@click.option(
    "--reissue",
    is_flag=True,
    cls=Option,
    help=deferred(
        "Send a corrected edition of an issue that was sent before; its source says so from then "
        "on."
    ),
)
@click.option(
    "--reason", metavar="TEXT", cls=Option, help=deferred("Why there is a corrected edition.")
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(
    address: str,
    *,
    signed: str | None,
    day: datetime.datetime | None,
    reissue: bool,
    reason: str | None,
    as_json: bool,
) -> int:
    """Publish an issue; return 1 if that was not possible."""
    workspace = open_workspace()
    entry = choose_one(workspace, address)
    sent = (day or datetime.datetime.now().astimezone()).date()
    edition, findings = _publish(workspace, entry, Sending(sent, signed, reissue, reason))
    if as_json:
        print_document(_document(entry, edition, findings))
    else:
        _print(edition, findings)
    return int(edition is None)


def _publish(workspace: Workspace, entry: Entry, sending: Sending) -> Done:
    issue, findings = load_issue(workspace, entry)
    if issue is None or has_errors(findings):
        return None, findings
    published = find_published(workspace.root, entry.address)
    findings = refusal(workspace.root, entry, published, reissue=sending.reissue)
    if findings:
        return None, findings
    name = output_names(workspace, workspace.catalogue()[0])[entry.address]
    order = ready_order(entry, name, DEFAULT_FORMATS, workspace.root / "build")
    if order is None:
        return None, (not_ready(entry),)
    outputs = order.targets(name.stem).values()
    edition = next_edition(issue, published)
    if issue.edition == edition:
        return publish(workspace.root, entry, issue, outputs, published, sending)
    marked, warnings = _marked(workspace, entry, issue, edition, order)
    if marked is None:
        return None, warnings
    kept, findings = publish(workspace.root, entry, marked, outputs, published, sending)
    return kept, warnings + findings


def _marked(
    workspace: Workspace, entry: Entry, issue: Issue, edition: int, order: Order
) -> tuple[Issue | None, tuple[Diagnostic, ...]]:
    """Write the edition into the source and build it; where that fails, the source stays."""
    before = entry.path.read_bytes()
    content, findings = source_saying(workspace, entry, issue, replace(issue, edition=edition))
    if content is None:
        return None, findings
    with contextlib.ExitStack() as undo:
        rewrite(entry.path, content)
        undo.callback(rewrite, entry.path, before)
        (outcome,) = build_issues(workspace, [entry], order)
        if outcome.status == "failed":
            return None, outcome.diagnostics
        undo.pop_all()
    return load_issue(workspace, entry)[0], outcome.diagnostics


def _print(edition: Edition | None, findings: tuple[Diagnostic, ...]) -> None:
    print_findings(findings)
    if edition is None:
        return
    message = _("{address}: published as edition {edition}, sent {sent}: {folder}")
    record = edition.record
    folder = shown_path(edition.folder)
    click.echo(
        message.format(
            address=record.address, edition=record.edition, sent=record.sent, folder=folder
        )
    )


def _document(
    entry: Entry, edition: Edition | None, findings: tuple[Diagnostic, ...]
) -> dict[str, Any]:
    return {
        "address": entry.address,
        "edition": edition.record.edition if edition else None,
        "folder": str(edition.folder) if edition else None,
        "record": document_of(edition.record) if edition else None,
        "diagnostics": [diagnostic_document(finding) for finding in findings],
    }
