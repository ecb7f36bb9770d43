"""Times of the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.measures import MEASURE
from bulletin.checks.rule import Force, text_rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_OF_DAY = (
    "凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|午夜|深夜|当晚|午间|今早|今晚|昨晚"
)
_MORNING = ("凌晨", "清晨", "早晨", "早上", "上午", "今早")
_DEED = "开始|召开|举行|开幕|开赛|启动|准时|签到|集合|出发|入场|报到|结束"
_TIME = re.compile(
    rf"""(?<![\d:：.]) (?:
        (?P<part>{_OF_DAY}) (?P<h1>\d{{1,2}})
        (?: [:：时点] (?P<m1>\d{{2}}) (?!\d) 分? | [时点] | 点钟 )
      | (?<=[日间至到于自从—～-]) (?P<h2>\d{{1,2}}) [:：] (?P<m2>\d{{2}}) (?![\d:：])
      | (?<!历时)(?<!用时)(?<!耗时)(?<!共) (?P<h3>\d{{1,2}}) [时点] (?P<m3>\d{{1,2}}) 分 (?!之)
      | (?P<h4>\d{{1,2}}) [:：] (?P<m4>\d{{2}})
        (?= [—～–至到-]\d{{1,2}}[:：]\d\d | [许前] | {_DEED} )
      | (?: (?<=[日于在晚午，。；]) | ^ ) (?P<h5> 2[5-9] ) 时 (?= 许|整|前|起|{_DEED} )
    )""",
    re.VERBOSE,
)
_AFTER_NOON = re.compile(
    r"(?:下午|傍晚|晚上|晚间)(?=(?:1[3-9]|2[0-3])(?:时(?!代|间)|点|[:：]\d\d))"
)
_LAST_HOUR, _LAST_MINUTE, _NOON = 24, 59, 12
_SURPLUS = re.compile(
    r"(?<=\d:[0-5]\d)(?:分(?![之钟])|时(?![段间许候长])|点(?![档钟]))|(?<=\d)[时点](?=[:：][0-5]\d)"
)
_NO_MINUTES = re.compile(
    rf"(?:{_OF_DAY}|日)\d{{1,2}}[时点][0-5]\d(?=[，。；）至到—～前许在]|{_DEED})"
)
_WIDE_COLON = re.compile(
    rf"""(?: (?:{_OF_DAY}|[日早晚自从]|(?<![大小等高低])于) \d{{1,2}}
           | (?<![\d：]) \d{{1,2}} (?= ：[0-5]\d[—～~–－至到-][早晚]?\d{{1,2}}[:：][0-5]\d )
           | (?<![\d：]) \d{{1,2}} (?= ：[0-5]\d (?: 开|前|许|截止|{_DEED} ) )
           | (?<=\d[:：]\d\d[—～~–－至到-]) \d{{1,2}}
         ) (?P<colon>：) (?= [0-5]\d (?![\d：]) )
      | (?:{_OF_DAY}) \d{{1,2}} (?P<point> [.．] ) (?= [0-5]\d (?! [\d.．万亿多余] | {MEASURE} ) )
      | (?:{_OF_DAY}) \d{{1,2}} (?P<stop> [;；。] ) (?= [0-5]\d
        (?: [，。；）—～–至到-] | 分 | 开|前|许|在|于|全|{_DEED} | $ ) )""",
    re.VERBOSE,
)


@text_rule(
    "BT445",
    "impossible-time",
    force=Force.CUSTOM,
    clause="GB/T 7408-2005 5.3.1",
    severity=Severity.ERROR,
    wrong="会议定于上午9:75召开。",
    right="会议定于上午9:45召开。",
)
def impossible_time(passage: Passage) -> Findings:
    """A day has no such hour or minute, or a morning no such hour.

    Hours go to 24, and 24 has no minutes; minutes go to 59. After noon the word is 下午 or 晚上.
    """
    for match in passage.matches(_TIME) if passage.has_after_figures(":：时点") else ():
        hour = int(next(match[name] for name in ("h1", "h2", "h3", "h4", "h5") if match[name]))
        minute = int(next((match[name] for name in ("m1", "m2", "m3", "m4") if match[name]), 0))
        if not _possible(hour, minute, match["part"]):
            message = _("There is no time “{time}”. Look it up.")
            yield passage.finding(*match.span(), message.format(time=match[0]))


def _possible(hour: int, minute: int, part: str | None) -> bool:
    if hour > _LAST_HOUR or minute > _LAST_MINUTE or (hour == _LAST_HOUR and minute):
        return False
    return part not in _MORNING or hour <= _NOON


@text_rule(
    "BT456",
    "afternoon-twice",
    force=Force.CUSTOM,
    clause="GB/T 7408-2005 5.3.1",
    severity=Severity.INFO,
    wrong="座谈会下午15时开始。",
    right="座谈会15时开始。",
)
def afternoon_twice(passage: Passage) -> Findings:
    """An hour after noon stands with 下午 or 晚上, though it is counted to 24.

    Write 15时 or 下午3时.
    """
    for match in passage.matches(_AFTER_NOON):
        text = _("Hours to 24 need no “{part}”. Write either 15时 or 下午3时.")
        yield passage.finding(*match.span(), text.format(part=match[0]), "", safe=False)


@text_rule(
    "BT446",
    "time-colon",
    force=Force.RECOMMENDED,
    clause="GB/T 15835-2011 5.1.5",
    wrong="会议定于上午9：30召开。",
    right="会议定于上午9:30召开。",
)
def time_colon(passage: Passage) -> Findings:
    """The colon between hour and minute is full-width, or another mark stands in its place.

    It belongs to the figures and takes half the width of a character, as they do. It stands for
    时 and 分: 9:30, not 9:30分.

    With 时 or 点, 分 stands after the minutes: 9时30分.
    """
    for match in passage.matches(_WIDE_COLON) if passage.has_after_figures("：.．;；。") else ():
        text = _("The colon of a time is half-width. Write “:”.")
        yield passage.finding(*match.span(match.lastgroup or 0), text, ":")
    for match in passage.matches(_SURPLUS) if passage.has(":：") else ():
        text = _("A time with a colon needs no {word}. Leave it out.").format(word=match[0])
        yield passage.finding(*match.span(), text, "")
    for match in passage.matches(_NO_MINUTES) if passage.has_after_figures("时点") else ():
        text = _("After the minutes of a time stands 分.")
        yield passage.finding(match.end(), match.end(), text, "分", safe=False)
