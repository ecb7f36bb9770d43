"""How issues' outputs stand to what they are made of."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Self

from bulletin.build.fingerprints import Looking
from bulletin.build.freshness import Freshness
from bulletin.build.order import Order
from bulletin.build.records import Records
from bulletin.build.renderers import DEFAULT_FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.build.naming import OutputName
    from bulletin.workspace import Entry


class State(StrEnum):
    """How an issue's outputs stand to what they are made of."""

    BUILT = "built"
    CHANGED = "changed"
    UNBUILT = "unbuilt"
    ERROR = "error"


class States:
    """One look at the outputs in a folder, as a build would find them; nothing is written there."""

    def __init__(self, folder: Path) -> None:
        """Read what is remembered of the folder."""
        self._order = Order(DEFAULT_FORMATS, folder)
        self._records = Records(folder, keep=False)
        self._freshness = Freshness(self._records, Looking())

    def __enter__(self) -> Self:
        """Use the states in a block."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Let the records go."""
        self._records.__exit__(*exception)

    def of(self, entry: Entry, name: OutputName) -> State:
        """Return built, changed since, or unbuilt where an output is missing.

        An issue has changed where a build would make another of its outputs: one of its sources
        is another, its house style, a font, or the output itself.
        """
        outputs = tuple(self._order.targets(name.stem).values())
        if not all(path.is_file() for path in outputs):
            return State.UNBUILT
        return State.BUILT if self._freshness.stand(entry.path, outputs) else State.CHANGED
