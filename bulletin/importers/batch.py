"""Many files over worker processes: one that crashes or hangs its worker fails alone."""

from __future__ import annotations

from collections import deque
from concurrent.futures import TimeoutError as TooLong
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pebble import ProcessFuture

R = TypeVar("R")

TIME_LIMIT = 120.0
"""Seconds that one file may take; 500 pages of PDF take less than 20."""
_RECYCLED = 500
"""Files after which a worker is replaced, so that its memory stays bounded."""
_AHEAD = 4
"""Files a worker that are handed out before their turn."""


class Workers(Generic[R]):
    """Reads files in so many processes; ``read`` must be a function that can be sent to them."""

    def __init__(self, read: Callable[[Path], R], jobs: int, limit: float = TIME_LIMIT) -> None:
        """Take the function, the number of processes, and the seconds that a file may take."""
        self._read = read
        self._jobs = jobs
        self._limit = limit

    def results(self, files: Sequence[Path]) -> Iterator[tuple[Path, R | Diagnostic]]:
        """Yield each file with what was read of it, or with what became of its worker, in order."""
        pool = ProcessPool(max_workers=self._jobs, max_tasks=_RECYCLED)
        waiting: deque[tuple[Path, ProcessFuture[R]]] = deque()
        rest = iter(files)
        try:
            for file in islice(rest, self._jobs * _AHEAD):
                waiting.append((file, pool.schedule(self._read, (file,), timeout=self._limit)))
            while waiting:
                file, future = waiting.popleft()
                yield file, self._result(file, future)
                for following in islice(rest, 1):
                    task = pool.schedule(self._read, (following,), timeout=self._limit)
                    waiting.append((following, task))
            pool.close()
        finally:
            pool.stop()
            pool.join()

    def _result(self, file: Path, future: ProcessFuture[R]) -> R | Diagnostic:
        try:
            result = future.result()
        except TooLong:
            message = _("Reading this file took more than {seconds:g} seconds. Divide it.")
            return _finding("BT548", message.format(seconds=self._limit), file)
        except ProcessExpired:
            message = _(
                "Reading this file broke the program that reads it. Save it anew in Word, WPS or "
                "a PDF reader, and import the copy."
            )
            return _finding("BT549", message, file)
        return result


def _finding(code: str, message: str, file: Path) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, Location(file))
