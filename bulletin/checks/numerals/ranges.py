"""Numbers from … to …: the mark between them, and the unit that both need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.numerals.figures import NUMBER, matches_at_figures, plain
from bulletin.checks.numerals.measures import COUNTED
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_TIME = "年月日时点天周分秒"
_LETTERS = r"(?:km|cm|mm|kg|m|g|t|kW)(?![A-Za-z])"
_UNIT = (
    rf"(?:个?[%‰℃{COUNTED}{_TIME}两升吨瓦成折版页集级轮遍片颗粒袋箱瓶桶包毫厘倍层届尺寸楼艘根支组门类步圈车筐兆]"
    rf"|小时|分钟|千[克米瓦]|平方|立方|摄氏度|学[年时分]|课时|{_LETTERS})"
)
_WEEKDAY = "[一二三四五六日天]"
_WRONG = "[-－–‒―─−~∼]"
_STROKES = "-－–‒―─−~∼—"
_DASHES = r"(?:(?<=[\d年月日])[-—－─]{2,4}|(?<=[%‰℃万亿元])(?:--|—-|-—))"
_DASH = re.compile(
    rf"""(?<![\d.,A-Za-z〔\[/\-–—~～:]) (?:
        (?<!第) {NUMBER} {_UNIT}{{0,3}} (?P<mark> {_WRONG} | {_DASHES} | (?<=\d)一(?=\d) )
        (?: [明次当翌同今]年 | 次日 | [早晚]上? | [上下]午 )? (?!0\d[期号批]) {NUMBER}
        (?= {_UNIT} )
      | (?<=第) \d{{1,3}} (?P<ordinal> {_WRONG} )
        (?= [1-9]\d{{0,2}} (?: 季度|[批组周层期届章条页天轮节] ) )
      | \d{{1,2}}:\d\d (?P<clock> {_WRONG} | {_DASHES} ) (?: 次日|翌日 )? \d{{1,2}}:\d\d
    )""",
    re.VERBOSE,
)
_WEEKDAYS = re.compile(
    rf"(?:周|星期|礼拜){_WEEKDAY}(?P<mark>{_WRONG}|[-—－─]{{2}})(?=(?:周|星期|礼拜){_WEEKDAY})"
    rf"|[一二三](?:季度)?(?P<quarters>{_WRONG})(?=第?[二三四]季度)"
    rf"|[一二三四五六七八九十]月?(?P<months>{_WRONG})(?=[二三四五六七八九十]{{1,2}}月)"
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
    if passage.has(_STROKES) or passage.has_after_figures("一"):
        yield from _between_numbers(passage)
    for match in passage.matches(_WEEKDAYS) if passage.has(_STROKES) else ():
        message = _("“{mark}” is no mark for a range. Write “{right}”.")
        mark = match.lastgroup or "mark"
        text = message.format(mark=match[mark], right="至")
        yield passage.finding(*match.span(mark), text, "至")


def _between_numbers(passage: Passage) -> Findings:
    for match in matches_at_figures(passage, _DASH):
        mark = match.lastgroup or "mark"
        start, end = match.span(mark)
        if not _TELEPHONE.match(match[0]):
            right = "—" if _is_time(passage, match, mark) else "～"
            message = _("“{mark}” is no mark for a range. Write “{right}”.")
            text = message.format(mark=match[mark], right=right)
            yield passage.finding(start, end, text, right)


def _is_time(passage: Passage, match: re.Match[str], mark: str) -> bool:
    return mark != "mark" or bool(_DATE_OR_TIME.match(passage.text, match.end()))


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
    for match in matches_at_figures(passage, _UNIT_MISSING, ",.～~—–－-至到"):
        first, last, unit = match["first"], match["last"], match["unit"]
        if plain(first) < plain(last) and len(first.split(".")[0]) < len("2023"):
            end = match.end("first")
            change = passage.change(end, end, unit)
            fix = Fix((change,), safe=unit in "%‰") if change else None
            message = _("“{first}” may be misread. Write “{first}{unit}”.")
            text = message.format(first=first, unit=unit)
            yield passage.finding_with(*match.span("first"), text, fix)
