"""Worker processes: results in order, a crash or a hang costs one task, nobody is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from bulletin import workers
from bulletin.workers import Lost, Workers, beside

if TYPE_CHECKING:
    from pathlib import Path

ENDLESS = """
import multiprocessing, os, threading
from bulletin.workers import Workers
def work(task):
    if task:
        threading.Event().wait()
    return os.getpid()
for _ in Workers(work, 2, 600.0).results([0, 1, 1]):
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
"""


def _work(task: str) -> str:
    if task == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "hang":
        threading.Event().wait()
    if task == "fail":
        raise ZeroDivisionError(task)
    return task.upper()


def _results(*tasks: str, jobs: int = 2) -> list[str | Lost]:
    return list(Workers(_work, jobs, 1.0).results(tasks))


def test_results_come_in_the_order_of_the_tasks() -> None:
    names = [f"f{number}" for number in range(200)]
    assert _results(*names) == [name.upper() for name in names]
    assert _results() == []


def test_a_crash_and_a_hang_cost_one_task_each() -> None:
    found = _results("a", "crash", "b", "hang", "c", "crash", "d")
    assert found == ["A", Lost.CRASHED, "B", Lost.HUNG, "C", Lost.CRASHED, "D"]


def test_one_worker_goes_on_after_a_crash() -> None:
    assert _results("crash", "a", jobs=1) == [Lost.CRASHED, "A"]


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError, match="fail"):
        _results("a", "fail", "b")


def test_no_more_workers_than_tasks() -> None:
    assert len(set(Workers(_pid, 8, 9.0).results([1, 2]))) <= 2


def test_a_worker_is_replaced_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_RECYCLED", 3)
    pids = list(Workers(_pid, 1, 9.0).results(range(7)))
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


@pytest.mark.parametrize("task", [0, 1])
def test_closing_ends_the_workers_at_once(task: int) -> None:
    results = Workers(_pid_or_wait, 2, 600.0).results([0, task, task])
    worker = next(results)
    assert isinstance(worker, int)
    start = time.monotonic()
    results.close()
    assert time.monotonic() - start < 2
    assert not _alive(worker)


@pytest.mark.parametrize(("task", "result"), [("a", "A"), ("crash", Lost.CRASHED)])
def test_a_task_that_is_done_beside(task: str, result: str | Lost) -> None:
    with beside(_work, task) as found:
        assert found() == result


def test_what_is_raised_beside_is_raised() -> None:
    with beside(_work, "fail") as found, pytest.raises(ZeroDivisionError):
        found()


def test_leaving_the_block_ends_what_hangs_beside() -> None:
    before = set(multiprocessing.active_children())
    with beside(_work, "hang"):
        (worker,) = set(multiprocessing.active_children()) - before
    assert not worker.is_alive()


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _pid(_task: int) -> int:
    return os.getpid()


def _pid_or_wait(task: int) -> int:
    if task:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        threading.Event().wait()
    return os.getpid()


def test_killing_the_parent_leaves_no_worker(tmp_path: Path) -> None:
    (program := tmp_path / "endless.py").write_text(ENDLESS, encoding="utf-8")
    command = [sys.executable, str(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603
        assert parent.stdout
        family = [int(pid) for pid in parent.stdout.readline().split()]
        assert all(_alive(pid) for pid in family)
        parent.kill()
    end = time.monotonic() + 10
    while any(_alive(pid) for pid in family):
        assert time.monotonic() < end
    assert len(family) == 2
