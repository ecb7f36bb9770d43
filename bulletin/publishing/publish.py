"""An issue marked as sent: its outputs kept, with a record of what they were made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin import __version__
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _
from bulletin.publishing.editions import RECORD, Edition, edition_folder
from bulletin.publishing.placing import put_folder
from bulletin.publishing.record import FileRecord, Record, written
from bulletin.publishing.sources import changed, recorded

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.model.issue import Issue
    from bulletin.publishing.editions import Published
    from bulletin.workspace import Entry


@dataclass(frozen=True, slots=True)
class Sending:
    """How an issue is sent: on which day, who signed, whether as a correction, and why."""

    sent: datetime.date
    signed_by: str | None = None
    reissue: bool = False
    reason: str | None = None


def refusal(
    root: Path, entry: Entry, published: Published, *, reissue: bool
) -> tuple[Diagnostic, ...]:
    """Return why an issue is not to be published; nothing where it may be.

    The first edition needs no more. After it there is another one only where the sources changed
    and ``reissue`` asks for it, or where it was withdrawn.
    """
    if published.diagnostics:
        return published.diagnostics
    latest = published.latest
    if latest is None:
        return (_unsent(entry),) if reissue else ()
    if latest.withdrawal:
        return ()
    if not changed(root, entry, latest.record.sources):
        return (_unchanged(latest),)
    return () if reissue else (_correction_wanted(latest),)


def next_edition(issue: Issue, published: Published) -> int:
    """Return the number of the next edition: what the source says, where that is not taken."""
    latest = published.latest
    return max(issue.edition, latest.record.edition + 1 if latest else 1)


def publish(
    root: Path,
    entry: Entry,
    issue: Issue,
    outputs: Iterable[Path],
    published: Published,
    sending: Sending,
) -> tuple[Edition | None, tuple[Diagnostic, ...]]:
    """Keep finished outputs as the edition that the issue says it is.

    None with a finding where that was not possible: then nothing new is below ``published/``.
    """
    folder = edition_folder(root, entry.address, issue.edition)
    try:
        contents = {output.name: output.read_bytes() for output in outputs}
        record = _record(root, entry, issue, contents, published, sending)
    except OSError as error:
        return None, (_not_read(error),)
    findings = put_folder(folder, {**contents, RECORD: written(record)})
    return (None if findings else Edition(folder, record)), findings


def _record(
    root: Path,
    entry: Entry,
    issue: Issue,
    contents: dict[str, bytes],
    published: Published,
    sending: Sending,
) -> Record:
    latest = published.latest
    return Record(
        address=entry.address,
        publication=str(issue.publication.title),
        number=issue.number,
        date=issue.date.isoformat() if issue.date else None,
        edition=issue.edition,
        sent=sending.sent.isoformat(),
        signed_by=sending.signed_by,
        corrects=latest.record.edition if latest else None,
        reason=sending.reason,
        files=tuple(FileRecord.of(name, content) for name, content in contents.items()),
        sources=recorded(root, entry, issue),
        bulletin=__version__,
    )


def not_ready(entry: Entry) -> Diagnostic:
    """Say that the outputs are missing, or not what the sources make of them now."""
    message = _(
        "The PDF and the Word file of {address} in build/ are missing, or not what its sources "
        "make now. Make them and look at them first: bulletin build {address}"
    )
    return _refused("BT967", message.format(address=entry.address))


def _unsent(entry: Entry) -> Diagnostic:
    message = _(
        "{address} has not been published yet, so there is nothing to correct. Leave --reissue out."
    )
    return _refused("BT952", message.format(address=entry.address))


def _unchanged(latest: Edition) -> Diagnostic:
    message = _(
        "{address} was sent on {sent} as edition {edition}, and its sources are still the same. "
        "What was sent stays as it is."
    )
    return _refused("BT953", _about(latest, message))


def _correction_wanted(latest: Edition) -> Diagnostic:
    message = _(
        "{address} was sent on {sent} as edition {edition}, and its sources have changed since. "
        "To send a corrected edition: bulletin publish {address} --reissue"
    )
    return _refused("BT954", _about(latest, message))


def _about(edition: Edition, message: str) -> str:
    record = edition.record
    return message.format(address=record.address, sent=record.sent, edition=record.edition)


def _not_read(error: OSError) -> Diagnostic:
    message = _("“{file}” cannot be read: {reason}. Build the issue again, then publish it.")
    reason = error.strerror or error
    return _refused("BT955", message.format(file=error.filename, reason=reason))


def _refused(code: str, message: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message)
