"""What a command takes: its time, and the memory of each of its processes. Linux only."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

BULLETIN = (sys.executable, "-m", "bulletin.cli")
_INTERVAL = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of the processors; the most memory of each process in MB.

    The first process is the command itself, the others are its workers. Memory is what the kernel
    calls VmHWM: pages shared with other processes count in each.
    """

    seconds: float
    cpu: float
    peaks: tuple[float, ...]

    @property
    def worker(self) -> float:
        """The most memory of a worker or, where there is none, of the command."""
        return max(self.peaks[1:] or self.peaks)


def bulletin(*words: str, root: Path) -> Cost:
    """Run a command of bulletin in a workspace."""
    return run([*BULLETIN, *words], root)


def run(words: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end in a folder. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    process = _started(words, folder, environment)
    with _memory(process.pid) as peaks:
        _pid, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(words))
    return Cost(seconds, usage.ru_utime + usage.ru_stime, tuple(peaks.values()))


def run_together(commands: Sequence[Sequence[str]], folder: Path) -> float:
    """Run commands side by side and return the seconds until the last has ended."""
    start = time.perf_counter()
    for process in [_started(words, folder, None) for words in commands]:
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, process.args)
    return time.perf_counter() - start


def _started(
    words: Sequence[str], folder: Path, environment: Mapping[str, str] | None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  (commands of the benchmarks)
        list(words),
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextlib.contextmanager
def _memory(process: int) -> Iterator[dict[int, float]]:
    """Look now and then at the most memory of a process and of its children, in MB."""
    peaks = {process: 0.0}
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(_INTERVAL):
            for one in (process, *children(process)):
                peaks[one] = max(peaks.get(one, 0.0), peak(one))

    watch = threading.Thread(target=look)
    watch.start()
    try:
        yield peaks
    finally:
        ended.set()
        watch.join()


def children(process: int) -> list[int]:
    """Return the processes that a process has started and that still run."""
    try:
        words = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        return []
    return list(map(int, words))


def peak(process: int) -> float:
    """Return the most memory that a process has had, in MB; 0 where it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
