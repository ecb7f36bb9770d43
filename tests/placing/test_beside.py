"""What killed processes left beside the places of files."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bulletin.placing import remove_leftovers

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_killed_build_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    names = [
        f".bulletin-{ended.pid}-0123456789abcdef",
        f".bulletin-{os.getpid()}-0123456789abcdef",
        ".bulletin-notes",
        f"bulletin-{ended.pid}-0123456789abcdef",
    ]
    for name in names:
        tmp_path.joinpath(name).touch()
    remove_leftovers(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names[1:])
    remove_leftovers(tmp_path / "nowhere")
