"""The marks between the steps 一是, 二是, 三是 of one sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import DIGITS
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_SENTENCE = re.compile(r"(?:[一1]|(?<![^。；，：\n])[二三])[是要][^。！？\n]+")
_STEP = "(?!是)[^。！？；\n]+"
_STOPPED = re.compile(
    rf"""(?<! [^。！？：；，] ) 一是 {_STEP} (?P<first> 。 ) 二是 {_STEP} ； 三是
    | [{DIGITS}]是 {_STEP} ； (?: [{DIGITS}]是 {_STEP} ； )* [{DIGITS}]是 {_STEP} (?P<later> 。 )
      (?= [{DIGITS}十]是 )""",
    re.VERBOSE,
)
"""A full stop among the semicolons of steps that have no other."""
_JOINT = re.compile(rf"[，、；](?=[{DIGITS}十][是要])")


@text_rule(
    "BT425",
    "mark-between-steps",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.6.3.3",
    wrong="一是明确责任；二是强化督查，三是加大宣传。",
    right="一是明确责任；二是强化督查；三是加大宣传。",
)
def mark_between_steps(passage: Passage) -> Findings:
    """Steps of one sentence, 一是, 二是, 三是, are divided by different marks, or by 、.

    Between steps stands a semicolon; short ones may have commas, but all of them then.
    """
    for sentence in passage.matches(_SENTENCE) if passage.has("二") else ():
        joints = list(_JOINT.finditer(passage.text, *sentence.span()))
        marks = {joint[0] for joint in joints}
        for joint in joints:
            if joint[0] == "、" or (joint[0] == "，" and "；" in marks):
                text = _("Another mark divides these steps. Write “；” for “{mark}”.")
                said = text.format(mark=joint[0])
                yield passage.finding(*joint.span(), said, "；", safe=False)
    for match in passage.matches(_STOPPED) if passage.has("；") and "二是" in passage.text else ():
        group = match.lastgroup or 0
        text = _("Another mark divides these steps. Write “；” for “{mark}”.")
        yield passage.finding(*match.span(group), text.format(mark="。"), "；", safe=False)
