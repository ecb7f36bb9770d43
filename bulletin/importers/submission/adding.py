"""Documents of units added to an issue, one after the other, below its last item."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity, has_errors
from bulletin.importers.accounting import kept
from bulletin.importers.names import Names
from bulletin.importers.placing import ORIGINAL, put_files
from bulletin.importers.reading import read
from bulletin.importers.revising.kept_files import original_name, with_pictures
from bulletin.importers.revising.sources import sources_saying
from bulletin.importers.submission.roster import Roster
from bulletin.importers.submission.understanding import understand
from bulletin.messages import _
from bulletin.source import issue_files, load_issue

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.importers.revising.sources import Sources
    from bulletin.importers.submission.understanding import Submission
    from bulletin.model.issue import Issue, Item
    from bulletin.workspace import Entry, Workspace


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a unit's document: its items as the sources say them, or why there are none.

    The items' locations are in the issue's sources.
    """

    file: Path
    items: tuple[Item, ...]
    diagnostics: tuple[Diagnostic, ...]


class Adding:
    """Adds documents to one issue."""

    def __init__(self, workspace: Workspace, entry: Entry) -> None:
        """Take the issue by its entry in the catalogue."""
        self._workspace = workspace
        self._entry = entry
        self._names = Names.of(workspace)
        self._roster = Roster(workspace)

    def add(self, file: Path) -> Added:
        """Add a document below the last item; with an error nothing is written."""
        issue, found = load_issue(self._workspace, self._entry)
        if issue is None or has_errors(found):
            return Added(file, (), (self._broken(), *found))
        original, found = read(file)
        if original is None or has_errors(found):
            return Added(file, (), found)
        content = file.read_bytes()
        if earlier := self._earlier(content):
            return Added(file, (), (_twice(file, earlier),))
        title = issue.publication.title.text
        submission = understand(original, self._workspace, self._names, self._roster, title)
        found = (*found, *submission.diagnostics)
        found += self._written(issue, submission, content, found)
        if has_errors(found):
            return Added(file, (), found)
        return Added(file, self._new_items(len(issue.items)), found)

    def _written(
        self,
        issue: Issue,
        submission: Submission,
        content: bytes,
        found: tuple[Diagnostic, ...],
    ) -> tuple[Diagnostic, ...]:
        """Write the items if no character of the document is lost; return what went wrong."""
        modelled, file = submission.modelled, submission.original.file
        last = issue.items[-1].section if issue.items else None
        items = tuple(replace(item, section=item.section or last) for item in modelled.issue.items)
        if not items:
            return (_empty(file),)
        folder = self._entry.path.parent
        drafts = issue_files(replace(modelled.issue, items=items), folder, self._workspace)
        lost = kept(submission.original, submission.recognised, drafts, found)
        if has_errors(lost):
            return lost
        wanted = replace(issue, items=(*issue.items, *items))
        made = self._sources(issue, wanted, modelled.photos)
        if made is None:
            return (self._impossible(file),)
        name = original_name(self._entry, file.name, content)
        return put_files({**made.contents, self._entry.path.parent / name: content})

    def _sources(self, issue: Issue, wanted: Issue, photos: dict[str, bytes]) -> Sources | None:
        wanted, pictures = with_pictures(wanted, photos, self._entry)
        partners = [
            index if index < len(issue.items) else None for index in range(len(wanted.items))
        ]
        return sources_saying(self._workspace, self._entry, issue, wanted, partners, pictures)

    def _new_items(self, before: int) -> tuple[Item, ...]:
        issue, _found = load_issue(self._workspace, self._entry)
        return issue.items[before:] if issue else ()

    def _earlier(self, content: bytes) -> Path | None:
        """Return the original of any issue that has the same bytes."""
        digest = hashlib.sha256(content).digest()
        originals = self._workspace.root.glob(f"issues/**/{ORIGINAL}/*")
        for path in originals:
            same = path.is_file() and path.stat().st_size == len(content)
            if same and hashlib.sha256(path.read_bytes()).digest() == digest:
                return path
        return None

    def _broken(self) -> Diagnostic:
        message = _("The issue has errors. Mend them first: bulletin build {address}")
        text = message.format(address=self._entry.address)
        return Diagnostic("BT566", Severity.ERROR, text, Location(self._entry.path))

    def _impossible(self, file: Path) -> Diagnostic:
        message = _(
            "These items cannot be written into {source}, whose form has no place for their "
            "parts. Make the issue a folder with a file for each item."
        )
        text = message.format(source=self._entry.path.name)
        return Diagnostic("BT567", Severity.ERROR, text, Location(file))


def _twice(file: Path, earlier: Path) -> Diagnostic:
    message = _("This very file was taken in before: {path}. Nothing was added.")
    return Diagnostic("BT560", Severity.ERROR, message.format(path=earlier), Location(file))


def _empty(file: Path) -> Diagnostic:
    message = _("There is no text in this file that could be an item.")
    return Diagnostic("BT565", Severity.ERROR, message, Location(file))
