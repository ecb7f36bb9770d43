"""Revising the sources of an issue on disk, as an import does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.source import load_issue
from bulletin.source.revising import Grain, revised
from tests.sources import workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace


@dataclass
class Sources:
    """A workspace with one issue."""

    workspace: Workspace
    entry: Entry

    @classmethod
    def written(cls, root: Path, files: Mapping[str, str | bytes]) -> Sources:
        opened = workspace(root, files)
        (entry,) = opened.catalogue()[0]
        return cls(opened, entry)

    @property
    def issue(self) -> Issue:
        issue, found = load_issue(self.workspace, self.entry)
        assert issue is not None
        assert [str(one) for one in found] == []
        return issue

    def files(self) -> dict[str, bytes]:
        root = self.workspace.root
        return {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }

    def revise(
        self,
        new: Issue,
        partners: Sequence[int | None] | None = None,
        grain: Grain = Grain.CHARACTERS,
    ) -> set[str]:
        """Change the sources, and return the names of the files that changed."""
        before = self.files()
        same = list(range(len(new.items))) if partners is None else partners
        made = revised(self.workspace, self.entry, self.issue, new, same, grain)
        for path, content in made.contents(lambda file: file.read_bytes()).items():
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content)
        after = self.files()
        return {name for name in {*before, *after} if before.get(name) != after.get(name)}
