"""What becomes of issues that are built, as people and programs read it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from bulletin.cli.progress import Progress
from bulletin.cli.report import diagnostic_document, print_document, print_findings, shown_path
from bulletin.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.build import Outcome


def follow(
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


def print_interrupted(done: Sequence[Outcome], total: int, *, as_json: bool) -> None:
    """Say how far a build came that was interrupted."""
    message = _("Interrupted; {done} of {total} done. Finished outputs are complete.").format(
        done=len(done), total=total
    )
    click.echo(message, err=True)
    if as_json:
        print_document({**_summary(done), "error": message})


def _tells(outcome: Outcome) -> bool:
    """Tell whether a line among many is worth it: an unchanged issue has one if it has findings."""
    return outcome.status != "cached" or bool(outcome.diagnostics)


def _print_outcome(outcome: Outcome) -> None:
    click.echo(_line(outcome))
    print_findings(outcome.diagnostics)


def _line(outcome: Outcome) -> str:
    paths = " ".join(shown_path(path) for path in outcome.outputs.values())
    return f"{outcome.address}: " + _(", ").join([paths] * bool(paths) + [became(outcome)])


def became(outcome: Outcome) -> str:
    """Return in words what became of an issue: its pages and the seconds, or that it failed."""
    if outcome.status == "failed":
        return click.style(_("failed"), fg="red", bold=True)
    parts = []
    if outcome.pages is not None:
        pages = ngettext("{count} page", "{count} pages", outcome.pages)
        parts.append(pages.format(count=outcome.pages))
    unchanged = outcome.status == "cached"
    parts.append(
        _("unchanged") if unchanged else _("{seconds:.1f} s").format(seconds=outcome.seconds)
    )
    if outcome.moved:
        from bulletin.cli.moved_words import moved_words  # noqa: PLC0415  (few builds compare)

        parts.append(moved_words(outcome.moved))
    return _(", ").join(parts)


def print_end(outcomes: Sequence[Outcome], *, issues: bool, as_json: bool) -> None:
    """Sum up a build, and say what to do next; ``issues``: the workspace has any."""
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
        **_moved(outcome),
    }


def _moved(outcome: Outcome) -> dict[str, Any]:
    if outcome.moved is None:
        return {}
    from bulletin.cli.moved_words import moved_document  # noqa: PLC0415  (few builds compare)

    return {"moved": moved_document(outcome.moved)}
