"""People, posts and units, by the office's roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.names.characters import name_character, spread_name
from bulletin.checks.names.posts import another_time, wrong_post
from bulletin.checks.names.precedence import precedence
from bulletin.checks.names.unit_characters import unit_character
from bulletin.checks.names.units import former_unit

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    wrong_post,
    another_time,
    precedence,
    name_character,
    spread_name,
    former_unit,
    unit_character,
)
