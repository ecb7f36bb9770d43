"""Figures of long numbers in groups of three."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import matches_at_figures
from bulletin.checks.numerals.measures import COUNTED
from bulletin.checks.rule import Force, rule, text_rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_BEGIN = r"(?<![\d.,，/A-Za-z第-])"
_END = rf"(?=(?:\.\d+)?(?:余|多)?(?:[{COUNTED}%]|平方|立方))"
_HALF = re.compile(rf"{_BEGIN}\d+(?:,\d+)+{_END}")
_WIDE = re.compile(
    rf"{_BEGIN}\d{{1,3}}(?:(?:，\d{{3}})+|，\d{{4}}|(?:、\d{{3}})*、000){_END}(?!年)"
)
_WIDE_MARK = re.compile("[，、]")
_OTHER_MARK = re.compile(
    rf"{_BEGIN}\d{{1,3}}(?:(?:\.\d{{3}}){{2,}}|(?:['’]\d{{3}})+| \d{{4,}}"
    rf"|\.\d{{3}}(?=[人户名件辆](?!/))){_END}"
)
_MARK = re.compile("[.'’ ]")
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+")
_NEEDS_GROUPS = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED_THINGS = re.compile(r"\d{1,3},\d{2}(?=[人户名件])")
_LONG_GROUP = re.compile(r"\d{3,}")
_GROUPED = re.compile(rf"{_BEGIN}\d{{1,3}}(?:,\d{{3}})+{_END}")
_UNGROUPED = re.compile(rf"{_BEGIN}\d{{4,}}{_END}")


@text_rule(
    "BT432",
    "digit-groups",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.1.1",
    wrong="全年发放补贴1,2345万元。",
    right="全年发放补贴12,345万元。",
)
def digit_groups(passage: Passage) -> Findings:
    """The figures of a long number are not in groups of three, or a full-width comma parts them.

    Where figures are grouped, each group but the first has three, with a half-width comma before
    it. Count the figures again: one may be missing.
    """
    for match in matches_at_figures(passage, _HALF, ","):
        whole_things = _COUNTED_THINGS.match(passage.text, match.start())
        one = whole_things or _is_one_number(match[0].split(","))
        if one and not _GROUPS.fullmatch(match[0]):
            whole = match[0].replace(",", "")
            message = _("“{written}” is not in groups of three. Write “{right}” if that is meant.")
            text = message.format(written=match[0], right=f"{int(whole):,}")
            yield passage.finding(*match.span(), text, f"{int(whole):,}", safe=False)
    for match in matches_at_figures(passage, _OTHER_MARK, ".'’ "):
        right = f"{int(_MARK.sub('', match[0])):,}"
        message = _("“{written}” is not in groups of three. Write “{right}” if that is meant.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right, safe=False)
    for match in matches_at_figures(passage, _WIDE, "，、"):
        right = f"{int(_WIDE_MARK.sub('', match[0])):,}"
        message = _("A full-width comma parts the figures of “{written}”. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right, safe=False)


def _is_one_number(groups: list[str]) -> bool:
    parts = groups[-1].startswith("00") or any(_LONG_GROUP.fullmatch(group) for group in groups)
    return parts and not all(_YEAR.fullmatch(group) for group in groups)


@rule(
    "BT433",
    "digit-groups-mixed",
    force=Force.RECOMMENDED,
    clause="GB/T 15835-2011 4.3",
    severity=Severity.INFO,
    wrong="全年发放补贴12,345元，救助金23456元。",
    right="全年发放补贴12,345元，救助金23,456元。",
)
def mixed_groups(manuscript: Manuscript) -> Findings:
    """One item groups the figures of some long numbers and not of others.

    Long numbers of one text are written alike; those that are fewer are remarked upon. Numbers of
    four figures need no groups where no other one of four has them.
    """
    for _item, passages in groupby(manuscript.passages, lambda one: id(one.item)):
        yield from _mixed(list(passages))


def _mixed(passages: Iterable[Passage]) -> Findings:
    grouped = [
        (one, number) for one in passages for number in matches_at_figures(one, _GROUPED, ",")
    ]
    if not grouped:
        return
    shortest = min(len(number[0].replace(",", "")) for _one, number in grouped)
    plain = [
        (one, number)
        for one in passages
        for number in matches_at_figures(one, _UNGROUPED)
        if len(number[0]) >= min(shortest, _NEEDS_GROUPS)
    ]
    if len(plain) > 2 * len(grouped):
        for passage, match in grouped:
            right = match[0].replace(",", "")
            message = _("Other numbers here are not in groups. Write “{right}”, too.")
            yield passage.finding(*match.span(), message.format(right=right), right, safe=False)
        return
    for passage, match in plain:
        right = f"{int(match[0]):,}"
        message = _("Other numbers here are in groups of three. Write “{right}”, too.")
        yield passage.finding(*match.span(), message.format(right=right), right, safe=False)
