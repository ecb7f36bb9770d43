"""Workspaces written for a test, and findings in a form that is easy to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.model import text as blocks
from bulletin.source import load_issue
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.model.issue import Issue

CONFIGURATION = """\
publications:
  - {title: 上街信息, office: 区委办公室, 本期送: 区级领导, 责任编辑: 张三 李四}
  - {title: 专题, numbered: false}
units: [区农委, {name: 区统计局, aliases: [统计局]}]
"""
HEAD = "number: 35\ndate: 2023-06-01\n"
ISSUE = "issues/2023/035.yaml"


def workspace(root: Path, files: Mapping[str, str | bytes] | None = None) -> Workspace:
    """Write the files, bulletin.yaml unless it is among them, and open the workspace."""
    for name, content in {"bulletin.yaml": CONFIGURATION, **(files or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Workspace.find(root)


def load(
    root: Path, files: Mapping[str, str | bytes]
) -> tuple[Issue | None, tuple[Diagnostic, ...]]:
    """Load the only issue among the files."""
    opened = workspace(root, files)
    entries, _found = opened.catalogue()
    (entry,) = entries
    return load_issue(opened, entry)


def loaded(root: Path, files: Mapping[str, str | bytes]) -> Issue:
    """Load the only issue among the files, which must be without findings."""
    issue, found = load(root, files)
    assert [str(finding) for finding in found] == []
    assert issue is not None
    return issue


def places(found: tuple[Diagnostic, ...]) -> list[tuple[str, int, int]]:
    """Return code, line and column of each finding."""
    return [
        (finding.code, finding.location.line, finding.location.column)
        for finding in found
        if finding.location
    ]


PARTS = ("children", "header", "rows", "entries", "blocks")


def leaves(node: object, parts: tuple[str, ...] = PARTS) -> Iterator[blocks.Text]:
    """Go through the texts of blocks or inline parts, in the order of print."""
    if isinstance(node, blocks.Text):
        yield node
    elif isinstance(node, tuple | list):
        for child in node:
            yield from leaves(child, parts)
    else:
        for name in parts:
            yield from leaves(getattr(node, name, ()), parts)


def shown(node: object) -> str:
    """Return the characters of blocks or inline parts, titles of boxes included."""
    return "".join(leaf.text for leaf in leaves(node, ("title", *PARTS)))
