"""Built, changed, or not built."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bulletin.build import State, output_state
from bulletin.workspace import Entry

if TYPE_CHECKING:
    from pathlib import Path


def _touch(path: Path, time: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (time, time))
    return path


@pytest.mark.parametrize(
    ("source", "item", "pdf", "docx", "state"),
    [
        (10, 10, 20, 20, State.BUILT),
        (30, 10, 20, 20, State.CHANGED),
        (10, 30, 20, 20, State.CHANGED),
        (10, 30, 20, 40, State.CHANGED),
        (10, 10, 20, None, State.UNBUILT),
    ],
)
def test_output_state(
    tmp_path: Path, source: int, item: int, pdf: int, docx: int | None, state: State
) -> None:
    folder = tmp_path / "issues" / "2023" / "001"
    path = _touch(folder / "issue.yaml", source)
    _touch(folder / "01.md", item)
    os.utime(folder, (1, 1))
    outputs = [tmp_path / "x.pdf", tmp_path / "x.docx"]
    for output, time in zip(outputs, (pdf, docx), strict=True):
        if time is not None:
            _touch(output, time)
    entry = Entry("2023/1", "测试信息", 2023, 1, None, path, folder)
    assert output_state(entry, outputs) is state
