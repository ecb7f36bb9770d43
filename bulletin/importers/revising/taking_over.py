"""The files of an issue after an edited document was taken over."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass, field, fields, is_dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.comparing import differences, reconciled
from bulletin.messages import _
from bulletin.model.characters import said
from bulletin.model.issue import OldFile
from bulletin.model.text import Figure, Text
from bulletin.model.walk import instances
from bulletin.source import load_issue
from bulletin.source.revising import Grain, Inexact, revised
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bulletin.importers.revising.comparison import Comparison
    from bulletin.model.issue import Issue
    from bulletin.source.revising import Revision
    from bulletin.workspace import Entry, Workspace

T = TypeVar("T")
ORIGINAL = "original"


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
    wanted, pictures = _with_pictures(comparison.new.issue, photos, entry)
    name = _original_name(entry, safe_name(document.name), content)
    digest = hashlib.sha256(content).hexdigest()
    wanted = replace(wanted, imported=OldFile(Text(name, wanted.location), digest))
    for strict in (True, False):
        for grain in Grain:
            try:
                revision = _revised(workspace, comparison, wanted, grain)
                contents = {**revision.contents(Path.read_bytes), **pictures}
            except (Inexact, OSError):
                continue
            if _says(workspace, entry, contents, wanted, strict=strict):
                kept, found = _copies(entry, revision.removed)
                contents = {**contents, **kept, entry.path.parent / name: content}
                return Revised(wanted, contents, found)
    return None


def _revised(workspace: Workspace, comparison: Comparison, wanted: Issue, grain: Grain) -> Revision:
    partners = [pair.old for pair in comparison.new.pairs if pair.new is not None]
    return revised(workspace, comparison.entry, comparison.old, wanted, partners, grain)


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
        copied = replace(
            entry, path=folder / entry.path.name, folder=folder if entry.folder else None
        )
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


def _copies(
    entry: Entry, removed: Iterable[Path]
) -> tuple[dict[Path, bytes], tuple[Diagnostic, ...]]:
    """Return copies of the files that go, and say where they are."""
    copies, found = {}, []
    for path in removed:
        name = _original_name(entry, path.name, path.read_bytes())
        copies[entry.path.parent / name] = path.read_bytes()
        message = _("This item was taken out; its file is kept as {copy}.")
        text = message.format(copy=name)
        found.append(Diagnostic("BT576", Severity.INFO, text, Location(path)))
    return copies, tuple(found)


def _with_pictures(
    issue: Issue, photos: Mapping[str, bytes], entry: Entry
) -> tuple[Issue, dict[Path, bytes]]:
    """Return the issue with its new pictures under names that are free, and these files."""
    folder = entry.path.parent
    named: dict[Path, Path] = {}
    for figure in instances(issue, Figure):
        if figure.image.as_posix() in photos and figure.image not in named:
            named[figure.image] = _free(folder, figure.image, set(named.values()))
    files = {path: photos[old.as_posix()] for old, path in named.items()}
    return _with_images(issue, named), files


def _free(folder: Path, image: Path, taken: set[Path]) -> Path:
    for number in count(1):
        path = folder / image.with_name(f"{number:02}{image.suffix}")
        if path not in taken and not path.exists():
            return path
    raise AssertionError


def _with_images(part: T, named: Mapping[Path, Path]) -> T:
    """Return a part of an issue whose pictures lie elsewhere."""
    if isinstance(part, Figure):
        return replace(part, image=named.get(part.image, part.image))
    if isinstance(part, tuple):
        return type(part)(_with_images(one, named) for one in part)
    if is_dataclass(part) and any(True for _one in instances(part, Figure)):
        values = {one.name: _with_images(getattr(part, one.name), named) for one in fields(part)}
        return cast("T", replace(cast("Any", part), **values))
    return part


def _original_name(entry: Entry, name: str, content: bytes) -> str:
    """Return a free name among the originals; beside a single file the names have its own first."""
    path = Path(name if entry.folder else f"{entry.path.stem}-{name}")
    for number in count(1):
        shown = path.name if number == 1 else f"{path.stem}-{number}{path.suffix}"
        target = entry.path.parent / ORIGINAL / shown
        if not target.exists() or target.read_bytes() == content:
            return f"{ORIGINAL}/{shown}"
    raise AssertionError
