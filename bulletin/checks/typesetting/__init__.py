"""The laid-out pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
