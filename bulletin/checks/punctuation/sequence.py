"""The marks after 一, （一）, 1, 第一 and 首先."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import BEGINNING, DIGITS, HAN
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NUMERAL = f"[{DIGITS}十]{{1,3}}"
_LEVEL = f"(?:[{DIGITS}]|十[{DIGITS}]?)"
_STEP = re.compile(
    rf"""{BEGINNING} [ \u3000]* (?:
        (?: 第{_NUMERAL} | 首先 | 其次 | 再次 | 其[{DIGITS}] | (?<=^) 最后 )
          (?P<comma> [、：] | [。；] (?= [{HAN}] ) )
          (?! 第 | [{DIGITS}十\d] )
      | (?: [（(]? (?:{_NUMERAL}|\d{{1,2}}) [）)] | [①-⑳] ) (?P<none> [、，．.：:] ) (?! \d )
      | [{DIGITS}] [是要] (?P<plain> [、：，。；] )
      | (?<! [；：] ) (?<! 。 ) {_LEVEL} (?P<han> [，,.．:：。] ) (?= [ ]?[{HAN}“《] )
      | {_NUMERAL} (?P<dot> [.．] ) (?= [{HAN}“《] )
      | (?<! \d： ) \d{{1,2}} (?P<figure> [、．，。] | \.、 )
        (?= [{HAN}“《] ) (?! [{HAN}]{{1,4}}、\d )
      | [A-Za-z] (?P<letter> 、 ) (?= [{HAN}“《] )
    )""",
    re.VERBOSE,
)
_RIGHT = {
    "comma": "，",
    "none": "",
    "plain": "",
    "han": "、",
    "dot": "、",
    "figure": ".",
    "letter": ".",
}


@text_rule(
    "BT417",
    "step-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 B.3.1–B.3.4",
    wrong="（一）、加强组织领导。",
    right="（一）加强组织领导。",
)
def step_mark(passage: Passage) -> Findings:
    """A wrong mark follows the number of a step, as in 第一、 or （一）、 or 1、.

    After 第一 and 首先 stands a comma, after 一 the mark 、, after 1 and A a half-width full stop;
    after numbers in brackets or circles, and after 一是, nothing.
    """
    for match in passage.matches(_STEP):
        group = match.lastgroup or ""
        start, end = match.span(group)
        right = _RIGHT[group]
        whole = match[0].strip()[: -len(match[group])] + right
        message = _("“{mark}” does not stand here. Write “{right}”.")
        text = message.format(mark=match[group], right=whole)
        yield passage.finding(start, end, text, right)
