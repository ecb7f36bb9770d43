"""Structure: steps, levels, titles, units, and what is there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.structure.counts import announced_number
from bulletin.checks.structure.levels import level_order
from bulletin.checks.structure.numbered import list_numbers
from bulletin.checks.structure.paragraphs import (
    empty_paragraph,
    long_brief,
    long_sentence,
    repeated_text,
)
from bulletin.checks.structure.repeats import item_published, item_twice
from bulletin.checks.structure.sequences import step_sequence
from bulletin.checks.structure.titles import long_title, title_stop
from bulletin.checks.structure.units import unit_missing, unknown_unit

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    step_sequence,
    level_order,
    long_title,
    title_stop,
    long_brief,
    unit_missing,
    unknown_unit,
    item_twice,
    item_published,
    repeated_text,
    empty_paragraph,
    long_sentence,
    announced_number,
    list_numbers,
)
