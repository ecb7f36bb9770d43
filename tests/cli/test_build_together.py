"""Two runs of ``bulletin build --all`` at the same time, into one folder."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from tests.build.fakes import ISSUE, write_issue

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = [sys.executable, "-m", "bulletin.cli", "build", "--all", "-j", "2", "--json"]
ISSUES = 6


def _together(root: Path, *options: str) -> list[dict[str, Any]]:
    """Run two builds side by side; both must succeed."""
    builds = [
        subprocess.Popen(  # noqa: S603
            [*COMMAND, *options], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _one in range(2)
    ]
    printed = [build.communicate()[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0]
    return [json.loads(text) for text in printed]


def _outputs(root: Path) -> dict[str, bytes]:
    folder = root / "build"
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_both_succeed_and_leave_what_one_would(root: Path) -> None:
    for number in range(1, ISSUES + 1):
        write_issue(root, f"2023/{number:03}", ISSUE.format(number=number))
    first = _together(root)
    wanted = _outputs(root)
    assert len(wanted) == 2 * ISSUES
    assert all(one["built"] + one["cached"] == ISSUES for one in first)
    assert [one["built"] for one in _together(root, "--force")] == [ISSUES, ISSUES]
    assert _outputs(root) == wanted
    with contextlib.closing(sqlite3.connect(root / "build/.bulletin/state.sqlite")) as base:
        assert base.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert base.execute("select count(*) from output").fetchone() == (2 * ISSUES,)
    _together(root)
    assert _outputs(root) == wanted
    subprocess.run(COMMAND, cwd=root, check=True, capture_output=True)  # noqa: S603
    last = subprocess.run(COMMAND, cwd=root, check=True, capture_output=True)  # noqa: S603
    assert json.loads(last.stdout)["cached"] == ISSUES
