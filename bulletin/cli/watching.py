"""``bulletin build --watch``: what is saved is built again, until Ctrl-C."""

from __future__ import annotations

import contextlib
import functools
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from bulletin.build import build_issues, render_issue
from bulletin.build.watching import Watched, build_pdf_first, settled
from bulletin.cli.here import reopened
from bulletin.cli.news import Told
from bulletin.cli.outcomes import became
from bulletin.cli.report import print_findings
from bulletin.cli.saving import saved
from bulletin.cli.sent import told_of_changes
from bulletin.diagnostics import Severity
from bulletin.errors import UsageError
from bulletin.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence

    from bulletin.build import Order, Outcome
    from bulletin.build.watching import Step
    from bulletin.cli.build_options import Effort
    from bulletin.diagnostics import Diagnostic
    from bulletin.workspace import Catalogue, Entry, Workspace


def watch_until_interrupted(
    workspace: Workspace,
    entries: Sequence[Entry],
    order: Order,
    effort: Effort,
    done: Iterable[Outcome],
    *,
    everything: bool,
) -> None:
    """Build issues again as their files are saved; ``done`` is what became of them before."""
    told = Told()
    for outcome in done:
        told.new(outcome)
    try:
        Watch(workspace, entries, order, effort, everything, told).follow(saved)
    except KeyboardInterrupt:
        click.echo(_("The watch has ended. Finished outputs are complete."), err=True)


@dataclass
class Watch:
    """The issues that are watched; with ``everything`` those, too, that appear meanwhile."""

    workspace: Workspace
    entries: Sequence[Entry]
    order: Order
    effort: Effort
    everything: bool
    told: Told

    def __post_init__(self) -> None:
        """Learn what the issues were made of when they were built last."""
        self._sources = {entry.path for entry in self.entries}
        self._watched = Watched(self.workspace.root, everything=self.everything)
        self._watched.learn(self.workspace, self.entries, self.order.folder)

    def follow(self, changes: Callable[[frozenset[str]], Generator[frozenset[str]]]) -> None:
        """Build what changes. ``changes`` tells, of folders, what does; it says first that it does.

        It ends when they end.
        """
        for entry in self.entries[:1]:
            render_issue(self.workspace, entry, self.order)  # what renders is loaded before
        message = ngettext(
            "Watching {count} issue: save a file, and it is built again. Ctrl-C ends this.",
            "Watching {count} issues: save a file, and what it concerns is built again. Ctrl-C "
            "ends this.",
            len(self.entries),
        )
        click.echo(message.format(count=len(self.entries)))
        again = True
        while again:
            folders = self._watched.folders()
            with contextlib.closing(changes(folders)) as stream:
                again = self._follow(stream, folders)

    def _follow(self, stream: Generator[frozenset[str]], folders: frozenset[str]) -> bool:
        """Build what changes; return whether the folders to be watched have changed, too."""
        next(stream, None)
        self._build(self.entries, self.workspace.catalogue(), asked=False)
        for changed in settled(stream, self._watched):
            self._react(changed)
            if changed & folders or not self._watched.folders() <= folders:
                return True
        return False

    def _react(self, changed: frozenset[str]) -> None:
        """Build what changed files concern, unless bulletin.yaml is one and has errors."""
        if str(self.workspace.configuration) in changed:
            try:
                self.workspace = reopened(self.workspace)
            except UsageError as error:
                click.echo(str(error), err=True)
                return
        catalogue = self.workspace.catalogue()
        self.entries = [
            entry for entry in catalogue[0] if self.everything or entry.path in self._sources
        ]
        concerned = self._watched.concerned(self.entries, changed)
        if concerned:
            self._build(concerned, catalogue)

    def _build(self, entries: Sequence[Entry], catalogue: Catalogue, *, asked: bool = True) -> None:
        """Build issues and say what is new; of one that fails as before, where a file was saved."""
        step = functools.partial(self._outcomes, catalogue)
        for made in build_pdf_first(step, entries, self.order):
            self._tell(made, asked=asked)
        self._watched.learn(self.workspace, entries, self.order.folder)

    def _tell(self, made: Step, *, asked: bool) -> None:
        outcome = made.outcome
        new = self.told.new(outcome)
        failed, built = outcome.status == "failed", outcome.status == "built"
        if (failed and (asked or new)) or (built and made.first):
            click.echo(_line(outcome))
        print_findings(new)
        for finding in self.told.mended(outcome) if made.last else ():
            click.echo(_mended(outcome, finding))

    def _outcomes(
        self, catalogue: Catalogue, entries: Sequence[Entry], order: Order
    ) -> Generator[Outcome]:
        built = build_issues(
            self.workspace,
            entries,
            order,
            catalogue=catalogue,
            jobs=self.effort.jobs,
            limit=self.effort.timeout,
        )
        with contextlib.closing(built) as outcomes:
            yield from told_of_changes(self.workspace, entries, outcomes)


def _line(outcome: Outcome) -> str:
    """Return the line of a build: when it was ready, of which issue, and what it came to."""
    parts = [became(outcome)]
    faults = [one for one in outcome.diagnostics if one.severity is not Severity.INFO]
    if faults:
        found = ngettext("{count} finding", "{count} findings", len(faults))
        parts.append(found.format(count=len(faults)))
    return f"{time.strftime('%H:%M:%S')} {outcome.address}: " + _(", ").join(parts)


def _mended(outcome: Outcome, finding: Diagnostic) -> str:
    mended = click.style(_("mended"), fg="green", bold=True)
    return f"{outcome.address}: {mended} {finding.code} {finding.message}"
