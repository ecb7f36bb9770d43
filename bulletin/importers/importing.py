"""An import as a whole: files read in worker processes, issues placed one after the other."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from bulletin.diagnostics import Diagnostic, Location, Severity, has_errors
from bulletin.importers.accounting import kept
from bulletin.importers.archived import archived_texts
from bulletin.importers.batch import read_files
from bulletin.importers.comparing import findings
from bulletin.importers.files import Unread
from bulletin.importers.one import FileRead, Reader
from bulletin.importers.placing import ORIGINAL, Policy, Shelf
from bulletin.importers.repeats import Repeats
from bulletin.importers.revising import (
    REPLACED,
    comments_on,
    compared,
    replaced_files,
    taken_over,
)
from bulletin.messages import _
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bulletin.importers.comparing import Difference
    from bulletin.importers.one import Understood
    from bulletin.importers.placing import Placing
    from bulletin.importers.revising import Comparison
    from bulletin.model.issue import Issue
    from bulletin.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: imported, skipped (imported before, unchanged), or failed, and why.

    ``address`` and ``source`` (its issue.yaml) are those of the issue that it is or, where it was
    refused, would have been; ``issue`` is what its sources say. ``changes`` is
    how the document differs from the issue that was there, with its comments.
    """

    file: Path
    status: Literal["imported", "skipped", "failed"]
    diagnostics: tuple[Diagnostic, ...]
    address: str | None = None
    source: Path | None = None
    issue: Issue | None = None
    understood: Understood | None = None
    changes: tuple[Difference, ...] = ()


