"""Issues that need not be built, and the remembering of those that were."""

from __future__ import annotations

import time
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from bulletin.build.fingerprints import Looking
from bulletin.build.freshness import Freshness
from bulletin.build.headings import Headings
from bulletin.build.outcome import Outcome, promoted
from bulletin.build.records import Records
from bulletin.diagnostics import has_errors

if TYPE_CHECKING:
    from bulletin.build.naming import OutputName
    from bulletin.build.order import Order
    from bulletin.workspace import Entry


class Trust(StrEnum):
    """What is believed of outputs that are there: nothing, their sizes and times, their hashes."""

    NOTHING = "nothing"
    LOOKS = "looks"
    HASHES = "hashes"


class Cache:
    """The builds that an order need not repeat."""

    def __init__(self, order: Order, trust: Trust = Trust.LOOKS) -> None:
        """Open what is remembered of the order's folder; ``headings`` come from there, too."""
        self._order = order
        self._trust = trust
        self._records = Records(order.folder, keep=not order.check)
        looking = Looking()
        self._freshness = Freshness(self._records, looking, verify=trust is Trust.HASHES)
        self.headings = Headings(self._records, looking)
        self._failed = self._records.failed()
        self.diagnostics = self._records.diagnostics

    def __enter__(self) -> Self:
        """Use the cache in a block, at whose end everything is remembered."""
        self._records.__enter__()
        return self

    def __exit__(self, *exception: object) -> None:
        """Write what is to be remembered."""
        self._records.__exit__(*exception)

    def cached(self, entry: Entry, name: OutputName) -> Outcome | None:
        """Return what building an issue would come to, None where it must be built for that."""
        if self._trust is Trust.NOTHING:
            return None
        start = time.perf_counter()
        targets = self._order.targets(name.stem)
        wanted = [(path, self._order.options(kind)) for kind, path in targets.items()]
        fresh = self._freshness.of(entry.path, wanted)
        if fresh is None:
            return None
        if str(entry.path) in self._failed:
            self._records.forgive(str(entry.path))
        findings = (*name.diagnostics, *fresh.findings)
        if self._order.strict:
            findings = promoted(findings)
        seconds = time.perf_counter() - start
        if has_errors(findings):
            return Outcome(entry.address, "failed", seconds, diagnostics=findings)
        return Outcome(entry.address, "cached", seconds, fresh.pages, targets, findings)

    def remember(self, outcome: Outcome) -> None:
        """Remember what an issue came to, so that it need not be built again."""
        if outcome.record:
            self._records.add(outcome.record)
