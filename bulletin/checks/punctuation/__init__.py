"""Punctuation, by GB/T 15834-2011."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.punctuation.announcements import colon_before_list
from bulletin.checks.punctuation.connectors import span_mark
from bulletin.checks.punctuation.dashes import dash_form, ellipsis_and_so_on, ellipsis_form
from bulletin.checks.punctuation.ends import stop_and_unit, stop_missing
from bulletin.checks.punctuation.enumeration import between_quotes, in_estimate, needless
from bulletin.checks.punctuation.interpunct import interpunct
from bulletin.checks.punctuation.nesting import nesting
from bulletin.checks.punctuation.openings import mark_after_opening
from bulletin.checks.punctuation.partners import unpaired
from bulletin.checks.punctuation.questions import question_mark
from bulletin.checks.punctuation.quotation import nested_colon, stop_and_quote
from bulletin.checks.punctuation.repeated import doubled, misplaced
from bulletin.checks.punctuation.sequence import step_mark
from bulletin.checks.punctuation.spaces import space
from bulletin.checks.punctuation.speech import colon_before_speech
from bulletin.checks.punctuation.steps import mark_between_steps
from bulletin.checks.punctuation.straight import straight_quotes
from bulletin.checks.punctuation.titles import title_marks
from bulletin.checks.punctuation.width import half_width

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    half_width,
    straight_quotes,
    unpaired,
    nesting,
    dash_form,
    ellipsis_form,
    ellipsis_and_so_on,
    doubled,
    between_quotes,
    in_estimate,
    needless,
    stop_and_quote,
    nested_colon,
    stop_missing,
    stop_and_unit,
    misplaced,
    step_mark,
    space,
    span_mark,
    interpunct,
    question_mark,
    mark_after_opening,
    colon_before_speech,
    title_marks,
    mark_between_steps,
    colon_before_list,
)
