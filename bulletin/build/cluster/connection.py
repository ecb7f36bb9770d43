"""The way to a cluster, and whether its workers would make the same files as this machine."""

from __future__ import annotations

import contextlib
import logging
import time
import warnings
from typing import TYPE_CHECKING

from distributed import Client, Security

from bulletin.build.cluster import findings
from bulletin.build.cluster.machines import traits
from bulletin.build.cluster.worker import same, unlike
from bulletin.errors import UsageError
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAUSE = 1.0
"""Seconds between two looks at a cluster."""
_DESERTED = 60.0
"""Seconds that it may be without any worker."""
PATIENCE = 5.0
"""Seconds in which a scheduler must answer and have a worker."""
_TALKATIVE = ("distributed", "distributed.client", "tornado.application")
"""Dask's loggers, each with a level of its own."""


@contextlib.contextmanager
def connected(address: str) -> Iterator[Client]:
    """Be a client of the scheduler at this address inside the block.

    Raises UsageError where none answers, where it has no workers, or where they are unlike this
    machine. What Dask logs of lost connections is not shown: it is told in words.
    """
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", "Sending large graph", UserWarning)  # photographs
    client = _client(address)
    try:
        _wait_for_workers(client, address)
        _check_workers(client)
        yield client
    finally:
        with contextlib.suppress(TimeoutError):
            client.close(timeout=1)


def _client(address: str) -> Client:
    try:
        _check_certificates(address)
        return Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        message = _(
            "No Dask scheduler answers at {address} ({reason}). Is the address right, like "
            "tcp://host:8786? Start one there with: dask scheduler"
        )
        raise UsageError(message.format(address=address, reason=error)) from error


def _check_certificates(address: str) -> None:
    """Raise UsageError where TLS is asked for and Dask knows no certificates."""
    if address.startswith("tls:") and not Security().get_connection_args("client")["ssl_context"]:
        message = _(
            "{address} asks for TLS, and Dask is not told which certificates to use. Write them "
            "into ~/.config/dask/tls.yaml; docs/cluster.md shows how."
        )
        raise UsageError(message.format(address=address))


def _wait_for_workers(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        message = _(
            "The scheduler at {address} has no workers. Start one on each machine with: dask "
            "worker {address} --nworkers -1 --nthreads 1"
        )
        raise UsageError(message.format(address=address)) from error


def _check_workers(client: Client) -> None:
    """Raise UsageError where the cluster cannot make what this machine would make.

    Dask unpacks tasks on the scheduler, too, so that needs the package, but neither its fonts nor
    Pango.
    """
    try:
        client.run_on_scheduler(same, None)
        answers = client.run(unlike, traits())
    except Exception as error:
        raise findings.unequipped(error) from error
    for worker, found in answers.items():
        if found:
            raise UsageError(findings.differing(worker, found))


class Cluster:
    """The workers of a cluster, looked at from time to time."""

    def __init__(self, client: Client) -> None:
        """Count the threads that work."""
        self._client = client
        self._looked = self._peopled = time.monotonic()
        self.threads = sum(client.nthreads().values())

    def look(self) -> None:
        """Count again. Raises UsageError where no worker comes back, or the scheduler is gone."""
        now = time.monotonic()
        if now < self._looked + _PAUSE:
            return
        self._looked = now
        self.threads = sum(self._workers().values())
        if self.threads:
            self._peopled = now
        elif now > self._peopled + _DESERTED:
            raise findings.deserted()

    def has(self, worker: str) -> bool:
        """Tell whether a worker is there. Raises UsageError where the scheduler is gone."""
        return worker in self._workers()

    def _workers(self) -> dict[str, int]:
        try:
            workers: dict[str, int] = self._client.nthreads()
        except OSError as error:
            raise findings.lost() from error
        return workers
