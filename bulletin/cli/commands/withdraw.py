"""``bulletin withdraw``."""

from __future__ import annotations

import datetime

import click

from bulletin.cli.choosing import choose_one
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.report import print_findings, shown_path
from bulletin.cli.translated import Command, Option
from bulletin.messages import _, deferred
from bulletin.publishing.editions import find_published
from bulletin.publishing.withdrawing import withdraw


@click.command(
    "withdraw",
    cls=Command,
    help=deferred(
        "Note that the issue at ADDRESS does not hold any more. What was sent is kept with its "
        "record, the sources stay, and the number is not free; “bulletin publish” sends a new "
        "edition."
    ),
)
@click.argument("address", metavar="ADDRESS", shell_complete=complete_address)
@click.option("--reason", metavar="TEXT", cls=Option, help=deferred("Why it is withdrawn."))
def command(address: str, *, reason: str | None) -> int:
    """Withdraw an issue; return 1 if there is nothing to withdraw."""
    workspace = open_workspace()
    entry = choose_one(workspace, address)
    today = datetime.datetime.now().astimezone().date()
    published = find_published(workspace.root, entry.address)
    edition, findings = withdraw(entry, published, today, reason)
    print_findings(findings)
    if edition is None:
        return 1
    message = _("{address}: edition {edition} is withdrawn; it is kept in {folder}")
    folder = shown_path(edition.folder)
    number = edition.record.edition
    click.echo(message.format(address=entry.address, edition=number, folder=folder))
    return 0