class Import:
    """Imports files into a workspace."""

    def __init__(
        self, workspace: Workspace, publication: str | None, policy: Policy, *, write: bool
    ) -> None:
        """Read the workspace; without ``write`` nothing is written, all else is done."""
        self._reader = Reader(workspace, publication)
        self._policy = policy
        self._write = write
        self._workspace = workspace
        self._shelf = Shelf(workspace)
        self._entries = {entry.address: entry for entry in self._shelf.entries}

    @cached_property
    def _repeats(self) -> Repeats:
        """The archive's texts, read when the first document is there to be compared."""
        return Repeats(archived_texts(self._shelf.entries))

    def results(self, named: Sequence[Path | Unread], jobs: int) -> Iterator[Imported]:
        """Import the files and yield what became of each, in their order.

        Of several files those that were imported before and did not change are skipped, so that
        an import that was broken off can be started again; a single one is refused.
        """
        many = len(named) > 1
        known = {one: self._address(one) for one in named} if many else {}
        todo = [one for one in named if not isinstance(one, Unread) and not known.get(one)]
        reads = self._reads(todo, jobs)
        for one in named:
            if isinstance(one, Unread):
                yield Imported(one.file, "failed", one.diagnostics)
            elif address := known.get(one):
                yield Imported(one, "skipped", (), address)
            else:
                yield self._placed(next(reads), resuming=many)

    def _address(self, file: Path | Unread) -> str | None:
        """Return the address that this very file was imported under before."""
        if isinstance(file, Unread) or self._policy is Policy.REPLACE:
            return None
        try:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError:
            return None
        return self._shelf.address_of(digest)

    def _reads(self, files: Sequence[Path], jobs: int) -> Iterator[FileRead]:
        if len(files) == 1:
            yield self._reader(files[0])
        elif files:
            for file, found in read_files(self._reader, files, jobs):
                if isinstance(found, Diagnostic):
                    yield FileRead(file, None, (found,))
                else:
                    yield found

    def _placed(self, read: FileRead, *, resuming: bool) -> Imported:
        understood = read.understood
        if understood is None or has_errors(read.diagnostics):
            return Imported(read.file, "failed", read.diagnostics, understood=understood)
        try:
            content = read.file.read_bytes()
        except OSError as error:
            return Imported(read.file, "failed", (*read.diagnostics, _gone(read.file, error)))
        placing = self._shelf.place(
            understood.modelled,
            read.file,
            content,
            year=understood.recognised.masthead.year,
            policy=self._policy,
            resuming=resuming,
            home=self._home(understood.modelled.issue),
        )
        if placing.already:
            return Imported(read.file, "skipped", (), placing.address)
        return self._settled(read, placing, understood, content)

    def _home(self, issue: Issue) -> str | None:
        """Return the address of an issue without a number, if its text tells that it is there.

        Its name was made of its words, and these may have been edited; or somebody chose it.
        """
        if issue.number is not None or self._policy is Policy.KEEP_BOTH:
            return None
        entry = self._entries.get(self._repeats.home(issue) or "")
        if entry is None or entry.number is not None:
            return None
        same = safe_name(issue.publication.title.text) == safe_name(entry.publication)
        return entry.address if same else None

    def _settled(
        self, read: FileRead, placing: Placing, understood: Understood, content: bytes
    ) -> Imported:
        """Write what may be written, and say what is to be said of it."""
        comparison = self._compared(placing, understood)
        found = (*read.diagnostics, *placing.diagnostics)
        changes = _changes(comparison, understood)
        found += comparison.diagnostics if comparison else findings(changes)
        if not has_errors(placing.diagnostics):
            found += kept(understood.original, understood.recognised, placing.drafts, found)
            found += self._repeats.found(placing.issue, placing.address)
            placing = self._revised(placing, comparison, understood, content)
            found += placing.diagnostics
            if not has_errors(found):
                found += self._written(placing)
        return Imported(
            read.file,
            "failed" if has_errors(found) else "imported",
            found,
            placing.address,
            placing.source,
            placing.issue,
            understood,
            changes,
        )

    def _compared(self, placing: Placing, understood: Understood) -> Comparison | None:
        """Compare a document with the issue at its address, if there is one."""
        entry = self._entries.get(placing.address)
        if entry is None or (placing.replaced is None and not has_errors(placing.diagnostics)):
            return None
        new, comments = understood.modelled.issue, understood.original.comments
        return compared(self._workspace, entry, new, comments)

    def _revised(
        self,
        placing: Placing,
        comparison: Comparison | None,
        understood: Understood,
        content: bytes,
    ) -> Placing:
        """Return a placing that leaves of the sources what did not change, if they allow it.

        Else it keeps the files of the issue that gives way.
        """
        photos, document = understood.modelled.photos, understood.original.file
        made = None
        if comparison:
            made = taken_over(self._workspace, comparison, photos, document, content)
        if made is None or comparison is None:
            return self._keeping(placing)
        return replace(
            placing,
            issue=made.issue,
            source=comparison.entry.path,
            files=made.contents,
            diagnostics=made.diagnostics,
        )

    def _keeping(self, placing: Placing) -> Placing:
        """Return a placing with copies of the files that it replaces."""
        entry = self._entries.get(placing.address)
        if placing.replaced is None or entry is None:
            return placing
        message = _("The issue was written anew. Its files from before are kept in {folder}.")
        text = message.format(folder=f"{ORIGINAL}/{REPLACED}/")
        place = Location(placing.source or entry.path)
        found = Diagnostic("BT577", Severity.WARNING, text, place)
        contents = {**replaced_files(entry), **placing.contents}
        return replace(placing, contents=contents, diagnostics=(*placing.diagnostics, found))

    def _written(self, placing: Placing) -> tuple[Diagnostic, ...]:
        if self._write:
            return self._shelf.put(placing)
        self._shelf.claim(placing)
        return ()


def _changes(comparison: Comparison | None, understood: Understood) -> tuple[Difference, ...]:
    """Return what differs from the sources; of a new issue the comments in its margin."""
    if comparison:
        return comparison.changes
    return comments_on(understood.modelled.issue, understood.original.comments)


def _gone(file: Path, error: OSError) -> Diagnostic:
    message = _("The file cannot be read any more: {reason}. Import it again.")
    text = message.format(reason=error.strerror or error)
    return Diagnostic("BT003", Severity.ERROR, text, Location(file))
