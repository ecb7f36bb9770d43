"""Free and taken addresses while old files come in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.placing.folders import put_files, put_folder
from bulletin.importers.placing.known import known_files
from bulletin.importers.placing.naming import folder_name
from bulletin.messages import _
from bulletin.model.issue import OldFile
from bulletin.model.text import Text
from bulletin.source import issue_files
from bulletin.workspace import safe_name
from bulletin.workspace.entries import folder_of, named_address

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.importers.modelling import Modelled
    from bulletin.model.issue import Issue
    from bulletin.source import Draft
    from bulletin.workspace import Workspace

ORIGINAL = "original"
"""The folder, beside an issue's sources, that keeps the file they were made from."""


class Policy(StrEnum):
    """What to do where an address is taken."""

    REFUSE = "refuse"
    KEEP_BOTH = "keep-both"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Placing:
    """An issue and where it is to go; nothing is written yet.

    ``already`` says that this very file was imported under the address before: there is nothing
    to do. With an error among the ``diagnostics`` nothing may be written. ``issue`` knows its old
    file; ``drafts`` are its sources, ``contents`` all files by their paths in ``folder``;
    ``replaced`` is the folder or the single file that gives way. Where the issue's sources are only
    changed, ``files`` has the bytes of those files that change (None for one that goes), and no
    folder is replaced. ``source`` is the issue's own file.
    """

    address: str
    folder: Path
    issue: Issue
    drafts: tuple[Draft, ...] = ()
    contents: dict[str, bytes] = field(default_factory=dict, repr=False)
    replaced: Path | None = None
    files: dict[Path, bytes | None] | None = field(default=None, repr=False)
    source: Path | None = None
    already: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()


class Shelf:
    """The workspace's addresses, read once for a whole batch."""

    def __init__(self, workspace: Workspace) -> None:
        """Read which issues there are, and which old files they came from."""
        self.entries, _found = workspace.catalogue()
        self._workspace = workspace
        self._taken = {entry.address: entry.folder or entry.path for entry in self.entries}
        self._known = known_files(self.entries)

    def place(
        self,
        modelled: Modelled,
        file: Path,
        content: bytes,
        *,
        year: int | None = None,
        policy: Policy = Policy.REFUSE,
        resuming: bool = False,
        home: str | None = None,
    ) -> Placing:
        """Find an address for an issue that an old file was modelled as, and draft its files.

        ``content`` are the file's bytes; ``year`` counts where the issue has no date. With
        ``resuming`` a file that was imported before has nothing to do. ``home`` is the address of
        the issue that this one is known to be.
        """
        issue = modelled.issue
        digest = hashlib.sha256(content).hexdigest()
        name = folder_name(issue, file.stem)
        year = issue.date.year if issue.date else year
        address, folder = self._spot(issue, year, name)
        if home is not None:
            taken = self._taken[home]
            address, folder = home, taken if taken.is_dir() else taken.with_suffix("")
        if resuming and self._is_known(digest, address):
            return Placing(self._known[digest], folder, issue, already=True)
        replaced = self._occupant(address, folder)
        if replaced and policy is Policy.REFUSE:
            return Placing(address, folder, issue, diagnostics=(_refusal(address, replaced, file),))
        if replaced and policy is Policy.KEEP_BOTH:
            address, folder = self._free(issue, year, name)
            replaced = None
        old = f"{ORIGINAL}/{safe_name(file.name)}"
        issue = replace(issue, imported=OldFile(Text(old, issue.location), digest))
        drafts = issue_files(issue, folder, self._workspace)
        texts = {draft.path.name: draft.text.encode() for draft in drafts}
        contents = {**texts, **modelled.photos, old: content}
        source = drafts[0].path
        return Placing(address, folder, issue, drafts, contents, replaced, source=source)

    def put(self, placing: Placing) -> tuple[Diagnostic, ...]:
        """Write an issue's files; its address is taken from then on."""
        if placing.files is not None:
            found = put_files(placing.files)
        else:
            found = put_folder(placing.folder, placing.contents, placing.replaced)
        if not found:
            self.claim(placing)
        return found

    def claim(self, placing: Placing) -> None:
        """Take an address, as if its files were written."""
        if placing.files is None:
            self._taken[placing.address] = placing.folder
        if placing.issue.imported:
            self._known[placing.issue.imported.sha256] = placing.address

    def address_of(self, digest: str) -> str | None:
        """Return the address of the issue that a file of this SHA-256 was imported as."""
        return self._known.get(digest)

    def _spot(self, issue: Issue, year: int | None, name: str) -> tuple[str, Path]:
        title = issue.publication.title.text
        default = self._workspace.publication(title) is self._workspace.default
        address = named_address(title, year, name, default=default)
        return address, folder_of(self._workspace.root, title, year, name, default=default)

    def _occupant(self, address: str, folder: Path) -> Path | None:
        return self._taken.get(address) or (folder if folder.exists() else None)

    def _free(self, issue: Issue, year: int | None, name: str) -> tuple[str, Path]:
        spots = (self._spot(issue, year, f"{name}-{number}") for number in count(2))
        return next(spot for spot in spots if not self._occupant(*spot))

    def _is_known(self, digest: str, address: str) -> bool:
        """Tell whether the file became the issue at an address, or one more beside it."""
        known = self._known.get(digest)
        return known is not None and (known == address or known.startswith(f"{address}-"))


def _refusal(address: str, occupant: Path, file: Path) -> Diagnostic:
    message = _(
        "{address} is there already: {path}. Import with --keep-both to have both, or with "
        "--replace to put this one in its place."
    )
    text = message.format(address=address, path=occupant)
    return Diagnostic("BT540", Severity.ERROR, text, Location(file))
