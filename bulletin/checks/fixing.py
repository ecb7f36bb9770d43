"""Findings mended in an issue's files: nothing but the characters of the fixes changes.

Fixes are made in a copy of the issue. Each round of them is proved by loading the copy: it must say
the same issue, but for the mended characters. What would change how a file is read is left out.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from bulletin.diagnostics import Location
from bulletin.model.characters import said
from bulletin.model.text import Text
from bulletin.nodes import read_source
from bulletin.source import load_issue
from bulletin.source.edits import Edit, edited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bulletin.checks.finding import Change, Fix
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace

Part: TypeAlias = Any
"""A value of the model, gone through without asking for its type."""

_ROUNDS = 20
"""A fix may make room for another one; more rounds than these are two rules in dispute."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What fixes make of an issue's files: those that change, how many were made and left out."""

    contents: dict[Path, bytes]
    made: int = 0
    left_out: int = 0


def mended(
    workspace: Workspace, entry: Entry, fixes_of: Callable[[Issue], Iterable[Fix]]
) -> Mended:
    """Mend an issue until ``fixes_of`` has nothing more for it; nothing is written to its files.

    Files outside the issue, such as bulletin.yaml, are left alone.
    """
    with tempfile.TemporaryDirectory(prefix="bulletin-") as name:
        copy = _Copy(workspace, entry, Path(name))
        made = 0
        refused: set[Fix] = set()
        for _round in range(_ROUNDS):
            issue = copy.issue()
            if issue is None:
                break
            wanted = [fix for fix in fixes_of(issue) if copy.holds(fix) and fix not in refused]
            done = copy.make(issue, wanted)
            made += len(done)
            refused |= set(_first_of(wanted)) - set(done)
            if not done:
                break
        return Mended(copy.changed(), made, len(refused))


class _Copy:
    """A copy of an issue, in a folder of its own."""

    def __init__(self, workspace: Workspace, entry: Entry, root: Path) -> None:
        here, there = entry.path.parent, root / "issue"
        if entry.folder:
            shutil.copytree(here, there)
        else:
            there.mkdir()
            shutil.copy(entry.path, there)
        self._here, self._there = here, there
        self._workspace = replace(workspace, root=root)
        inside = there if entry.folder else None
        self._entry = replace(entry, path=there / entry.path.name, folder=inside)

    def issue(self) -> Issue | None:
        """Load the copy."""
        return load_issue(self._workspace, self._entry)[0]

    def holds(self, fix: Fix) -> bool:
        """Tell whether a fix is about files of the issue."""
        return all(change.location.file.is_relative_to(self._there) for change in fix.changes)

    def changed(self) -> dict[Path, bytes]:
        """Return the contents that are not those of the issue's own files, by their paths."""
        found = {}
        for path in self._there.rglob("*"):
            own = self._here / path.relative_to(self._there)
            if path.is_file() and (content := path.read_bytes()) != own.read_bytes():
                found[own] = content
        return found

    def make(self, issue: Issue, fixes: Sequence[Fix]) -> tuple[Fix, ...]:
        """Make fixes, of those at one place the first; return those that the issue bears."""
        files = {change.location.file for fix in fixes for change in fix.changes}
        before = {file: file.read_bytes() for file in files}
        done = self._borne(issue, before, (), _first_of(fixes))
        self._put(issue, before, done)
        return done

    def _borne(
        self,
        issue: Issue,
        before: Mapping[Path, bytes],
        others: tuple[Fix, ...],
        fixes: Sequence[Fix],
    ) -> tuple[Fix, ...]:
        """Return which of the fixes can be made together with the others."""
        if not fixes:
            return ()
        if self._put(issue, before, (*others, *fixes)):
            return tuple(fixes)
        if len(fixes) == 1:
            return ()
        middle = len(fixes) // 2
        first = self._borne(issue, before, others, fixes[:middle])
        return first + self._borne(issue, before, (*others, *first), fixes[middle:])

    def _put(self, issue: Issue, before: Mapping[Path, bytes], fixes: Sequence[Fix]) -> bool:
        """Make fixes in the files as they were; tell whether the copy says just that."""
        changes = [change for fix in fixes for change in fix.changes]
        after = {}
        for file, content in before.items():
            _write({file: content})
            written = _written(file, content, changes)
            if written is None:
                return False
            after[file] = written
        _write(after)
        loaded = self.issue()
        return loaded is not None and _said(loaded) == _said(_with(issue, changes))


def _write(contents: Mapping[Path, bytes]) -> None:
    for path, content in contents.items():
        path.write_bytes(content)


def _written(file: Path, content: bytes, changes: Iterable[Change]) -> bytes | None:
    """Return a file's content after changes; None where other characters stand there."""
    source, _found = read_source(file)
    if source is None:
        return None
    edits = []
    for change in changes:
        if change.location.file == file:
            start = source.offset(change.location)
            end = start + len(change.old)
            if source.text[start:end] != change.old:
                return None
            edits.append(Edit(file, start, end, change.new))
    return edited(content, edits)


def _first_of(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the fixes without those that touch one before them."""
    kept: list[Fix] = []
    taken: list[Change] = []
    for fix in fixes:
        if not any(_touch(change, other) for change in fix.changes for other in taken):
            kept.append(fix)
            taken.extend(fix.changes)
    return kept


def _touch(one: Change, other: Change) -> bool:
    here, there = one.location, other.location
    return (
        (here.file, here.line) == (there.file, there.line)
        and here.column <= there.column + len(other.old)
        and there.column <= here.column + len(one.old)
    )


def _said(issue: Issue) -> object:
    """Return what an issue says; a title of several lines is its lines."""
    items = (replace(item, title=None) if item.title_lines else item for item in issue.items)
    return said(replace(issue, items=tuple(items)))


def _with(issue: Issue, changes: Iterable[Change]) -> Issue:
    """Return an issue in whose texts the changes are made."""
    by_line: dict[tuple[Path, int], list[Change]] = {}
    for change in sorted(changes, key=lambda one: one.location, reverse=True):
        by_line.setdefault((change.location.file, change.location.line), []).append(change)
    return replace(issue, **_parts_with(issue, by_line))


def _parts_with(
    part: Part, changes: Mapping[tuple[Path, int], Sequence[Change]]
) -> dict[str, Part]:
    names = (field.name for field in fields(part) if field.init)
    return {name: _part_with(getattr(part, name), changes) for name in names}


def _part_with(part: Part, changes: Mapping[tuple[Path, int], Sequence[Change]]) -> Part:
    if isinstance(part, Text):
        return _text_with(part, changes.get((part.location.file, part.location.line), ()))
    if isinstance(part, Location):
        return part
    if isinstance(part, tuple):
        return tuple(_part_with(one, changes) for one in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **_parts_with(part, changes))
    return part


def _text_with(text: Text, changes: Sequence[Change]) -> Text:
    characters = text.text
    for change in changes:
        start = change.location.column - text.location.column
        if start >= 0 and start + len(change.old) <= len(text.text):
            characters = characters[:start] + change.new + characters[start + len(change.old) :]
    return replace(text, text=characters)
