"""Options that choose among issues: by publication, year, date, and what became of them."""

from __future__ import annotations

import contextlib
import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from bulletin.build.records import Records
from bulletin.cli.collected import collected
from bulletin.cli.translated import Option
from bulletin.errors import UsageError
from bulletin.messages import _, deferred
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.workspace import Entry, Workspace

_YEARS = re.compile(r"(?P<first>[0-9]{4})(?:-(?P<last>[0-9]{4}))?")
_SINCE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Filters:
    """What the chosen issues have in common; an empty filter lets everything through."""

    publications: tuple[str, ...] = ()
    years: frozenset[int] = frozenset()
    since: datetime.date | None = None
    failed: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.publications or self.years or self.since or self.failed)

    def applied(
        self, workspace: Workspace, entries: Iterable[Entry], folder: Path
    ) -> tuple[Entry, ...]:
        """Return the entries that pass; ``folder`` is that of the outputs.

        Raises UsageError where there is no publication of the name.
        """
        if self.publications:
            wanted = {_known(workspace, name) for name in self.publications}
            entries = [entry for entry in entries if safe_name(entry.publication) in wanted]
        if self.years:
            entries = [entry for entry in entries if entry.year in self.years]
        if self.failed:
            with Records(folder, keep=False) as records:
                failed = records.failed()
            entries = [entry for entry in entries if str(entry.path) in failed]
        if self.since:
            entries = [entry for entry in entries if _not_before(workspace, entry, self.since)]
        return tuple(entries)


def _years(
    _ctx: click.Context, _option: click.Parameter, written: tuple[str, ...]
) -> frozenset[int]:
    years: set[int] = set()
    for text in written:
        match = _YEARS.fullmatch(text)
        if match is None:
            message = _("“{written}” is no year. Write 2021, or 2019-2021.")
            raise click.BadParameter(message.format(written=text))
        first = int(match["first"])
        years.update(range(first, int(match["last"] or first) + 1))
    return frozenset(years)


def _since(
    _ctx: click.Context, _option: click.Parameter, written: str | None
) -> datetime.date | None:
    if written is None:
        return None
    match = _SINCE.fullmatch(written)
    with contextlib.suppress(ValueError):
        if match:
            year, month, day = (int(part or 1) for part in match.groups())
            return datetime.date(year, month, day)
    message = _("“{written}” is no date. Write 2021, 2021-03 or 2021-03-15.")
    raise click.BadParameter(message.format(written=written))


def _known(workspace: Workspace, title: str) -> str:
    """Return the folder name of a publication."""
    names = {safe_name(one.title.text) for one in workspace.publications}
    names |= {safe_name(entry.publication) for entry in workspace.catalogue()[0]}
    if safe_name(title) in names:
        return safe_name(title)
    message = _("There is no publication “{title}”. There are: {known}")
    raise UsageError(message.format(title=title, known=", ".join(sorted(names))))


def _not_before(workspace: Workspace, entry: Entry, since: datetime.date) -> bool:
    """Compare an issue's date; only where its year does not decide is it read."""
    if entry.year is not None and entry.year != since.year:
        return entry.year > since.year
    from bulletin.source import load_issue  # noqa: PLC0415  (most commands need no source)

    issue, _found = load_issue(workspace, entry)
    return issue is not None and issue.date is not None and issue.date >= since


filter_options = collected(
    "filters",
    Filters,
    click.option(
        "--publication",
        "publications",
        multiple=True,
        metavar="TITLE",
        cls=Option,
        help=deferred("Only the issues of this publication."),
    ),
    click.option(
        "--year",
        "years",
        multiple=True,
        callback=_years,
        metavar="YEAR",
        cls=Option,
        help=deferred("Only the issues of this year, or of years like 2019-2021."),
    ),
    click.option(
        "--since",
        callback=_since,
        metavar="DATE",
        cls=Option,
        help=deferred("Only the issues from this date on: 2021, 2021-03 or 2021-03-15."),
    ),
    click.option(
        "--failed",
        is_flag=True,
        cls=Option,
        help=deferred("Only the issues that failed when they were last built."),
    ),
)
"""The options ``--publication``, ``--year``, ``--since`` and ``--failed``."""
