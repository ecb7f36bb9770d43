"""From an entry of the catalogue to an issue."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.consulted import note
from bulletin.diagnostics import Location
from bulletin.messages import _
from bulletin.model.issue import Issue, OldFile
from bulletin.model.publication import NumberForm, Publication
from bulletin.model.text import Text
from bulletin.nodes import Record, Report, parse, read_source
from bulletin.source.fields import (
    COPY_NUMBER,
    CORRECTION,
    DATE,
    EDITION,
    EDITOR_NOTE,
    IMPORTED,
    ISSUE_FIELDS,
    ISSUED,
    ITEMS,
    MARKDOWN_ISSUE_FIELDS,
    NUMBER,
    OFFICE,
    OLD_PATH,
    OLD_SHA256,
    PRINT_RUN,
    PUBLICATION,
    SECURITY,
    SUPPLEMENT,
    TOTAL_NUMBER,
)
from bulletin.source.frontmatter import read_document
from bulletin.source.items import ItemReader
from bulletin.workspace import safe_name
from bulletin.workspace.forms import formed
from bulletin.workspace.proofreading import WAIVERS
from bulletin.workspace.texts import credits_of, distribution_of, optional_text, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.model.issue import Item
    from bulletin.model.text import Block
    from bulletin.nodes import SourceText
    from bulletin.workspace import Entry, Workspace

_ITEM_FILE = re.compile(r"([0-9]{1,9})(?![0-9])")


def load_issue(workspace: Workspace, entry: Entry) -> tuple[Issue | None, tuple[Diagnostic, ...]]:
    """Read an issue and its items.

    The issue is None where its own file cannot be read at all; with errors about single fields
    or items it holds the rest, and must not be built (``has_errors``).
    """
    report = Report()
    source, found = read_source(entry.path)
    report.extend(found)
    if source is None:
        return None, report.diagnostics
    reader = ItemReader(workspace, entry.path, report)
    if entry.path.suffix.lower() == ".md":
        parts = _from_markdown(source, reader, report)
    else:
        parts = _from_yaml(source, workspace, entry, reader, report)
    if parts is None:
        return None, report.diagnostics
    record = parts.record or Record(Location(entry.path), {})
    issue = _issue(workspace, entry, record, parts.items, report)
    note = (*reader.blocks(record.get(EDITOR_NOTE)), *parts.note)
    return replace(issue, editor_note=note), report.diagnostics


@dataclass(frozen=True, slots=True)
class _Parts:
    """What an issue's own file holds: its fields, its items, and a note before them."""

    record: Record | None
    items: tuple[Item, ...]
    note: tuple[Block, ...] = ()


def _from_markdown(source: SourceText, reader: ItemReader, report: Report) -> _Parts | None:
    document = read_document(source, report)
    if document is None:
        return None
    front = document.front
    record = MARKDOWN_ISSUE_FIELDS.read(front, report) if front else None
    note, items = reader.from_issue(document)
    return _Parts(record, items, note)


def _from_yaml(
    source: SourceText, workspace: Workspace, entry: Entry, reader: ItemReader, report: Report
) -> _Parts | None:
    node, found = parse(source)
    report.extend(found)
    if node is None and found:
        return None
    record = ISSUE_FIELDS.read(node, report) if node else None
    return _Parts(record, _written_items(workspace, entry, record, reader, report))


def _written_items(
    workspace: Workspace, entry: Entry, record: Record | None, reader: ItemReader, report: Report
) -> tuple[Item, ...]:
    """Return the items in the issue's own file, then those that are files beside it."""
    nodes = record.get(ITEMS) or () if record else ()
    items = [item for node in nodes for item in reader.from_fields(node)]
    for path in _item_files(entry.folder, report) if entry.folder else ():
        items.extend(_file_items(workspace, path, report))
    return tuple(items)


def _file_items(workspace: Workspace, path: Path, report: Report) -> tuple[Item, ...]:
    source, found = read_source(path)
    report.extend(found)
    if source is None:
        return ()
    reader = ItemReader(workspace, path, report)
    if path.suffix.lower() == ".md":
        document = read_document(source, report)
        return reader.from_document(document) if document else ()
    node, found = parse(source)
    report.extend(found)
    if node is None and not found:
        message = _("This item has no text. Write it below the title, or as body: …")
        report.warning("BT315", message, source.location(0))
    return reader.from_fields(node) if node else ()


