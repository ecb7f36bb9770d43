"""Words that are easily confused, and those that the office does not want."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.words.confused import confused
from bulletin.checks.words.doubled import doubled
from bulletin.checks.words.homophones import homophone
from bulletin.checks.words.office import banned_word, office_word
from bulletin.checks.words.particles import particle
from bulletin.checks.words.phrases import set_phrase
from bulletin.checks.words.spelling import idiom, misspelling, variant
from bulletin.checks.words.unknown import unknown_word

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    office_word,
    banned_word,
    set_phrase,
    idiom,
    misspelling,
    confused,
    doubled,
    variant,
    particle,
    homophone,
    unknown_word,
)
