"""The same sources give the same bytes, wherever they lie and whenever they are built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bulletin.build import Order, build_issue
from bulletin.workspace import Workspace

CHECKOUT = Path(__file__).parents[2]


@pytest.mark.parametrize("address", ["2023/35", "2020/44", "2023/36"])
def test_the_same_bytes_in_two_folders(tmp_path: Path, address: str) -> None:
    contents = []
    for folder in (tmp_path / "a", tmp_path / "另一个" / "更深"):
        folder.mkdir(parents=True)
        shutil.copy(CHECKOUT / "bulletin.yaml", folder)
        shutil.copytree(CHECKOUT / "issues", folder / "issues")
        workspace = Workspace.find(folder)
        (entry,), _ = workspace.select([address])
        outcome = build_issue(workspace, entry, Order(("pdf", "docx"), folder / "build"))
        assert outcome.status == "built"
        contents.append({kind: path.read_bytes() for kind, path in outcome.outputs.items()})
    assert set(contents[0]) == {"pdf", "docx"}
    assert contents[0] == contents[1]
