"""Files over worker processes: in order, a crash or a hang costs one file."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

from bulletin.diagnostics import Diagnostic
from bulletin.importers.batch import read_files


def _read(path: Path) -> str:
    if path.name == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if path.name == "hang":
        threading.Event().wait()
    return path.name.upper()


def _results(*names: str) -> list[str]:
    found = read_files(_read, [Path(name) for name in names], 2, limit=1.0)
    return [one.code if isinstance(one, Diagnostic) else one for _file, one in found]


def test_a_crash_and_a_hang_cost_one_file_each() -> None:
    assert _results("a", "crash", "b", "hang", "c") == ["A", "BT549", "B", "BT548", "C"]