def _item_files(folder: Path, report: Report) -> list[Path]:
    """Return the folder's item files in the order of their numbers."""
    note(folder)
    numbered: dict[int, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in (".md", ".yaml", ".yml") or path.name.startswith((".", "~")):
            continue
        match = _ITEM_FILE.match(path.name)
        if match is None:
            _report_unnumbered(path, report)
        elif int(match[1]) in numbered:
            message = _("{other} has the number {number}, too. Rename one of the two.")
            text = message.format(other=numbered[int(match[1])].name, number=int(match[1]))
            report.error("BT308", text, Location(path))
        else:
            numbered[int(match[1])] = path
    return [numbered[number] for number in sorted(numbered)]


def _report_unnumbered(path: Path, report: Report) -> None:
    if path.stem.upper() == "README" or path.name == "issue.yaml":
        return
    message = _("This file is no item: its name starts with no number. Rename it: 01-{name}")
    report.warning("BT307", message.format(name=path.name), Location(path))


def _issue(
    workspace: Workspace, entry: Entry, record: Record, items: tuple[Item, ...], report: Report
) -> Issue:
    publication = formed(_publication(workspace, entry, record, report), record)
    distribution, credit_lines = distribution_of(record), credits_of(record)
    issue = Issue(
        publication=publication,
        number=record.get(NUMBER),
        date=record.get(DATE),
        items=items,
        location=record.location,
        total_number=record.get(TOTAL_NUMBER),
        supplement=record.get(SUPPLEMENT) is True,
        office=_office(record, publication),
        distribution=publication.distribution if distribution is None else distribution,
        credits=publication.credits if credit_lines is None else credit_lines,
        print_run=record.get(PRINT_RUN),
        security=optional_text(record.get(SECURITY)),
        copy_number=optional_text(record.get(COPY_NUMBER)),
        notice=publication.notice,
        contents=publication.contents,
        issued=optional_text(record.get(ISSUED)),
        imported=_old_file(record.get(IMPORTED)),
        edition=record.get(EDITION) or 1,
        correction=optional_text(record.get(CORRECTION)),
        waivers=record.get(WAIVERS) or (),
        number_location=record.place(NUMBER),
        total_number_location=record.place(TOTAL_NUMBER),
        date_location=record.place(DATE),
    )
    if not items and not (record.has(ITEMS) and record.get(ITEMS) is None):
        message = _("The issue has no items. Write items: …, or item files such as 01-….md.")
        report.error("BT309", message, record.location)
    _check_number(issue, entry, record, report)
    _check_date(issue, entry, record, report)
    return issue


def _office(record: Record, publication: Publication) -> Text | None:
    """Return the issue's own office, none for ``""``, or else the publication's."""
    written = record.get(OFFICE)
    return publication.office if written is None else optional_text(written)


def _old_file(record: Record | None) -> OldFile | None:
    path, digest = (record.get(OLD_PATH), record.get(OLD_SHA256)) if record else (None, None)
    return OldFile(text_of(path), digest.value.strip()) if path and digest else None


def _publication(workspace: Workspace, entry: Entry, record: Record, report: Report) -> Publication:
    """Return the publication that the issue names, else that of its folder."""
    written = optional_text(record.get(PUBLICATION))
    title = written or Text(entry.publication, Location(entry.path))
    if safe_name(title.text) != safe_name(entry.publication):
        message = _(
            "The issue says “{written}”, but its folder is that of “{folder}”. Move it to "
            "issues/{name}/…, or correct the publication."
        )
        text = message.format(written=title, folder=entry.publication, name=safe_name(title.text))
        report.warning("BT314", text, title.location)
    known = workspace.publication(title.text)
    return known or Publication(title, title.location, numbered=entry.number is not None)


def _check_number(issue: Issue, entry: Entry, record: Record, report: Report) -> None:
    form = issue.publication.number_form
    if issue.number is None:
        wanted = issue.publication.numbered and not issue.supplement
        if wanted and form is not NumberForm.TOTAL and not record.has(NUMBER):
            message = _("The issue has no number. Write: number: {number}")
            text = message.format(number=entry.number or 1)
            report.warning("BT310", text, issue.location)
    elif entry.number is not None and issue.number != entry.number:
        message = _(
            "The number is {written}, but the path says {path}. Correct the one or the other."
        )
        text = message.format(written=issue.number, path=entry.number)
        report.error("BT312", text, record.place(NUMBER))
    _check_total_number(issue, record, report)


def _check_total_number(issue: Issue, record: Record, report: Report) -> None:
    if issue.publication.number_form not in (NumberForm.TOTAL, NumberForm.BOTH):
        return
    if not (issue.total_number or record.has(TOTAL_NUMBER)):
        message = _(
            "This publication prints the total number, and the issue has none. Write: "
            "total_number: {number}"
        )
        text = message.format(number=issue.number or 1)
        report.warning("BT319", text, issue.location)


def _check_date(issue: Issue, entry: Entry, record: Record, report: Report) -> None:
    if issue.date is None:
        if issue.publication.numbered and not record.has(DATE):
            message = _("The issue has no date. Write: date: {example}")
            text = message.format(example=f"{entry.year or 2023}-06-01")
            report.warning("BT311", text, issue.location)
    elif entry.year is not None and issue.date.year != entry.year:
        message = _(
            "The date is in {written}, but the folder is that of {path}. Correct the one or "
            "the other."
        )
        text = message.format(written=issue.date.year, path=entry.year)
        report.warning("BT313", text, record.place(DATE))
