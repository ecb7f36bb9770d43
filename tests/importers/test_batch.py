"""Worker processes: results in order, a crash or a hang costs one file."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

from bulletin.diagnostics import Diagnostic
from bulletin.importers.batch import Workers


def _read(path: Path) -> str:
    if path.name == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if path.name == "hang":
        threading.Event().wait()
    return path.name.upper()


def _results(*names: str, jobs: int = 2) -> list[str]:
    workers = Workers(_read, jobs, limit=1.0)
    found = workers.results([Path(name) for name in names])
    return [one.code if isinstance(one, Diagnostic) else one for _file, one in found]


def test_results_come_in_the_order_of_the_files() -> None:
    names = [f"f{number}" for number in range(40)]
    assert _results(*names) == [name.upper() for name in names]


def test_a_crash_and_a_hang_cost_one_file_each() -> None:
    assert _results("a", "crash", "b", "hang", "c") == ["A", "BT549", "B", "BT548", "C"]


def test_one_worker_goes_on_after_a_crash() -> None:
    assert _results("crash", "a", jobs=1) == ["BT549", "A"]


def test_stopping_early_leaves_no_worker() -> None:
    results = Workers(_pid, 2).results([Path(str(number)) for number in range(9)])
    _file, worker = next(results)
    results.close()
    assert isinstance(worker, int)
    assert not Path(f"/proc/{worker}").exists() or not Path("/proc").exists()


def _pid(_path: Path) -> int:
    return os.getpid()
