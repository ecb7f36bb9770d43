"""What is to be done to an issue's files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.source.edits import edited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bulletin.source.drafts import Draft
    from bulletin.source.edits import Edit


class Inexact(Exception):  # noqa: N818
    """A change that cannot be made at its place: something larger must be written anew."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Edits of files that stay, new files, files to take away, and files to give another name.

    A renamed file is edited under its old name.
    """

    edits: tuple[Edit, ...] = ()
    added: tuple[Draft, ...] = ()
    removed: tuple[Path, ...] = ()
    renamed: tuple[tuple[Path, Path], ...] = ()

    def contents(self, read: Callable[[Path], bytes]) -> dict[Path, bytes | None]:
        """Return the bytes of each file that changes, None for one that goes."""
        changed: dict[Path, bytes | None] = {}
        for file in dict.fromkeys(edit.file for edit in self.edits):
            changed[file] = edited(read(file), [edit for edit in self.edits if edit.file == file])
        moved = {new: changed.get(old) or read(old) for old, new in self.renamed}
        changed |= {old: None for old, _new in self.renamed}
        changed |= dict.fromkeys(self.removed)
        changed |= moved
        return changed | {draft.path: draft.text.encode() for draft in self.added}
