"""The files of an issue after an edited document was taken over."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.revising.kept_files import original_name, with_pictures
from bulletin.importers.revising.sources import sources_saying
from bulletin.messages import _
from bulletin.model.issue import OldFile
from bulletin.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bulletin.importers.revising.comparison import Comparison
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace


@dataclass(frozen=True, slots=True)
class Revised:
    """The issue and its files: by path the bytes of those that change, None for those that go.

    Files that were taken out are among them once more, in ``original/``.
    """

    issue: Issue
    contents: dict[Path, bytes | None] = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()


def taken_over(
    workspace: Workspace,
    comparison: Comparison,
    photos: Mapping[str, bytes],
    document: Path,
    content: bytes,
) -> Revised | None:
    """Return what makes the sources say what an edited document says.

    ``document`` becomes the latest original. None where the form of the sources cannot say it:
    then the issue must be written anew.
    """
    entry = comparison.entry
    wanted, pictures = with_pictures(comparison.new.issue, photos, entry)
    name = original_name(entry, document.name, content)
    digest = hashlib.sha256(content).hexdigest()
    wanted = replace(wanted, imported=OldFile(Text(name, wanted.location), digest))
    partners = [pair.old for pair in comparison.new.pairs if pair.new is not None]
    made = sources_saying(workspace, entry, comparison.old, wanted, partners, pictures)
    if made is None:
        return None
    copies, found = _copies(entry, made.removed)
    contents: dict[Path, bytes | None]
    contents = {**made.contents, **copies, entry.path.parent / name: content}
    return Revised(wanted, contents, found)


def _copies(
    entry: Entry, removed: Iterable[Path]
) -> tuple[dict[Path, bytes], tuple[Diagnostic, ...]]:
    """Return copies of the files that go, and say where they are."""
    copies, found = {}, []
    for path in removed:
        content = path.read_bytes()
        name = original_name(entry, path.name, content)
        copies[entry.path.parent / name] = content
        message = _("This item was taken out; its file is kept as {copy}.")
        text = message.format(copy=name)
        found.append(Diagnostic("BT576", Severity.INFO, text, Location(path)))
    return copies, tuple(found)
