"""Worker processes, of which a crash or a hang costs one task and no other."""

from __future__ import annotations

import contextlib
import math
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from enum import Enum
from multiprocessing import connection
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")

FORKS = sys.platform == "linux"
"""Whether workers begin with all that this process has loaded; elsewhere forking is not safe."""

_HELD = 2
"""Tasks a worker has at hand: one in work, and one so that it need not wait for the next."""
_AHEAD = 16
"""Tasks a worker may be ahead of the first result that is still missing."""
_RECYCLED = 200
"""Tasks after which a worker is replaced, so that its memory stays bounded."""
_PATIENCE = 1.0
"""Seconds that workers have to tidy up when they are stopped."""


class Lost(Enum):
    """What became of a task whose worker was lost: it crashed, or took too long."""

    CRASHED = "crashed"
    HUNG = "hung"


class Workers(Generic[T, R]):
    """So many processes that do one kind of work, each a task at a time.

    Where workers are forked, they have what this process loaded before; elsewhere ``work`` must be
    a function that can be sent to them, as tasks and results must everywhere.
    """

    def __init__(self, work: Callable[[T], R], jobs: int, limit: float) -> None:
        """Take the work, the number of processes, and the seconds that a task may take."""
        self._work = work
        self._jobs = jobs
        self._limit = limit

    def results(self, tasks: Sequence[T]) -> Generator[R | Lost]:
        """Yield what became of each task, in the order of the tasks.

        What the work raises is raised here. Closing the generator ends the workers.
        """
        todo = deque(range(len(tasks)))
        finished: dict[int, R | Lost] = {}
        workers: list[_Worker[T, R]] = []
        try:
            for number in range(len(tasks)):
                while number not in finished:
                    self._hand_out(tasks, todo, number + self._jobs * _AHEAD, workers)
                    for worker in _ready(workers, self._limit):
                        finished |= worker.collected(self._limit)
                        _part_with(worker, workers, todo)
                yield finished.pop(number)
        finally:
            _end(workers)

    def _hand_out(
        self, tasks: Sequence[T], todo: deque[int], end: int, workers: list[_Worker[T, R]]
    ) -> None:
        """Give the tasks before ``end`` to the workers, the least busy one first."""
        while todo and todo[0] < end:
            if len(workers) < self._jobs and all(worker.held for worker in workers):
                workers.append(_Worker(self._work))
            free = [one for one in workers if len(one.held) < _HELD and one.given < _RECYCLED]
            if not free:
                return
            worker = min(free, key=lambda one: len(one.held))
            worker.give(todo[0], tasks[todo[0]])
            todo.popleft()


@contextlib.contextmanager
def beside(work: Callable[[T], R], task: T) -> Iterator[Callable[[], R | Lost]]:
    """Have another process do one task while this one goes on.

    What the block gets waits for what became of the task, and raises what the work raised. At
    the block's end the process ends, whether it has finished or not.
    """
    worker = _Worker(work)
    worker.give(0, task)

    def result() -> R | Lost:
        connection.wait([worker.pipe])
        return worker.collected(math.inf)[0]

    try:
        yield result
    finally:
        _end([worker])


class _Worker(Generic[T, R]):
    """A process, the numbers of the tasks that it holds, and since when it is at the first."""

    def __init__(self, work: Callable[[T], R]) -> None:
        context = (
            multiprocessing.get_context("fork") if FORKS else multiprocessing.get_context("spawn")
        )
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(work, theirs), daemon=True)
        self.process.start()
        theirs.close()
        self.held: deque[int] = deque()
        self.given = 0
        self.lost = False
        self._since = 0.0

    def give(self, number: int, task: T) -> None:
        if not self.held:
            self._since = time.monotonic()
        self.held.append(number)
        self.given += 1
        with contextlib.suppress(OSError):  # it has crashed: that is seen when it is asked
            self.pipe.send(task)

    def seconds_left(self, limit: float) -> float:
        return max(0.0, self._since + limit - time.monotonic())

    def collected(self, limit: float) -> dict[int, R | Lost]:
        """Return what became of the first task, if that is known."""
        if self.pipe.poll():
            try:
                result, error = self.pipe.recv()
            except (EOFError, OSError):
                return self._given_up(Lost.CRASHED)
            if error is not None:
                raise error
            self._since = time.monotonic()
            return {self.held.popleft(): result}
        return {} if self.seconds_left(limit) else self._given_up(Lost.HUNG)

    def _given_up(self, lost: Lost) -> dict[int, R | Lost]:
        self.lost = True
        self.process.kill()
        return {self.held.popleft(): lost}


def _ready(workers: Sequence[_Worker[T, R]], limit: float) -> Iterator[_Worker[T, R]]:
    """Wait until a worker has something to say, or has taken too long, and yield those."""
    busy = [worker for worker in workers if worker.held]
    connection.wait(
        [worker.pipe for worker in busy], min(worker.seconds_left(limit) for worker in busy)
    )
    for worker in busy:
        if worker.pipe.poll() or not worker.seconds_left(limit):
            yield worker


def _part_with(worker: _Worker[T, R], workers: list[_Worker[T, R]], todo: deque[int]) -> None:
    """Let a worker go that is lost, its other tasks going back, or that has done its share."""
    if worker.lost:
        todo.extendleft(reversed(worker.held))
    elif worker.held or worker.given < _RECYCLED:
        return
    else:
        worker.pipe.send(None)
    worker.process.join()
    worker.pipe.close()
    workers.remove(worker)


def _end(workers: Sequence[_Worker[T, R]]) -> None:
    for worker in workers:
        worker.process.terminate()
    end = time.monotonic() + _PATIENCE
    for worker in workers:
        worker.process.join(max(0.0, end - time.monotonic()))
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()


def _serve(work: Callable[[T], R], pipe: connection.Connection) -> None:
    """Do tasks until there are none; an interrupt from the keyboard is for the parent alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_follow_parent, daemon=True).start()
    while (task := pipe.recv()) is not None:
        done: tuple[R | None, Exception | None]
        try:
            done = work(task), None
        except Exception as error:  # noqa: BLE001  (the parent raises it)
            done = None, error
        pipe.send(done)


def _leave(*_signal: object) -> None:
    """End by an exception, so that what is half done is undone."""
    sys.exit(1)


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
