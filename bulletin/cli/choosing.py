"""The issues that a command was asked for: at addresses, all of them, or one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.cli.report import print_findings
from bulletin.diagnostics import Severity
from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.workspace.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.workspace import Catalogue, Entry, Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entries, each once, and for addresses that name none, why they do not.

    ``catalogue`` are all issues that there are, and what is to be said of them.
    """

    entries: tuple[Entry, ...]
    unknown: dict[str, tuple[Diagnostic, ...]]
    catalogue: Catalogue


def choose(workspace: Workspace, addresses: Sequence[str], *, everything: bool) -> Chosen:
    """Return the issues at the addresses or all; findings about the whole catalogue are printed."""
    catalogue = workspace.catalogue()
    entries, found = catalogue
    if everything:
        paths = {entry.path for entry in entries}
        print_findings(one for one in found if one.location and one.location.file not in paths)
        return Chosen(entries, {}, catalogue)
    selection = Selection(entries, workspace.default.title.text)
    chosen: dict[str, Entry] = {}
    unknown = {}
    for address in addresses:
        named, errors = selection.select([address])
        chosen.update((entry.address, entry) for entry in named)
        if not named:
            unknown[address] = errors
    return Chosen(tuple(chosen.values()), unknown, catalogue)


def choose_one(workspace: Workspace, address: str) -> Entry:
    """Return the issue at an address. Raises UsageError where it names none, or several."""
    entries, found = workspace.select([address])
    if len(entries) == 1:
        return entries[0]
    print_findings(one for one in found if one.severity is Severity.ERROR)
    message = _("“{address}” must name one issue. See which there are: bulletin list")
    raise UsageError(message.format(address=address))
