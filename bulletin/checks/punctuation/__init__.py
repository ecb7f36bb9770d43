"""Punctuation, by GB/T 15834-2011."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.punctuation.width import half_width

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (half_width,)
