"""Loaded by the workers of a test: an issue whose office says so ends or stops its worker."""

from __future__ import annotations

import errno
import os
import signal
import threading
from typing import TYPE_CHECKING, Any

from bulletin.build import renderers
from bulletin.build.cluster import worker
from bulletin.build.cluster.parcels import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from distributed import Worker

    from bulletin.build.cluster.parcels import Refusal
    from bulletin.document.composed import Composed
    from bulletin.writers.output import Output


def dask_setup(_worker: Worker) -> None:
    """Put writers with faults in the place of the real ones."""
    real = renderers.writer

    def writer(kind: str) -> Callable[[Composed], Output]:
        return lambda composed: _write(real(kind), composed)

    renderers.writer = writer


def _write(write: Callable[[Composed], Output], composed: Composed) -> Output:
    if composed.office == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if composed.office == "hang":
        threading.Event().wait()
    if composed.office == "fault":
        raise KeyError(composed.office)
    return write(composed)


def damaged(*task: Any) -> Answer | Refusal:  # noqa: ANN401  (as the worker's own function)
    """Answer as a worker does, with a byte too many."""
    answer = worker.render(*task)
    if isinstance(answer, Answer):
        answer.made.contents["pdf"] += b"%"
    return answer


def unable(*_task: object) -> None:
    """Fail as a worker does that cannot unpack what it was sent."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
