"""``bulletin build``."""

from __future__ import annotations

import contextlib
import itertools
from typing import TYPE_CHECKING

import click

from bulletin.build import Outcome, build_issues
from bulletin.cli.build_options import effort_options, outputs_options
from bulletin.cli.choosing import choose
from bulletin.cli.filters import filter_options
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.main import EXIT_INTERRUPTED
from bulletin.cli.moved import reporting_options
from bulletin.cli.outcomes import follow, print_end, print_interrupted
from bulletin.cli.sent import keep_out_of_published, told_of_changes
from bulletin.cli.translated import Command, Option
from bulletin.errors import UsageError
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from bulletin.cli.build_options import Effort, Outputs
    from bulletin.cli.filters import Filters
    from bulletin.cli.moved import Reporting


@click.command(
    "build",
    cls=Command,
    help=deferred(
        "Build the issues at ADDRESS (35, 2023/35, 2020/1-60, or a path) as PDF and Word files, or "
        "as a web page. They go into the workspace's folder build/; the previous files stay until "
        "the new ones are complete."
    ),
)
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, shell_complete=complete_address)
@click.option("--all", "everything", is_flag=True, cls=Option, help=deferred("Build every issue."))
@filter_options
@click.option(
    "--changed",
    is_flag=True,
    cls=Option,
    help=deferred("Only the issues whose outputs are not up to date; the others are not listed."),
)
@outputs_options
@effort_options
@reporting_options
@click.option(
    "--watch",
    is_flag=True,
    cls=Option,
    help=deferred("Then wait, and build again what is saved, until Ctrl-C."),
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(
    addresses: tuple[str, ...],
    *,
    everything: bool,
    filters: Filters,
    changed: bool,
    outputs: Outputs,
    effort: Effort,
    reporting: Reporting,
    watch: bool,
    as_json: bool,
) -> int:
    """Build issues; return 1 if any of them failed."""
    if everything == bool(addresses) and (everything or not (filters or changed)):
        message = _("Name the issues to build, like “bulletin build 35”, or write --all.")
        raise UsageError(message)
    if watch and reporting:
        raise UsageError(_("--watch compares nothing. Leave --report and --check out."))
    if watch and as_json:
        raise UsageError(_("--watch prints lines for people. Leave --json out."))
    workspace = open_workspace()
    order = reporting.ordered(outputs.order(workspace))
    chosen = choose(workspace, addresses, everything=not addresses)
    unknown = [
        Outcome(address, "failed", 0.0, diagnostics=errors)
        for address, errors in chosen.unknown.items()
    ]
    keep_out_of_published(workspace.root, order.folder)
    entries = filters.applied(workspace, chosen.entries, order.folder)
    total = len(entries) + len(unknown)
    done: list[Outcome] = []
    issues = bool(chosen.catalogue[0])
    built = build_issues(
        workspace,
        entries,
        order,
        effort.trust(),
        chosen.catalogue,
        jobs=effort.jobs,
        limit=effort.timeout,
        cluster=effort.cluster,
    )
    try:
        with contextlib.closing(built) as outcomes, reporting.gathering(workspace) as gathered:
            told = told_of_changes(workspace, entries, outcomes)
            every = gathered(itertools.chain(told, unknown))
            follow(every, done, total, changed=changed, as_json=as_json)
    except KeyboardInterrupt:
        print_interrupted(done, total, as_json=as_json)
        return EXIT_INTERRUPTED
    print_end(done, issues=issues, as_json=as_json)
    reporting.print_end(done, as_json=as_json)
    if watch and entries:
        from bulletin.cli.watching import watch_until_interrupted  # noqa: PLC0415  (few need it)

        watch_until_interrupted(workspace, entries, order, effort, done, everything=everything)
        return 0
    return int(any(outcome.status == "failed" for outcome in done) or reporting.objects(done))
