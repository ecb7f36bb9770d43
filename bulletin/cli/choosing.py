"""The issues that a command was asked for: at addresses, all of them, or one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.cli.report import print_findings
from bulletin.diagnostics import Severity
from bulletin.errors import UsageError
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.workspace import Entry, Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entries, each once, and for addresses that name none, why they do not."""

    entries: tuple[Entry, ...]
    unknown: dict[str, tuple[Diagnostic, ...]]


def choose(workspace: Workspace, addresses: Sequence[str], *, everything: bool) -> Chosen:
    """Return the issues at the addresses or all; findings about the whole catalogue are printed."""
    if everything:
        entries, found = workspace.catalogue()
        paths = {entry.path for entry in entries}
        print_findings(one for one in found if one.location and one.location.file not in paths)
        return Chosen(entries, {})
    chosen: dict[str, Entry] = {}
    unknown = {}
    for address in addresses:
        entries, findings = workspace.select([address])
        chosen.update((entry.address, entry) for entry in entries)
        if not entries:
            unknown[address] = tuple(one for one in findings if one.severity is Severity.ERROR)
    return Chosen(tuple(chosen.values()), unknown)


def choose_one(workspace: Workspace, address: str) -> Entry:
    """Return the issue at an address. Raises UsageError where it names none, or several."""
    entries, found = workspace.select([address])
    if len(entries) == 1:
        return entries[0]
    print_findings(one for one in found if one.severity is Severity.ERROR)
    message = _("“{address}” must name one issue. See which there are: bulletin list")
    raise UsageError(message.format(address=address))
