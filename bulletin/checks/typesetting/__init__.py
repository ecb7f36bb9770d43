"""The laid-out pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.typesetting.captions import caption_apart
from bulletin.checks.typesetting.closing import lone_closing, odd_closing
from bulletin.checks.typesetting.last_lines import lone_character
from bulletin.checks.typesetting.overfull import overfull
from bulletin.checks.typesetting.short_pages import short_page
from bulletin.checks.typesetting.stand_ins import stand_ins
from bulletin.checks.typesetting.titles import lead_in_title_at_foot, title_at_foot

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    title_at_foot,
    lead_in_title_at_foot,
    lone_character,
    odd_closing,
    lone_closing,
    overfull,
    stand_ins,
    short_page,
    caption_apart,
)
