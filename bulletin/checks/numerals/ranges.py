"""Numbers from … to …: the mark between them, and the unit that both need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import COUNTED, NUMBER, matches_at_figures, plain
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_TIME = "年月日时点天周分秒"
_LETTERS = r"(?:km|cm|mm|kg|m|g|t|kW)(?![A-Za-z])"
_UNIT = rf"(?:个?[%‰℃{COUNTED}{_TIME}]|小时|分钟|千[克米瓦]|平方|立方|毫|厘|倍|层|届|{_LETTERS})"
_WRONG = "[-－–‒―─−~∼]"
_DASHES = r"(?<=[\d年月日])[-—－─]{2}"
_DASH = re.compile(
    rf"""(?<![\d.,A-Za-z〔\[/\-–—~～:]) (?:
        {NUMBER} {_UNIT}{{0,3}} (?P<mark> {_WRONG} | {_DASHES} | (?<=\d)一(?=\d) ) {NUMBER}
        (?= {_UNIT} )
      | \d{{1,2}}:\d\d (?P<clock> {_WRONG} | {_DASHES} ) \d{{1,2}}:\d\d
    )""",
    re.VERBOSE,
)
_DATE_OR_TIME = re.compile(r"(?<=\d{4})年|月(?!龄)|[日时点]")
_TELEPHONE = re.compile(r"0\d{2,3}.\d|\d{7}|\d+.\d{7}")
_UNIT_MISSING = re.compile(
    rf"""(?<![\d.,A-Za-z%‰〔\[/第:-]) (?P<first> {NUMBER} )
    (?: [～~—–－-] | 至 | 到 ) (?P<last> {NUMBER} ) (?P<unit> [%‰万亿] )""",
    re.VERBOSE,
)


@text_rule(
    "BT434",
    "range-mark",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.1.3",
    wrong="预计亩均增产20-30公斤。",
    right="预计亩均增产20～30公斤。",
)
def range_mark(passage: Passage) -> Findings:
    """A hyphen or another mark stands between the two ends of a range.

    Between numbers stands the wave dash ～ or the dash of one character —; for spans of time the
    dash is usual. A hyphen ties the parts of a name, a model or a telephone number together.
    """
    for match in matches_at_figures(passage, _DASH):
        mark = "mark" if match["mark"] else "clock"
        start, end = match.span(mark)
        if not _TELEPHONE.match(match[0]):
            right = "—" if _is_time(passage, match, mark) else "～"
            message = _("“{mark}” is no mark for a range. Write “{right}”.")
            text = message.format(mark=match[mark], right=right)
            yield passage.finding(start, end, text, right)


def _is_time(passage: Passage, match: re.Match[str], mark: str) -> bool:
    return mark == "clock" or bool(_DATE_OR_TIME.match(passage.text, match.end()))


@text_rule(
    "BT435",
    "range-unit",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.1.3",
    wrong="旅游收入同比增长15～30%。",
    right="旅游收入同比增长15%～30%。",
)
def range_unit(passage: Passage) -> Findings:
    """The first number of a range lacks the %, 万 or 亿 that the second one has.

    9～16亿 may mean nine. A unit such as 元 or ℃ may stand at the end alone, where nobody can
    misread it.
    """
    for match in matches_at_figures(passage, _UNIT_MISSING):
        first, last, unit = match["first"], match["last"], match["unit"]
        if plain(first) < plain(last) and len(first.split(".")[0]) < len("2023"):
            end = match.end("first")
            message = _("“{first}” may be misread. Write “{first}{unit}”.")
            text = message.format(first=first, unit=unit)
            yield passage.finding(end, end, text, unit, safe=unit in "%‰")
