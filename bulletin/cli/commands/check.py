"""``bulletin check``."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import click

from bulletin.checks.choosing import unknown_in_settings
from bulletin.cli.checking import CheckOptions, check_options
from bulletin.cli.choosing import choose
from bulletin.cli.comments import print_comments, worst_is_bad
from bulletin.cli.filters import filter_options
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.jobs import jobs_option
from bulletin.cli.mending import mend_all
from bulletin.cli.translated import Command, Option
from bulletin.desk.batch import mark_issues
from bulletin.desk.comments import Comment, Marked
from bulletin.desk.waivers import unused_in_settings
from bulletin.errors import UsageError
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.cli.choosing import Chosen
    from bulletin.cli.filters import Filters
    from bulletin.diagnostics import Diagnostic
    from bulletin.workspace import Entry, Workspace


@click.command(
    "check",
    cls=Command,
    help=deferred(
        "Proofread the issues at ADDRESS (35, 2023/35, 2020/1-60, or a path): punctuation, "
        "numerals, structure, names, words, and the laid-out pages. Returns 1 if there is a "
        "warning or an error."
    ),
)
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, shell_complete=complete_address)
@click.option("--all", "everything", is_flag=True, cls=Option, help=deferred("Check every issue."))
@filter_options
@check_options
@jobs_option(
    deferred("Check so many issues at once; as many as there are processors if not given.")
)
def command(
    addresses: tuple[str, ...],
    *,
    everything: bool,
    filters: Filters,
    checking: CheckOptions,
    jobs: int,
) -> int:
    """Check issues; return 1 if a warning or worse was found, or --diff has something to mend."""
    if everything == bool(addresses) and (everything or not filters):
        message = _("Name the issues to check, like “bulletin check 35”, or write --all.")
        raise UsageError(message)
    workspace = open_workspace()
    chosen = choose(workspace, addresses, everything=not addresses)
    state = workspace.root / "build"
    entries = filters.applied(workspace, chosen.entries, state)
    if checking.mends:
        differ = mend_all(workspace, entries, chosen.catalogue[0], state, checking)
        if checking.diff:
            return int(differ)
    every = not addresses and not filters
    marked, found = _marked(workspace, chosen, entries, checking, jobs, everything=every)
    if checking.docx:
        from bulletin.cli.commented import write_commented  # noqa: PLC0415  (few need it)

        write_commented(workspace, entries, marked, checking.docx)
    print_comments(marked, found, checking.form, workspace.root)
    return int(worst_is_bad(marked, found))


def _marked(
    workspace: Workspace,
    chosen: Chosen,
    entries: Sequence[Entry],
    checking: CheckOptions,
    jobs: int,
    *,
    everything: bool,
) -> tuple[list[Marked], tuple[Diagnostic, ...]]:
    """Return the issues as they are marked, and what is to be said of bulletin.yaml."""
    request = checking.request()
    state = workspace.root / "build"
    reading = mark_issues(workspace, entries, chosen.catalogue[0], request, state, jobs)
    with contextlib.closing(reading):
        marked = list(reading)
    for address, errors in chosen.unknown.items():
        marked.append(Marked(address, tuple(map(Comment, errors))))
    found = unknown_in_settings(workspace)
    if everything and not (checking.select or checking.ignore):
        used = frozenset(place for one in marked for place in one.used)
        found += unused_in_settings(workspace, used, pages=request.pages)
    return marked, found
