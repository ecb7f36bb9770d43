"""The options ``--report`` and ``--check``: what moved against the last build."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from bulletin.build import Comparison, Order, Outcome
from bulletin.cli.collected import collected
from bulletin.cli.report import shown_path
from bulletin.cli.sent import keep_out_of_published
from bulletin.cli.translated import Option
from bulletin.errors import UsageError
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from bulletin.build.moved.report import Report
    from bulletin.workspace import Workspace

Gather: TypeAlias = Callable[[Iterable[Outcome]], Iterable[Outcome]]
"""Passes outcomes on, each after it has gone into the report."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """Whether new outputs are compared with those of the last build, and where that is told."""

    report: Path | None
    check: bool

    def __bool__(self) -> bool:
        """Tell whether anything is compared."""
        return self.check or self.report is not None

    def ordered(self, order: Order) -> Order:
        """Return the order with what is compared. Raises UsageError where nothing could be."""
        if not self:
            return order
        if not {"pdf", "docx"} & set(order.formats):
            message = _("--report and --check compare PDF and Word files. Add one to --formats.")
            raise UsageError(message)
        return replace(order, comparison=Comparison(self.report is not None, self.check))

    @contextlib.contextmanager
    def gathering(self, workspace: Workspace) -> Iterator[Gather]:
        """Yield what adds outcomes to the report, which is written after the block, come what may.

        Raises UsageError where it cannot be written.
        """
        if self.report is None:
            yield iter
            return
        keep_out_of_published(workspace.root, self.report.absolute().parent)
        report = self._begun(self.report)
        try:
            yield lambda outcomes: map(report.add, outcomes)
            report.complete = True
        finally:
            self._write(report)

    def _begun(self, path: Path) -> Report:
        from bulletin.build.moved.report import Report  # noqa: PLC0415  (it takes Jinja)

        with _written(path):
            return Report(path, check=self.check)

    def _write(self, report: Report) -> None:
        with _written(report.path):
            report.write()
        click.echo(_("written: {path}").format(path=shown_path(report.path)), err=True)

    def objects(self, outcomes: Iterable[Outcome]) -> bool:
        """Tell whether a check found that something moved."""
        return self.check and any(one.moved is not None and one.moved.why for one in outcomes)

    def print_end(self, outcomes: Sequence[Outcome], *, as_json: bool) -> None:
        """Sum up what was compared, and say what to do next."""
        if as_json or not self:
            return
        from bulletin.build.moved.counting import counted  # noqa: PLC0415  (few builds compare)

        count = counted(outcomes)
        click.echo(_("moved: {moved}, the same to the eye: {same}, new: {new}").format(**count))
        if self.check:
            click.echo(_("This was a check; the outputs are as they were."))
        if self.check and count["new"]:
            click.echo(_("New issues have no outputs to compare with: bulletin build --all"))


@contextlib.contextmanager
def _written(path: Path) -> Iterator[None]:
    """Raise UsageError where a file cannot be written."""
    try:
        yield
    except OSError as error:
        message = _("“{file}” cannot be written: {reason}. Name another file.")
        raise UsageError(message.format(file=path, reason=error.strerror)) from error


reporting_options = collected(
    "reporting",
    Reporting,
    click.option(
        "--report",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        cls=Option,
        help=deferred(
            "Write an HTML page of what moved against the last build: pages then and now."
        ),
    ),
    click.option(
        "--check",
        is_flag=True,
        cls=Option,
        help=deferred(
            "Only compare with the last build and leave its outputs as they are; end with 1 if "
            "something moved."
        ),
    ),
)
