"""An issue withdrawn: what was sent is kept, and says that it does not hold any more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _
from bulletin.publishing.editions import WITHDRAWAL
from bulletin.publishing.placing import put_file
from bulletin.publishing.record import Withdrawal, written

if TYPE_CHECKING:
    import datetime

    from bulletin.publishing.editions import Edition, Published
    from bulletin.workspace import Entry


def withdraw(
    entry: Entry, published: Published, day: datetime.date, reason: str | None
) -> tuple[Edition | None, tuple[Diagnostic, ...]]:
    """Mark the newest edition as withdrawn; None with an error where there is none in force."""
    latest = published.latest
    if published.diagnostics:
        return None, published.diagnostics
    if latest is None:
        message = _("{address} has not been published, so there is nothing to withdraw.")
        return None, (_refused("BT957", message.format(address=entry.address)),)
    if latest.withdrawal:
        message = _("{address} was withdrawn on {day} already.")
        text = message.format(address=entry.address, day=latest.withdrawal.withdrawn)
        return None, (_refused("BT958", text),)
    withdrawal = Withdrawal(day.isoformat(), reason)
    findings = put_file(latest.folder / WITHDRAWAL, written(withdrawal))
    return (None if findings else replace(latest, withdrawal=withdrawal)), findings


def _refused(code: str, message: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message)
