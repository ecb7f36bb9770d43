"""More and less: by how many times, from what to what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import HAN, NUMBER, plain
from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_LESS = "减少|下降|降低|缩小|缩短|缩减|压缩|压减|下跌|回落|减轻|降幅达|降低率达"
_TIMES = re.compile(
    rf"""(?: {_LESS} | [降减少](?=了) ) (?: 了|近|约|超过|超|将近|达|幅度达 )*
    (?: (?: {NUMBER} | [一二两三四五六七八九十几数]+ ) (?: 余|多|个 )? 倍 (?! 数|速|率|以内 )
      | (?P<percent> {NUMBER} ) % )""",
    re.VERBOSE,
)
_MAY_TURN = re.compile(r"利润|净|盈|收益|现金流|效益")
_NEGATIVE = re.compile(
    rf"""(?P<word> 负?增长|增加|提高|提升|上升|下降|减少|降低|回落|[降跌减]幅|零下 )
    (?: 了|率?为|达 )?
    (?P<sign> [-－−﹣负] ) {NUMBER} (?: % | 个百分点 | ℃ | 度 | 摄氏度 ) (?! [～—至到-] )""",
    re.VERBOSE,
)
_MORE = ("增长", "增加", "提高", "提升", "上升")
_BELOW_ZERO = "[^，。；：、]{0,14}[-－−]|[^，。；：、]{0,6}零下"
_YEAR = r"(?:19|20)\d\d年"
_GOES = (
    "增长|增加|上升|扩大|提高|提升|增至|升至|增|升"
    "|减少|下降|降低|缩小|缩短|缩减|压缩|压减|下跌|减至|降至|减|降"
)
_TURN = re.compile(
    rf"""[从由] (?! {_BELOW_ZERO} ) [^，。；：、\d]{{0,12}} (?: {_YEAR} [^，。；：、\d]{{0,10}} )?
    (?<![第\d.]) (?<!小时) (?P<from>{NUMBER}) (?P<unit> [%‰℃] | [{HAN}]{{1,4}}? )
    (?: 左右|以上 )? (?: 大幅|逐步|迅速|快速|进一步|稳步|持续 )?
    (?P<verb> {_GOES} ) (?: 到了?|至|为 )?
    [^，。；：、\d]{{0,8}} (?: {_YEAR} [^，。；：、\d]{{0,6}} )? (?P<to>{NUMBER}) (?P=unit)""",
    re.VERBOSE,
)
_RANKED = re.compile("[位名级等类档岁月日号点时度环届]|名次")
_LESS_IS_MORE = re.compile("精度|分辨率|时效|误差|排名|速度")
_DURATION = re.compile("[天秒]|个?小时|分钟|个?工作日|个?月|年")


@text_rule(
    "BT448",
    "less-by-times",
    force=Force.CUSTOM,
    clause="现代汉语规范",
    wrong="群众来访量比上年减少了2倍。",
    right="群众来访量比上年减少了三分之二。",
)
def less_by_times(passage: Passage) -> Findings:
    """Something becomes less by a number of times, or by more than 100 %.

    What becomes less by once its amount is gone. Say by what part it became less, or what is left:
    减少三分之二, 减少67%, 降至三分之一.
    """
    for match in passage.matches(_TIMES) if passage.has("倍%") else ():
        before = passage.text[max(match.start() - 15, 0) : match.start()]
        if match["percent"] and (plain(match["percent"]) <= 100 or _MAY_TURN.search(before)):
            continue
        message = _("“{written}” cannot happen. Write a fraction, or what is left.")
        yield passage.finding(*match.span(), message.format(written=match[0]))


@text_rule(
    "BT450",
    "negative-growth",
    force=Force.CUSTOM,
    clause="现代汉语规范",
    wrong="社会消费品零售总额同比增长-3.2%。",
    right="社会消费品零售总额同比下降3.2%。",
)
def negative_growth(passage: Passage) -> Findings:
    """A negative number follows a word that says which way something goes.

    Write 下降3.2% for 增长-3.2%, and no sign after 下降. In tables the sign stays.
    """
    if passage.role is Role.CELL or not passage.has("-－−﹣负"):
        return
    for match in passage.matches(_NEGATIVE):
        message = _("A negative number follows “{word}”. Say which way it goes by the word alone.")
        text = message.format(word=match["word"])
        new = match[0].replace(match["sign"], "", 1)
        if match["word"] in _MORE:
            new = new.replace(match["word"], "下降", 1)
        yield passage.finding(*match.span(), text, new, safe=False)


@text_rule(
    "BT451",
    "contrary-direction",
    force=Force.CUSTOM,
    clause="",
    wrong="示范村由12个增加到9个。",
    right="示范村由9个增加到12个。",
)
def contrary_direction(passage: Passage) -> Findings:
    """The numbers go the other way than the word between them says.

    从…增加到… needs a greater number at its end, 从…减少到… a smaller one. Look both numbers up.
    """
    for match in passage.matches(_TURN) if passage.figures and passage.has("从由") else ():
        first, last, verb = plain(match["from"]), plain(match["to"]), match["verb"]
        upwards = verb[0] in "增上扩提升"
        may_rise = verb[0] == "提" and _DURATION.fullmatch(match["unit"])
        contrary = last < first if upwards else last > first
        before = passage.text[max(match.start() - 8, 0) : match.start("from")]
        turns = may_rise or _RANKED.match(match["unit"]) or _LESS_IS_MORE.search(before)
        if contrary and not turns:
            message = _("From {first} to {last} is the other way than “{verb}” says.")
            text = message.format(first=match["from"], last=match["to"], verb=verb)
            yield passage.finding(*match.span(), text)
