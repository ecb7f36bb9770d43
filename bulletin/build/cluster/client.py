"""The asking machine's part: what a cluster made is checked and put in place here."""

from __future__ import annotations

import contextlib
import queue
import time
import uuid
from collections import deque
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from distributed import KilledWorker

from bulletin.build import renderers
from bulletin.build.cluster import findings
from bulletin.build.cluster.connection import Cluster, connected
from bulletin.build.cluster.parcels import Packer, Refusal
from bulletin.build.cluster.worker import render, same
from bulletin.build.failures import hung
from bulletin.build.issue import delivered
from bulletin.build.outcome import Outcome
from bulletin.build.workers import TIME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from typing import TypeAlias

    from distributed import Client, Future

    from bulletin.build.cluster.parcels import Answer, Parcel
    from bulletin.build.dependencies import Dependencies
    from bulletin.build.order import Order
    from bulletin.build.workers import Task
    from bulletin.diagnostics import Diagnostic
    from bulletin.workspace import Workspace

    Reply: TypeAlias = "Future[Answer | Refusal]"
    Event: TypeAlias = tuple[float, dict[str, Any]]
    """When the scheduler heard something, and what: Dask gives it no type."""

_HELD = 2
"""Issues sent for each thread of the cluster: one in work, and one so that it need not wait."""
_AHEAD = 16
"""Issues that a thread may be ahead of the first outcome that is still missing."""
_RETRIES = 2
"""Times that an issue is tried again where it is not at fault itself, but a full disk, say."""
_LOOK = 1.0
"""Seconds after which the cluster is looked at, news or none."""


def outcomes(
    workspace: Workspace, tasks: Sequence[Task], order: Order, address: str, limit: float | None
) -> Generator[Outcome]:
    """Build issues as ``build_over`` says."""
    renderers.load(order.formats)
    with connected(address) as client:
        packer = Packer(workspace, order)
        yield from _Building(client, packer, tasks, order, limit or TIME_LIMIT).outcomes()


@dataclass(slots=True)
class _Sent:
    """An issue on its way, how often it was sent before, and which worker began with it when."""

    parcel: Parcel
    found: Dependencies
    before: int
    reply: Reply
    worker: str = ""
    begun: float | None = None


class _Building:
    """One build over a cluster. Dask's threads only leave news; all else is done by one thread."""

    def __init__(
        self, client: Client, packer: Packer, tasks: Sequence[Task], order: Order, limit: float
    ) -> None:
        self._client = client
        self._packer = packer
        self._tasks = tasks
        self._order = order
        self._limit = limit
        self._topic = f"bulletin-{uuid.uuid4().hex}"
        self._kit = client.submit(same, packer.kit, key=f"{self._topic}-kit")
        self._todo = deque(range(len(tasks)))
        self._sent: dict[int, _Sent] = {}
        self._finished: dict[int, Outcome] = {}
        self._news: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._cluster = Cluster(client)

    def outcomes(self) -> Generator[Outcome]:
        """Yield what became of each issue, in the order of the tasks."""
        self._client.subscribe_topic(self._topic, self._hear)
        for number in range(len(self._tasks)):
            while number not in self._finished:
                self._cluster.look()
                self._send_more(number)
                with contextlib.suppress(queue.Empty):
                    self._news.get(timeout=self._patience())()
                self._give_up()
            yield self._finished.pop(number)

    def _hear(self, event: Event) -> None:
        self._news.put(partial(self._begin, **event[1]))

    def _begin(self, number: int, worker: str) -> None:
        if number in self._sent:
            self._sent[number].worker = worker
            self._sent[number].begun = time.monotonic()

    def _send_more(self, first_missing: int) -> None:
        threads = self._cluster.threads
        end = first_missing + _AHEAD * threads
        while self._todo and self._todo[0] < end and len(self._sent) < _HELD * threads:
            number = self._todo.popleft()
            self._send(number, *self._packer.packed(self._tasks[number][0]))

    def _send(self, number: int, parcel: Parcel, found: Dependencies, before: int = 0) -> None:
        reply = self._client.submit(
            render,
            self._kit,
            parcel,
            self._topic,
            number,
            self._limit,
            key=f"{self._topic}-{number}-{before}",
            retries=_RETRIES,
        )
        self._sent[number] = _Sent(parcel, found, before, reply)
        reply.add_done_callback(lambda _reply: self._news.put(partial(self._end, number, reply)))

    def _end(self, number: int, reply: Reply) -> None:
        sent = self._sent.get(number)
        if sent is None or sent.reply is not reply:
            return
        del self._sent[number]
        entry = self._tasks[number][0]
        try:
            answer = reply.result()
        except KilledWorker as error:
            self._blame(number, sent, error)
        except CancelledError as error:
            raise findings.lost() from error
        except Exception as error:
            if self._client.status != "running":
                raise findings.lost() from error
            self._fail(number, findings.unable(entry, error))
        else:
            self._take(number, sent, answer)

    def _take(self, number: int, sent: _Sent, answer: Answer | Refusal) -> None:
        """Put in place what a worker made, or send the issue again with what it lacked."""
        entry, name = self._tasks[number]
        if isinstance(answer, Refusal):
            self._fail(number, findings.unlike(entry, answer))
        elif not answer.is_whole():
            self._fail(number, findings.damaged(entry))
        elif completed := self._packer.completed(sent.parcel, answer.consulted):
            self._send(number, completed, sent.found, sent.before + 1)
        else:
            found = self._packer.depended(sent.found, sent.parcel, answer.consulted)
            start = time.perf_counter() - answer.seconds
            self._finished[number] = delivered(entry, self._order, name, answer.made, found, start)

    def _blame(self, number: int, sent: _Sent, error: KilledWorker) -> None:
        """Fail an issue that its workers broke down on; one that only waited there is sent again.

        Dask counts for all issues that a worker had at hand how often a worker was lost.
        """
        guilty = sent.worker == error.last_worker.address
        if guilty or sent.before >= _RETRIES:
            self._fail(number, findings.killing(self._tasks[number][0]))
        else:
            self._send(number, sent.parcel, sent.found, sent.before + 1)

    def _fail(self, number: int, finding: Diagnostic, seconds: float = 0.0) -> None:
        address = self._tasks[number][0].address
        self._finished[number] = Outcome(address, "failed", seconds, diagnostics=(finding,))

    def _patience(self) -> float:
        """Return the seconds until something must be looked at, news or none."""
        begun = min((one.begun for one in self._sent.values() if one.begun), default=None)
        if begun is None:
            return _LOOK
        return min(_LOOK, max(0.0, begun + self._limit - time.monotonic()))

    def _give_up(self) -> None:
        """Give up what takes too long; its worker ends itself. What lost its worker begins anew."""
        late = time.monotonic() - self._limit
        for number, sent in list(self._sent.items()):
            if sent.begun is not None and sent.begun <= late:
                if self._cluster.has(sent.worker):
                    del self._sent[number]
                    sent.reply.cancel()
                    self._fail(number, hung(self._tasks[number][0], self._limit), self._limit)
                else:
                    sent.begun = None
