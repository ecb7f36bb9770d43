"""Issues built by many machines: Dask hands them out, this one packs, checks and puts in place.

Dask is imported only where a cluster is asked for, and needs the extra ``bulletin[cluster]``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bulletin.errors import UsageError
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from bulletin.build.order import Order
    from bulletin.build.outcome import Outcome
    from bulletin.build.workers import Task
    from bulletin.workspace import Workspace


def build_over(
    workspace: Workspace, tasks: Sequence[Task], order: Order, address: str, limit: float | None
) -> Generator[Outcome]:
    """Build issues with the cluster at this address; outcomes come in the order of the tasks.

    ``limit`` is the seconds that an issue may take. Raises UsageError where the extra or the
    cluster is missing, or where a worker would make other files than this machine. Closing the
    generator leaves the cluster, which then drops what it has not done.
    """
    try:
        from bulletin.build.cluster.client import outcomes  # noqa: PLC0415
    except ModuleNotFoundError as error:
        message = _(
            "--cluster needs Dask (the extra “cluster”), which is not installed. Run: {command}"
        )
        command = f"{sys.executable} -m pip install distributed"
        raise UsageError(message.format(command=command)) from error
    return outcomes(workspace, tasks, order, address, limit)
