"""Numerals, by GB/T 15835-2011."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.numerals.approximations import double_approximation
from bulletin.checks.numerals.changes import contrary_direction, less_by_times, negative_growth
from bulletin.checks.numerals.chinese_years import zero_in_chinese
from bulletin.checks.numerals.date_forms import dotted_date, spoken_day
from bulletin.checks.numerals.dates import impossible_date
from bulletin.checks.numerals.decimals import decimal_point
from bulletin.checks.numerals.documents import document_number
from bulletin.checks.numerals.estimates import estimate_in_figures
from bulletin.checks.numerals.exact_numbers import exact_and_more
from bulletin.checks.numerals.fixed_words import fixed_word
from bulletin.checks.numerals.formal import formal_numeral
from bulletin.checks.numerals.grouping import digit_groups, mixed_groups
from bulletin.checks.numerals.mixed_dates import mixed_date
from bulletin.checks.numerals.mixing import mixed_figures
from bulletin.checks.numerals.points import percentage_points
from bulletin.checks.numerals.ranges import range_mark, range_unit
from bulletin.checks.numerals.same_form import same_form
from bulletin.checks.numerals.times import afternoon_twice, impossible_time, time_colon
from bulletin.checks.numerals.two import two_before_measure_word
from bulletin.checks.numerals.weekdays import wrong_weekday
from bulletin.checks.numerals.width import full_width, letter_for_figure
from bulletin.checks.numerals.years import two_digit_year

if TYPE_CHECKING:
    from bulletin.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    full_width,
    decimal_point,
    digit_groups,
    mixed_groups,
    range_mark,
    range_unit,
    double_approximation,
    exact_and_more,
    mixed_figures,
    zero_in_chinese,
    mixed_date,
    two_digit_year,
    impossible_date,
    wrong_weekday,
    dotted_date,
    impossible_time,
    time_colon,
    document_number,
    less_by_times,
    percentage_points,
    negative_growth,
    contrary_direction,
    fixed_word,
    estimate_in_figures,
    spoken_day,
    same_form,
    afternoon_twice,
    letter_for_figure,
    formal_numeral,
    two_before_measure_word,
)
