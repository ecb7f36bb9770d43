"""``bulletin import``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bulletin.cli.here import open_workspace
from bulletin.cli.imported import change_document, evidence_document, issue_document
from bulletin.cli.jobs import jobs_option
from bulletin.cli.progress import Progress
from bulletin.cli.report import diagnostic_document, print_document, print_findings, shown_path
from bulletin.cli.translated import Command, Option
from bulletin.cli.written import write_files
from bulletin.diagnostics import Severity
from bulletin.errors import UsageError
from bulletin.importers.comparing import DIFFERENCES
from bulletin.importers.evidence import parts
from bulletin.importers.files import old_files
from bulletin.importers.importing import Import
from bulletin.importers.placing import Policy
from bulletin.importers.review import Reviewed, review_page
from bulletin.messages import _, deferred, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.importing import Imported


@click.command(
    "import",
    cls=Command,
    help=deferred(
        "Turn old documents (text, Markdown, Word, PDF, WPS) into sources that can be built again. "
        "FILE may be a folder or a pattern. The old file is kept beside its sources."
    ),
)
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--publication",
    metavar="P",
    cls=Option,
    help=deferred("The publication that the documents belong to, instead of what they say."),
)
@click.option(
    "--keep-both",
    is_flag=True,
    cls=Option,
    help=deferred("Where the address is taken, use the next free one (-2, -3 …)."),
)
@click.option(
    "--replace",
    is_flag=True,
    cls=Option,
    help=deferred("Where the address is taken, replace the issue; what did not change stays."),
)
@click.option(
    "--dry-run", is_flag=True, cls=Option, help=deferred("Say what would be done; write nothing.")
)
@click.option(
    "--review",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    cls=Option,
    help=deferred("Write an HTML page that shows each document beside what became of it."),
)
@jobs_option(deferred("Read so many files at once; as many as there are processors if not given."))
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(
    files: tuple[Path, ...],
    *,
    publication: str | None,
    keep_both: bool,
    replace: bool,
    dry_run: bool,
    review: Path | None,
    jobs: int,
    as_json: bool,
) -> int:
    """Import documents; return 1 if any of them failed."""
    if keep_both and replace:
        raise UsageError(_("Choose one: --keep-both or --replace."))
    policy = Policy.KEEP_BOTH if keep_both else Policy.REPLACE if replace else Policy.REFUSE
    work = Import(open_workspace(), publication, policy, write=not dry_run)
    named = list(old_files(files))
    done = []
    with Progress(len(named)) as progress:
        for one in work.results(named, jobs):
            done.append(one)
            with progress.paused():
                _print(one, quiet=as_json)
            progress.advance()
    if review:
        _write_review(review, done)
    _print_end(done, as_json=as_json)
    return int(any(one.status == "failed" for one in done))


def _print(one: Imported, *, quiet: bool) -> None:
    if quiet:
        return
    click.echo(_line(one))
    print_findings(found for found in one.diagnostics if _is_shown(found))


def _is_shown(found: Diagnostic) -> bool:
    """Tell whether a finding is more than a note: doubtful, or a difference to the sources."""
    return found.severity is not Severity.INFO or found.code in DIFFERENCES


def _line(one: Imported) -> str:
    name = shown_path(one.file)
    if one.status == "failed":
        return f"{name}: " + click.style(_("failed"), fg="red", bold=True)
    if one.issue is None:
        return f"{name}: " + _("imported before as {address}").format(address=one.address)
    issue = one.issue
    items = ngettext("{count} item", "{count} items", len(issue.items)).format(
        count=len(issue.items)
    )
    notes = sum(not _is_shown(found) for found in one.diagnostics)
    shown = ngettext("{count} note", "{count} notes", notes).format(count=notes)
    return f"{name} → {one.address}: " + _(", ").join([items, shown])


def _print_end(done: Sequence[Imported], *, as_json: bool) -> None:
    if as_json:
        print_document(_document(done))
    elif len(done) > 1:
        count = {status: _count(done, status) for status in ("imported", "skipped", "failed")}
        click.echo(
            _("imported: {imported}, imported before: {skipped}, failed: {failed}").format(**count)
        )
        _print_advice(done)


def _count(done: Iterable[Imported], status: str) -> int:
    return sum(one.status == status for one in done)


def _print_advice(done: Sequence[Imported]) -> None:
    doubtful = sum(
        any(found.severity is Severity.WARNING for found in one.diagnostics) for one in done
    )
    if doubtful:
        message = ngettext(
            "{count} document has doubtful places. See them side by side: --review check.html",
            "{count} documents have doubtful places. See them side by side: --review check.html",
            doubtful,
        )
        click.echo(message.format(count=doubtful))


def _document(done: Iterable[Imported]) -> dict[str, Any]:
    by_status: dict[str, list[dict[str, Any]]] = {"imported": [], "skipped": [], "failed": []}
    for one in done:
        by_status[one.status].append(_entry(one))
    return by_status


def _entry(one: Imported) -> dict[str, Any]:
    entry: dict[str, Any] = {"file": str(one.file)}
    if one.address:
        entry["address"] = one.address
    if one.source:
        entry["source"] = str(one.source)
    if one.issue and one.understood and one.status == "imported":
        entry |= issue_document(one.issue)
        entry["recognised"] = evidence_document(parts(one.understood.recognised))
    entry["changes"] = [change_document(change) for change in one.changes]
    return entry | {"diagnostics": [diagnostic_document(found) for found in one.diagnostics]}


def _write_review(path: Path, done: Iterable[Imported]) -> None:
    pages = [_reviewed(one) for one in done if one.status != "skipped"]
    write_files({path: review_page(pages).encode()})


def _reviewed(one: Imported) -> Reviewed:
    address = one.address if one.status == "imported" else None
    if one.understood is None:
        return Reviewed(one.file, address, one.diagnostics)
    understood = one.understood
    return Reviewed(one.file, address, one.diagnostics, understood.original, understood.recognised)
