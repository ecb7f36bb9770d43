"""What is said where a cluster fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.build.cluster.machines import listed
from bulletin.build.failures import reason_of
from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.errors import UsageError
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.build.cluster.machines import Difference
    from bulletin.build.cluster.parcels import Refusal
    from bulletin.workspace import Entry


def killing(entry: Entry) -> Diagnostic:
    """Report an issue of which every worker broke down that tried it."""
    message = _(
        "Every worker that tried this issue broke down, perhaps for want of memory. Build the "
        "issue without --cluster; if that fails, too, simplify what is unusual in it."
    )
    return _finding("BT935", entry, message)


def unlike(entry: Entry, refusal: Refusal) -> Diagnostic:
    """Report that an issue came to a worker that would make other files."""
    return _finding("BT936", entry, differing(refusal.worker, refusal.found))


def differing(worker: str, found: Sequence[Difference]) -> str:
    """Say that a worker is unlike this machine."""
    message = _(
        "The worker {worker} would make other files than this machine. It differs in {what}. "
        "Install the same on both, or stop that worker."
    )
    return message.format(worker=worker, what=listed(found))


def unequipped(error: Exception) -> UsageError:
    """Say that a machine of the cluster lacks what building takes."""
    message = _(
        "The cluster cannot build issues ({reason}). Install the same version of bulletin with "
        "its libraries on every machine, the scheduler's too, and try “bulletin doctor” there."
    )
    return UsageError(message.format(reason=_reason(error)))


def unable(entry: Entry, error: Exception) -> Diagnostic:
    """Report that a worker could not do its work."""
    message = _(
        "The workers could not do their work on this issue ({reason}). Look at their disks and "
        "logs, then build again."
    )
    return _finding("BT937", entry, message.format(reason=_reason(error)))


def damaged(entry: Entry) -> Diagnostic:
    """Report outputs that are not as their worker made them."""
    message = _(
        "The outputs were damaged on the way from their worker and were not used. Build again; "
        "if it happens again, look at the network."
    )
    return _finding("BT938", entry, message)


def lost() -> UsageError:
    """Say that the scheduler went away."""
    message = _(
        "The connection to the cluster was lost. The finished outputs are complete; run the same "
        "command again for the others."
    )
    return UsageError(message)


def deserted() -> UsageError:
    """Say that the workers went away."""
    message = _(
        "The cluster has no workers any more. The finished outputs are complete; start workers, "
        "then run the same command again for the others."
    )
    return UsageError(message)


def _reason(error: Exception) -> str:
    """Return an error in one line; Dask writes whole paragraphs."""
    return reason_of(error).splitlines()[0]


def _finding(code: str, entry: Entry, message: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, Location(entry.path))
