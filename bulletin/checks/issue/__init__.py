"""The issue among its neighbours: number, date, distribution, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.issue.closing import closing_missing
from bulletin.checks.issue.events import later_date, year_contradiction
from bulletin.checks.issue.numbers import date_order, number_gap, number_twice
from bulletin.checks.issue.pictures import alternative_missing, caption_missing, coarse_picture

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    number_twice,
    number_gap,
    date_order,
    later_date,
    year_contradiction,
    closing_missing,
    caption_missing,
    alternative_missing,
    coarse_picture,
)
