"""From the addresses that a user writes to entries."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.messages import _
from bulletin.nodes import Report
from bulletin.workspace.names import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.diagnostics import Diagnostic
    from bulletin.workspace.entries import Entry

_RANGE = re.compile(r"(?P<place>(?:.*/)?)(?P<first>[0-9]{1,9})-(?P<last>[0-9]{1,9})")


class Selection:
    """The catalogue, prepared for looking addresses up."""

    def __init__(self, entries: tuple[Entry, ...], default: str) -> None:
        """Take the catalogue and the default publication's title."""
        self._entries = entries
        self._default = default
        self._prefix = f"{safe_name(default)}/"
        self._by_address = {entry.address: entry for entry in entries}

    def select(self, addresses: Iterable[str]) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
        """Return the issues that the addresses name, each once, in the order of the addresses."""
        report = Report()
        chosen: dict[str, Entry] = {}
        for address in addresses:
            found = self._find(address.strip())
            if not found:
                report.error("BT306", self._unknown(address))
            chosen.update((entry.address, entry) for entry in found)
        return tuple(chosen.values()), report.diagnostics

    def _find(self, address: str) -> list[Entry]:
        name = address.strip("/").replace("\\", "/").removeprefix(self._prefix)
        exact = (
            self._by_address.get(name)
            or self._by_address.get(self._prefix + name)
            or self._newest(name)
        )
        if exact:
            return [exact]
        return self._range(name) or self._path(address)

    def _newest(self, name: str) -> Entry | None:
        if "/" in name:
            return None
        name = str(int(name)) if re.fullmatch(r"[0-9]{1,9}", name) else name
        years = [self._by_address.get(f"{year}/{name}") for year in self._years()]
        return next((entry for entry in years if entry), None)

    def _years(self) -> list[int]:
        years = {entry.year for entry in self._entries if entry.publication == self._default}
        return sorted((year for year in years if year is not None), reverse=True)

    def _range(self, name: str) -> list[Entry]:
        match = _RANGE.fullmatch(name)
        if not match:
            return []
        places = [match["place"]] if match["place"] else [f"{year}/" for year in self._years()]
        first, last = int(match["first"]), int(match["last"])
        for place in places:
            found = [
                entry
                for entry in self._entries
                if entry.number is not None
                and first <= entry.number <= last
                and entry.address.rpartition("/")[0] + "/" == place
            ]
            if found:
                return found
        return []

    def _path(self, address: str) -> list[Entry]:
        try:
            path = Path(address).resolve()
            if not path.exists():
                return []
        except (OSError, ValueError):
            return []
        return [
            entry
            for entry in self._entries
            if path in (entry.path, entry.folder) or (entry.folder and entry.folder == path.parent)
        ][:1]

    def _unknown(self, address: str) -> str:
        import difflib  # noqa: PLC0415  (only a wrong address needs it)

        known = [entry.address for entry in self._entries]
        place = address.rpartition("/")[0]
        beside = [name for name in known if name.rpartition("/")[0] == place]
        near = difflib.get_close_matches(address, beside or known[-2000:], n=3, cutoff=0.5)
        if near:
            message = _("There is no issue {address}. Did you mean {near}?")
            return message.format(address=address, near=" / ".join(near))
        if known:
            message = _("There is no issue {address}. An address is written like {example}.")
            return message.format(address=address, example=known[-1])
        message = _("There is no issue {address}: the workspace has none yet. Run bulletin new.")
        return message.format(address=address)
