"""What was sent, compared with what is there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.publishing.record import FileRecord
from bulletin.publishing.sources import changed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bulletin.publishing.editions import Edition, Published
    from bulletin.workspace import Entry


def damage(published: Published) -> tuple[Diagnostic, ...]:
    """Report the files of all editions that are gone (BT959) or not what was sent (BT960)."""
    return tuple(finding for edition in published.editions for finding in _damage(edition))


def _damage(edition: Edition) -> Iterator[Diagnostic]:
    for sent in edition.record.files:
        file = edition.folder / sent.path
        try:
            content = file.read_bytes()
        except OSError:
            message = _("This file was sent, and it is gone. Bring it back from a backup.")
            yield Diagnostic("BT959", Severity.WARNING, message, Location(file))
            continue
        if FileRecord.of(sent.path, content) != sent:
            message = _("This file is not what was sent any more. Bring it back from a backup.")
            yield Diagnostic("BT960", Severity.WARNING, message, Location(file))


def changed_since_sent(root: Path, entry: Entry, published: Published) -> tuple[Diagnostic, ...]:
    """Report that the sources of an issue in force are not those that it was sent from (BT961)."""
    edition = published.in_force
    files = changed(root, entry, edition.record.sources) if edition else ()
    if not edition or not files:
        return ()
    message = _(
        "{address} was sent on {sent} as edition {edition}; since then its sources have changed "
        "({files}). What was sent stays. To send a corrected edition: bulletin publish {address} "
        "--reissue"
    ).format(
        address=entry.address,
        sent=edition.record.sent,
        edition=edition.record.edition,
        files=", ".join(file.name for file in files),
    )
    return (Diagnostic("BT961", Severity.WARNING, message),)


def without_sources(published: Published) -> tuple[Diagnostic, ...]:
    """Report that an issue was sent whose sources are not at its address any more."""
    latest = published.latest
    if latest is None:
        return ()
    message = _(
        "{address} was sent on {sent}, but there are no sources at this address any more. What was "
        "sent is kept."
    ).format(address=latest.record.address, sent=latest.record.sent)
    return (Diagnostic("BT969", Severity.INFO, message),)
