"""An issue's files in its folder: issue.yaml, and one file an item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.issue import Kind
from bulletin.source.drafts import Draft, editor_line
from bulletin.source.writing.head import head
from bulletin.source.writing.items import item_file
from bulletin.source.writing.scalars import line_of
from bulletin.workspace import safe_name
from bulletin.workspace.entries import ISSUE_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Issue, Item
    from bulletin.workspace import Workspace

_NAME_LENGTH = 20
"""Characters of a file's name after its number."""
_KINDS = {Kind.ITEM: "条目", Kind.BRIEF: "简讯", Kind.FEATURE: "专题"}
_NO_NAME = re.compile(r"[\s　.]+")


def issue_files(issue: Issue, folder: Path, workspace: Workspace) -> tuple[Draft, ...]:
    """Return the files of an issue that is to lie in ``folder``, as an editor would write them.

    The loader reads the same issue from them, places aside, without findings. What sources cannot
    say is written as the nearest that they can: one line break for several in a row, a space for
    one in a heading or a cell, one list (quotation, emphasis) for two of a kind side by side, the
    outer emphasis alone where an inner one touches its ends or another stands beside it, two names
    for one with a space in it. Pictures must lie in the folder.
    """
    text = head(issue, folder, workspace)
    first = editor_line(workspace, folder)
    width = max(2, len(str(len(issue.items))))
    drafts = [Draft(folder / ISSUE_FILE, f"{first}\n{text}" if first else text)]
    for number, item in enumerate(issue.items, 1):
        suffix, written = item_file(item, folder, workspace.unit_names)
        drafts.append(Draft(folder / f"{number:0{width}}-{item_name(item)}{suffix}", written))
    return tuple(drafts)


def item_name(item: Item) -> str:
    """Return what an item's file is called after its number: the unit, or else the title."""
    named = item.unit or item.title
    text = _NO_NAME.sub("", line_of(named.text))[:_NAME_LENGTH] if named else ""
    return safe_name(text or _KINDS[item.kind])
