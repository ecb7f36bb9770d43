"""An issue's sources after a change, tried before anything is written."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.importers.comparing import differences, reconciled
from bulletin.model.characters import said
from bulletin.model.text import Figure
from bulletin.model.walk import instances
from bulletin.source import load_issue
from bulletin.source.revising import Grain, Inexact, revised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace


@dataclass(frozen=True, slots=True)
class Sources:
    """Files by their paths, None for one that goes; ``removed`` are those of items taken out."""

    contents: dict[Path, bytes | None]
    removed: tuple[Path, ...] = ()


def sources_saying(
    workspace: Workspace,
    entry: Entry,
    old: Issue,
    wanted: Issue,
    partners: Sequence[int | None],
    pictures: Mapping[Path, bytes],
) -> Sources | None:
    """Return the files that make an issue the wanted one, as little changed as can be.

    They are loaded from another place to prove it. None where the form of the sources cannot say
    the wanted issue. ``partners`` are as for ``revised``; ``pictures`` are new files.
    """
    for strict in (True, False):
        for grain in Grain:
            try:
                revision = revised(workspace, entry, old, wanted, partners, grain)
                contents = {**revision.contents(Path.read_bytes), **pictures}
            except (Inexact, OSError):
                continue
            if _says(workspace, entry, contents, wanted, strict=strict):
                return Sources(contents, revision.removed)
    return None


def _says(
    workspace: Workspace,
    entry: Entry,
    contents: Mapping[Path, bytes | None],
    wanted: Issue,
    *,
    strict: bool,
) -> bool:
    """Load the files from another place, and tell whether they say the issue.

    Without ``strict`` it is enough that print shows no difference.
    """
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root, "issue")
        for path, content in _files(entry, contents, wanted):
            target = folder / path.relative_to(entry.path.parent)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        inside = folder if entry.folder else None
        copied = replace(entry, path=folder / entry.path.name, folder=inside)
        issue, _found = load_issue(replace(workspace, root=Path(root)), copied)
    if issue is None:
        return False
    if strict:
        return said(issue) == said(wanted)
    return not differences(issue, reconciled(issue, wanted))


def _files(
    entry: Entry, contents: Mapping[Path, bytes | None], wanted: Issue
) -> Iterator[tuple[Path, bytes]]:
    """Yield the files that the issue is read from: its sources and its pictures."""
    here = entry.path.parent
    before = [path for path in entry.folder.iterdir() if path.is_file()] if entry.folder else []
    images = {figure.image for figure in instances(wanted, Figure) if figure.image.is_absolute()}
    for path in (*before, *(image for image in images if image.is_relative_to(here))):
        if path not in contents:
            yield path, path.read_bytes()
    yield from ((path, content) for path, content in contents.items() if content is not None)
