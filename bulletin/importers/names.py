"""The names that bulletin.yaml knows, for telling units, offices and publications."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Names:
    """Plain names: publications' titles, issuing offices, units by each name they go by."""

    publications: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()

    @classmethod
    def of(cls, workspace: Workspace) -> Names:
        """Return what a workspace knows."""
        return cls(
            frozenset(one.title.text for one in workspace.publications),
            frozenset(one.office.text for one in workspace.publications if one.office),
            workspace.unit_names,
        )
