"""Percent and percentage points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_PERCENT = re.compile(
    r"(?<=\d)(?P<sign>%)(?=(?:左右|以上)?个?百分[点比])|(?<=\d)(?P<measure>个)(?=%)"
)
_TWICE = re.compile(r"(?<=个百分点)%|(?<=%)%|(?<=百分之[\d.]{4})%|(?<=百分之\d\d)%|(?<=百分之\d)%")
_OTHER_CHARACTER = re.compile("(?<=百)份(?=[之比]|点(?!心))")
_RATIO = re.compile(r"(?<=\d个百分)比(?!例)")
_MISSING = re.compile(r"(?<=\d)(?=百分点)")
_IN_WORDS = re.compile(r"百分之[一二三四五六七八九十\d.]+个百分点")


@text_rule(
    "BT449",
    "percentage-points",
    force=Force.CUSTOM,
    clause="统计用语",
    wrong="合格率比上年提高3%个百分点。",
    right="合格率比上年提高3个百分点。",
)
def percentage_points(passage: Passage) -> Findings:
    """A number is followed by both % and 个百分点, or by 百分点 without 个, or % stands twice.

    From 40 % to 42 % are 2 percentage points: a growth of 5 %. Write the one that is meant.
    """
    for match in passage.matches(_PERCENT) if passage.has_after_figures("%个") else ():
        text = _("“%” and 个百分点 cannot stand together. Keep the one that is meant.")
        yield passage.finding(*match.span(), text, "", safe=False)
    for match in passage.matches(_IN_WORDS) if "百分之" in passage.text else ():
        text = _("百分之 and 个百分点 cannot stand together. Keep the one that is meant.")
        yield passage.finding(*match.span(), text)
    for match in passage.matches(_TWICE) if "%" in passage.text else ():
        text = _("“%” repeats what stands before it. Leave it out.")
        yield passage.finding(*match.span(), text, "")
    for match in passage.matches(_OTHER_CHARACTER) if "百份" in passage.text else ():
        text = _("Write 百分.")
        yield passage.finding(*match.span(), text, "分")
    for match in passage.matches(_RATIO) if passage.has_after_figures("个") else ():
        text = _("Write 个百分点.")
        yield passage.finding(*match.span(), text, "点", safe=False)
    for match in passage.matches(_MISSING) if passage.has_after_figures("百") else ():
        text = _("Write 个百分点.")
        yield passage.finding(*match.span(), text, "个")
