"""How items are built: steps, levels, titles, briefs, units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
