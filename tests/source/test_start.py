from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest

from bulletin.errors import UsageError
from bulletin.source import init, load_issue, schema
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

TODAY = datetime.date(2026, 11, 21)


def test_a_new_workspace_loads_without_findings(tmp_path: Path) -> None:
    files = init(tmp_path / "new", today=TODAY)
    assert all(path.is_file() for path in files)
    opened = Workspace.find(tmp_path / "new")
    entries, found = opened.catalogue()
    assert (opened.diagnostics, found) == ((), ())
    assert [entry.address for entry in entries] == ["2026/1"]
    issue, found = load_issue(opened, entries[0])
    assert found == ()
    assert issue is not None
    assert [item.kind.value for item in issue.items] == ["item", "item", "brief"]
    assert all(item.unit for item in issue.items)
    assert issue.distribution
    assert issue.credits


def test_the_editor_line_leads_to_the_schema(tmp_path: Path) -> None:
    init(tmp_path, today=TODAY)
    for path in (tmp_path / "bulletin.yaml", tmp_path / "issues/2026/001/issue.yaml"):
        line = path.read_text(encoding="utf-8").splitlines()[0]
        target = path.parent / line.removeprefix("# yaml-language-server: $schema=")
        assert json.loads(target.read_text(encoding="utf-8")) == schema()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "bulletin.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="there already"):
        init(tmp_path, today=TODAY)
    assert [path.name for path in tmp_path.iterdir()] == ["bulletin.yaml"]
    assert (tmp_path / "bulletin.yaml").read_text(encoding="utf-8") == "mine"
