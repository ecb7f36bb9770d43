"""From an issue to its outputs on disk, whole or not at all.

What renders is imported when something is rendered: an unchanged issue needs none of it.
"""

import pkgutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.build.batch import build_issues
    from bulletin.build.cache import Trust
    from bulletin.build.issue import Rendered, build_issue, render_issue
    from bulletin.build.naming import output_names
    from bulletin.build.order import Comparison, Order
    from bulletin.build.outcome import Outcome
    from bulletin.build.renderers import DEFAULT_FORMATS, FORMATS
    from bulletin.build.state import State, States

_HOMES = {
    "batch": ("build_issues",),
    "cache": ("Trust",),
    "issue": ("Rendered", "build_issue", "render_issue"),
    "naming": ("output_names",),
    "order": ("Comparison", "Order"),
    "outcome": ("Outcome",),
    "renderers": ("DEFAULT_FORMATS", "FORMATS"),
    "state": ("State", "States"),
}

__all__ = [
    "DEFAULT_FORMATS",
    "FORMATS",
    "Comparison",
    "Order",
    "Outcome",
    "Rendered",
    "State",
    "States",
    "Trust",
    "build_issue",
    "build_issues",
    "output_names",
    "render_issue",
]


def __getattr__(name: str) -> object:
    """Import a name from its module when it is asked for."""
    for home, names in _HOMES.items():
        if name in names:
            return pkgutil.resolve_name(f"bulletin.build.{home}:{name}")
    raise AttributeError(name)
