"""The next issue: number, date, distribution and credits carried on."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location
from bulletin.messages import _
from bulletin.model.publication import NumberForm
from bulletin.nodes import Mapping, Record, Report, parse, read_source
from bulletin.source.drafts import Draft, editor_line
from bulletin.source.fields import (
    COPY_NUMBER,
    CORRECTION,
    DATE,
    EDITION,
    EDITOR_NOTE,
    IMPORTED,
    ISSUED,
    MARKDOWN_ISSUE_FIELDS,
    NUMBER,
    PRINT_RUN,
    SECURITY,
    SUPPLEMENT,
    TOTAL_NUMBER,
)
from bulletin.source.frontmatter import read_document
from bulletin.workspace import safe_name
from bulletin.workspace.entries import UNDATED, folder_of
from bulletin.workspace.forms import formed

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.model.publication import Publication
    from bulletin.nodes import Node
    from bulletin.workspace import Entry, Workspace

_ADDRESS = re.compile(r"(?:(?P<publication>.+)/)?(?P<year>[12][0-9]{3}|undated)/(?P<name>[^/]+)")


_OF_ONE_ISSUE = (
    NUMBER,
    DATE,
    TOTAL_NUMBER,
    SUPPLEMENT,
    PRINT_RUN,
    SECURITY,
    COPY_NUMBER,
    EDITOR_NOTE,
    EDITION,
    CORRECTION,
    ISSUED,
    IMPORTED,
)
"""Fields that say nothing about the next issue; a security mark is decided on for each anew."""


@dataclass(frozen=True, slots=True)
class _Target:
    """Which issue is to be made; ``previous`` is the one that it follows."""

    publication: Publication
    year: int | None
    name: str
    previous: Entry | None

    @property
    def number(self) -> int | None:
        return int(self.name) if self.name.isdecimal() else None


def next_issue(
    workspace: Workspace, address: str | None = None, *, today: datetime.date
) -> tuple[tuple[Draft, ...], tuple[Diagnostic, ...]]:
    """Return the files of the next issue, or why there is none.

    Without an address it is the number after the newest of the default publication in today's
    year, 1 if there is none; an address is a publication's title (its next issue) or a whole
    address. Distribution, credits, office and the publication's form are copied as they stand in
    the issue before it; what belongs to one issue only (print run and date,
    security, notes) is not.
    """
    report = Report()
    target = _target(workspace, address, today, report)
    if target is None:
        return (), report.diagnostics
    folder = _folder(workspace, target)
    previous = _previous_fields(target.previous)
    lines = [editor_line(workspace, folder), *_head(target, today, previous), *_carried(previous)]
    text = "".join(f"{line}\n" for line in lines if line)
    item, name = _("# Title\n\nText.\n"), _("item")
    drafts = (Draft(folder / "issue.yaml", text), Draft(folder / f"01-{name}.md", item))
    return drafts, report.diagnostics


def _target(
    workspace: Workspace, address: str | None, today: datetime.date, report: Report
) -> _Target | None:
    entries, _found = workspace.catalogue()
    publication = workspace.publication(address) if address else workspace.default
    if publication is not None:
        return _following(entries, publication, today.year)
    match = _ADDRESS.fullmatch(address or "")
    title = match["publication"] if match else None
    publication = workspace.publication(title) if title else workspace.default
    if match is None or publication is None:
        message = _("“{address}” is no address for a new issue. Write one like {example}.")
        text = message.format(address=address, example=f"{today.year}/1")
        report.error("BT318", text)
        return None
    year = None if match["year"] == UNDATED else int(match["year"])
    return _named(entries, publication, year, match["name"], report)


def _following(entries: tuple[Entry, ...], publication: Publication, year: int) -> _Target:
    own = _numbered(entries, publication)
    number = max((entry.number or 0 for entry in own if entry.year == year), default=0) + 1
    return _Target(publication, year, str(number), own[-1] if own else None)


def _named(
    entries: tuple[Entry, ...],
    publication: Publication,
    year: int | None,
    name: str,
    report: Report,
) -> _Target | None:
    name = str(int(name)) if name.isdecimal() else safe_name(name)
    for entry in entries:
        taken = str(entry.number) if entry.number is not None else entry.slug
        if entry.publication == publication.title.text and (entry.year, taken) == (year, name):
            message = _("{address} is there already. Choose another number.")
            text = message.format(address=entry.address)
            report.error("BT316", text, Location(entry.path))
            return None
    own = _numbered(entries, publication)
    if name.isdecimal() and year is not None:
        own = [entry for entry in own if (entry.year or 0, entry.number or 0) < (year, int(name))]
    return _Target(publication, year, name, own[-1] if own else None)


def _numbered(entries: tuple[Entry, ...], publication: Publication) -> list[Entry]:
    title = publication.title.text
    own = [entry for entry in entries if entry.publication == title]
    return [entry for entry in own if entry.number is not None and entry.year is not None]


def _folder(workspace: Workspace, target: _Target) -> Path:
    title = target.publication.title.text
    default = target.publication is workspace.default
    name = target.name if target.number is None else f"{target.number:03}"
    return folder_of(workspace.root, title, target.year, name, default=default)


def _previous_fields(previous: Entry | None) -> Mapping | None:
    """Return the fields of the issue before, if they can be read."""
    source = read_source(previous.path)[0] if previous else None
    node: Node | None = None
    if previous and source and previous.path.suffix.lower() == ".md":
        document = read_document(source, Report())
        node = document.front if document else None
    elif source:
        node, _found = parse(source)
    return node if isinstance(node, Mapping) else None


def _head(target: _Target, today: datetime.date, previous: Mapping | None) -> list[str]:
    record = MARKDOWN_ISSUE_FIELDS.read(previous, Report()) if previous else None
    names = {entry.field.name: entry.key.value for entry in record} if record else {}
    record = record or Record(target.publication.location, {})
    lines = []
    total = _total_number(target, record)
    if target.number is not None and not (total and _counts_totals_only(target, record)):
        lines.append(f"{names.get('number', NUMBER.aliases[0])}: {target.number}")
    if total:
        lines.append(f"{names.get('total_number', TOTAL_NUMBER.aliases[0])}: {total}")
    if target.year is not None:
        day = _date(target.year, today, record.get(DATE))
        lines.append(f"{names.get('date', DATE.aliases[0])}: {day.isoformat()}")
    return lines


def _total_number(target: _Target, record: Record) -> int | None:
    """Return the total number: as far from the one before it as the numbers of one year are."""
    if target.number is None:
        return None
    before, total = target.previous, record.get(TOTAL_NUMBER)
    if before is None and target.number == 1 and _prints_total(target, record):
        return 1
    if before is None or before.number is None or total is None:
        return None
    return total + (target.number - before.number if before.year == target.year else 1)


def _prints_total(target: _Target, record: Record) -> bool:
    form = formed(target.publication, record).number_form
    return form in (NumberForm.TOTAL, NumberForm.BOTH)


def _counts_totals_only(target: _Target, record: Record) -> bool:
    """Tell whether the issues show no number of the year and write none."""
    form = formed(target.publication, record).number_form
    return form is NumberForm.TOTAL and record.get(NUMBER) is None


def _date(year: int, today: datetime.date, previous: datetime.date | None) -> datetime.date:
    """Return today; in another year the day after the issue before, or New Year's Day."""
    if today.year == year:
        return today
    following = previous + datetime.timedelta(days=1) if previous else today
    return following if following.year == year else datetime.date(year, 1, 1)


def _carried(previous: Mapping | None) -> list[str]:
    """Return the other fields as they are written in the issue before, items left out."""
    if previous is None:
        return []
    known = MARKDOWN_ISSUE_FIELDS.by_name
    text = previous.source.text
    return [
        text[key.start : value.end].rstrip(" \n,")
        for key, value in previous.pairs
        if key.value in known and known[key.value] not in _OF_ONE_ISSUE
    ]
