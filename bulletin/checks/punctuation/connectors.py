"""The mark between the two ends of a way or a span of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WRONG = "[-－–‒―─−~～∼]|[-－–―─—]{2}"
_WAY = "高铁|铁路|高速|公路|航线|专线|班列|列车|快车|动车|公交|管道|走廊|客运|线路|城际|段(?!落)"
_DAY = "[一二三四五六日]"
_SPAN = re.compile(
    rf"""(?<= [{HAN}] ) (?P<way> {_WRONG} ) (?= [{HAN}]{{2,5}}(?:{_WAY}) )
    | (?<= (?:星期|[^一二三四五六日]周){_DAY} ) (?P<week> {_WRONG} )
      (?= (?:星期|周)?{_DAY} )
    | (?<= [上中下]午 ) (?P<day> {_WRONG} ) (?= [中下晚]午? )
    | (?<= [一二三四五六七八九十]月 ) (?P<month> {_WRONG} )
      (?= [一二三四五六七八九十]{{1,2}}月 )""",
    re.VERBOSE,
)
_FROM = re.compile(
    rf"(?:^|[^{HAN}])(?:[{HAN}]{{0,2}}(?:开通|开行|运营|新增|加密|乘坐|修建))?(?![^\n]*[路线道段的至])[{HAN}]{{2,3}}$"
)
"""The place a way begins at; after other words —— is a dash that explains."""


@text_rule(
    "BT419",
    "span-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.13.3.2",
    wrong="开通郑州-荥阳公交专线。",
    right="开通郑州—荥阳公交专线。",
)
def span_mark(passage: Passage) -> Findings:
    """A hyphen, a wave or a double dash stands between two places or two times.

    From where to where and from when to when take the dash of one character, —. The wave ～ is for
    numbers, the hyphen for compound names.
    """
    for match in passage.matches(_SPAN) if passage.has("-－–‒―─−~～∼—") else ():
        start, end = match.span(match.lastgroup or 0)
        if (
            match["way"]
            and end - start > 1
            and not _FROM.search(passage.text[max(start - 12, 0) : start])
        ):
            continue
        text = _("“{mark}” is no mark for a span. Write “—”.").format(mark=passage.text[start:end])
        yield passage.finding(start, end, text, "—")
