"""What the commands say of issues that were sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.publishing.editions import PUBLISHED, find_published, published_addresses
from bulletin.publishing.verifying import changed_since_sent, damage, without_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bulletin.build import Outcome
    from bulletin.diagnostics import Diagnostic
    from bulletin.publishing.editions import Edition
    from bulletin.workspace import Entry, Workspace


@dataclass(frozen=True, slots=True)
class Sent:
    """The newest edition of an issue, and whether its sources changed after it was sent."""

    edition: Edition
    changed: bool

    def words(self) -> str:
        """Return it as a table has it."""
        record, withdrawal = self.edition.record, self.edition.withdrawal
        if withdrawal:
            return _("withdrawn {day}").format(day=withdrawal.withdrawn)
        message = (
            _("published {day}") if record.edition == 1 else _("edition {edition} published {day}")
        )
        words = message.format(day=record.sent, edition=record.edition)
        if self.changed:
            return _("{published}, sources changed since").format(published=words)
        return words

    def document(self) -> dict[str, Any]:
        """Return it for JSON."""
        record, withdrawal = self.edition.record, self.edition.withdrawal
        return {
            "edition": record.edition,
            "sent": record.sent,
            "signed_by": record.signed_by,
            "changed": self.changed,
            "withdrawn": withdrawal.withdrawn if withdrawal else None,
        }


def find_sent(
    workspace: Workspace, entries: Iterable[Entry]
) -> tuple[dict[str, Sent], tuple[Diagnostic, ...]]:
    """Return by address what was sent of the issues, and what is wrong with the files kept."""
    root, found = workspace.root, {}
    findings: list[Diagnostic] = []
    listed = set()
    for entry in entries:
        listed.add(entry.address)
        published = find_published(root, entry.address)
        findings += (*published.diagnostics, *damage(published))
        if published.latest:
            changed = bool(changed_since_sent(root, entry, published))
            found[entry.address] = Sent(published.latest, changed)
    for address in published_addresses(root):
        if address not in listed:
            published = find_published(root, address)
            findings += (*damage(published), *without_sources(published))
    return found, tuple(findings)


def told_of_changes(
    workspace: Workspace, entries: Iterable[Entry], outcomes: Iterable[Outcome]
) -> Iterator[Outcome]:
    """Add to each issue that was built that it is not any more what was sent."""
    by_address = {entry.address: entry for entry in entries}
    for outcome in outcomes:
        published = find_published(workspace.root, outcome.address)
        findings = changed_since_sent(workspace.root, by_address[outcome.address], published)
        yield replace(outcome, diagnostics=outcome.diagnostics + findings) if findings else outcome


def keep_out_of_published(root: Path, folder: Path) -> None:
    """Raise UsageError where a folder for outputs lies below ``published/``."""
    if folder.resolve().is_relative_to((root / PUBLISHED).resolve()):
        message = _("{name}/ keeps what was sent as it is. Choose another folder with -o.")
        raise UsageError(message.format(name=PUBLISHED))
