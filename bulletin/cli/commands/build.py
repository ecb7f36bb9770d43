"""``bulletin build``."""

from __future__ import annotations

import contextlib
import itertools
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bulletin.build import Order, Outcome, Trust, build_issues
from bulletin.cli.choosing import choose
from bulletin.cli.filters import Filters, filter_options
from bulletin.cli.formats import formats_option
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.jobs import jobs_option
from bulletin.cli.main import EXIT_INTERRUPTED
from bulletin.cli.progress import Progress
from bulletin.cli.report import diagnostic_document, print_document, print_findings, shown_path
from bulletin.cli.sent import keep_out_of_published, told_of_changes
from bulletin.cli.translated import Command, Option
from bulletin.document.composed import PDF_VARIANTS
from bulletin.errors import UsageError
from bulletin.messages import _, deferred, ngettext

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence


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
@formats_option()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    cls=Option,
    help=deferred("The folder for the outputs, instead of build/ in the workspace."),
)
@jobs_option(
    deferred("Build so many issues at once; as many as there are processors if not given.")
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    cls=Option,
    help=deferred("Give an issue up that takes longer; of several issues, 300 if not given."),
)
@click.option(
    "--strict", is_flag=True, cls=Option, help=deferred("Let warnings fail an issue, too.")
)
@click.option(
    "--proof",
    is_flag=True,
    cls=Option,
    help=deferred(
        "Make proof prints (清样): numbered lines, room for the pen, a name of their own."
    ),
)
@click.option(
    "--pdf-variant",
    type=click.Choice(PDF_VARIANTS),
    default=PDF_VARIANTS[0],
    metavar="VARIANT",
    cls=Option,
    help=deferred("What the PDF conforms to beside PDF/UA-1; pdf/a-2a if not given."),
)
@click.option(
    "--force",
    is_flag=True,
    cls=Option,
    help=deferred("Make the outputs anew, also of issues that are unchanged."),
)
@click.option(
    "--verify",
    is_flag=True,
    cls=Option,
    help=deferred("Compare outputs with their hashes, not by their sizes and times alone."),
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(
    addresses: tuple[str, ...],
    *,
    everything: bool,
    publications: tuple[str, ...],
    years: frozenset[int],
    since: datetime.date | None,
    failed: bool,
    changed: bool,
    formats: tuple[str, ...],
    output: Path | None,
    jobs: int,
    timeout: float | None,
    strict: bool,
    proof: bool,
    pdf_variant: str,
    force: bool,
    verify: bool,
    as_json: bool,
) -> int:
    """Build issues; return 1 if any of them failed."""
    filters = Filters(publications, years, since, failed)
    if everything == bool(addresses) and (everything or not (filters or changed)):
        message = _("Name the issues to build, like “bulletin build 35”, or write --all.")
        raise UsageError(message)
    if proof and "html" in formats:
        raise UsageError(_("A proof print is a PDF or a Word file. Leave html out of --formats."))
    workspace = open_workspace()
    chosen = choose(workspace, addresses, everything=not addresses)
    unknown = [
        Outcome(address, "failed", 0.0, diagnostics=errors)
        for address, errors in chosen.unknown.items()
    ]
    folder = (output or workspace.root / "build").absolute()
    keep_out_of_published(workspace.root, folder)
    entries = filters.applied(workspace, chosen.entries, folder)
    order = Order(formats, folder, strict=strict, proof=proof, pdf_variant=pdf_variant)
    trust = Trust.NOTHING if force else Trust.HASHES if verify else Trust.LOOKS
    total = len(entries) + len(unknown)
    done: list[Outcome] = []
    issues = bool(chosen.catalogue[0])
    try:
        with contextlib.closing(
            build_issues(
                workspace,
                entries,
                order,
                trust,
                chosen.catalogue,
                jobs=jobs,
                limit=timeout,
            )
        ) as outcomes:
            told = told_of_changes(workspace, entries, outcomes)
            _follow(itertools.chain(told, unknown), done, total, changed=changed, as_json=as_json)
    except KeyboardInterrupt:
        return _interrupted(done, total, as_json=as_json)
    _print_end(done, issues=issues, as_json=as_json)
    return int(any(outcome.status == "failed" for outcome in done))


def _follow(
    outcomes: Iterable[Outcome],
    done: list[Outcome],
    total: int,
    *,
    changed: bool,
    as_json: bool,
) -> None:
    """Print the outcomes as they come, and add them to those that are done."""
    with Progress(total) as progress:
        for outcome in outcomes:
            if not (changed and outcome.status == "cached"):
                done.append(outcome)
                if not as_json and (total == 1 or _tells(outcome)):
                    with progress.paused():
                        _print_outcome(outcome)
            progress.advance()


def _interrupted(done: Sequence[Outcome], total: int, *, as_json: bool) -> int:
    message = _("Interrupted; {done} of {total} done. Finished outputs are complete.").format(
        done=len(done), total=total
    )
    click.echo(message, err=True)
    if as_json:
        print_document({**_summary(done), "error": message})
    return EXIT_INTERRUPTED


def _tells(outcome: Outcome) -> bool:
    """Tell whether a line among many is worth it: an unchanged issue has one if it has findings."""
    return outcome.status != "cached" or bool(outcome.diagnostics)


def _print_outcome(outcome: Outcome) -> None:
    click.echo(_line(outcome))
    print_findings(outcome.diagnostics)


def _line(outcome: Outcome) -> str:
    if outcome.status == "failed":
        failed = click.style(_("failed"), fg="red", bold=True)
        return f"{outcome.address}: {failed}"
    parts = [" ".join(shown_path(path) for path in outcome.outputs.values())]
    if outcome.pages is not None:
        pages = ngettext("{count} page", "{count} pages", outcome.pages)
        parts.append(pages.format(count=outcome.pages))
    unchanged = outcome.status == "cached"
    parts.append(
        _("unchanged") if unchanged else _("{seconds:.1f} s").format(seconds=outcome.seconds)
    )
    return f"{outcome.address}: " + _(", ").join(parts)


def _print_end(outcomes: Sequence[Outcome], *, issues: bool, as_json: bool) -> None:
    if as_json:
        print_document(_summary(outcomes))
    elif not issues:
        click.echo(_("There are no issues yet. Write the first with: bulletin new"))
    elif not outcomes:
        click.echo(_("Nothing is to be built: no issue is chosen by all of these options."))
    elif len(outcomes) > 1:
        message = _("built: {built}, unchanged: {cached}, failed: {failed}")
        click.echo(message.format(**_counted(outcomes)))
        if _counted(outcomes)["failed"]:
            click.echo(_("When they are mended, build the failed ones: bulletin build --failed"))


def _summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    issues = [_document(outcome) for outcome in outcomes]
    return {"issues": issues, **_counted(outcomes)}


def _counted(outcomes: Sequence[Outcome]) -> dict[str, int]:
    counts = Counter(outcome.status for outcome in outcomes)
    return {status: counts[status] for status in ("built", "cached", "failed")}


def _document(outcome: Outcome) -> dict[str, Any]:
    return {
        "address": outcome.address,
        "status": outcome.status,
        "seconds": round(outcome.seconds, 3),
        "pages": outcome.pages,
        "outputs": {kind: str(path) for kind, path in outcome.outputs.items()},
        "diagnostics": [diagnostic_document(finding) for finding in outcome.diagnostics],
    }
