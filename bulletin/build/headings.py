"""What issues say of themselves that the names of their outputs may contain, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bulletin.build import machinery
from bulletin.build.fingerprints import fingerprint, look
from bulletin.consulted import collecting

if TYPE_CHECKING:
    from bulletin.build.fingerprints import Fingerprint, Looking
    from bulletin.build.records import Records
    from bulletin.workspace import Entry, Workspace


class Heading(NamedTuple):
    """An issue's total number, its date and the title of its first item, as names have them."""

    total_number: str | None = None
    date: str | None = None
    title: str | None = None


def read_heading(workspace: Workspace, entry: Entry) -> Heading:
    """Read an issue's heading from its source; what it does not say, or not rightly, is None."""
    from bulletin.source import load_issue  # noqa: PLC0415  (few patterns need it)

    issue, _findings = load_issue(workspace, entry)
    if issue is None:
        return Heading()
    title = next((item.title for item in issue.items if item.title), None)
    said = (issue.total_number, issue.date, title)
    return Heading(*(None if one is None else str(one) for one in said))


class Headings:
    """Headings, of which those are read whose sources have changed."""

    def __init__(self, records: Records, looking: Looking) -> None:
        """Take what is remembered, and how things are at the time."""
        self._records = records
        self._looking = looking

    def of(self, workspace: Workspace, entry: Entry) -> Heading:
        """Return an issue's heading."""
        source = str(entry.path)
        known = self._records.heading(source)
        renewed = self._looking.renewed(known[0]) if known else None
        if known is None or renewed is None:
            heading, prints = _read(workspace, entry)
        elif renewed == known[0]:
            return known[1]
        else:
            heading, prints = known[1], renewed
        self._records.say(source, prints, heading)
        return heading


def _read(workspace: Workspace, entry: Entry) -> tuple[Heading, tuple[Fingerprint, ...]]:
    with collecting() as notes:
        heading = read_heading(workspace, entry)
    notes[str(workspace.configuration)] = workspace.configuration_mark
    notes[machinery.PACKAGE] = look(machinery.PACKAGE)
    return heading, tuple(fingerprint(path, notes[path]) for path in sorted(notes))
