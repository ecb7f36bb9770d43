"""The mark 、 in enumerations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import DIGITS, HAN
from bulletin.checks.punctuation.counted import miscounted
from bulletin.checks.punctuation.mixed_marks import mixed_marks
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_QUOTED = "(?:“[^“”\n]*”|‘[^‘’\n]*’)"
_TITLE = "(?:《[^《》\n]*》|〈[^〈〉\n]*〉)"
_CHAIN = re.compile(rf"{_QUOTED}(?:、{_QUOTED})+|{_TITLE}(?:、{_TITLE})+")
_SHORTENED = r"《[^《》\n]*?([^《》（\n]{2,})(?:（[^（）]*）)?》，《\1》"
"""A title, and the clause that goes on with its last words, 《…办法》，《办法》明确…."""
_NAMED = "“[^“”，。！？；：…\n]{2,10}”"
_LISTED = re.compile(
    rf"""(?: {_NAMED} (?:[，、]?{_NAMED}){{2,}} | (?!{_SHORTENED}) {_TITLE} (?:[，、；]?{_TITLE})+
      | {_NAMED}，{_NAMED} (?= 工作|建设|改革|行动|生产|项目|政策|机制|成果 )
      | {_TITLE}。{_TITLE} (?= 等 | 和 | 及 | 以及 )
      | {_NAMED}，{_NAMED} (?= 活动[，。；] )
      | {_NAMED}，{_NAMED}
        (?= [和及与等] | 以及 | [，。；]?[两二三四五六七八九十\d]+[个部项篇份本条] | 。$ ) )""",
    re.VERBOSE,
)
_JOINTS = ("”、“", "》、《", "’、‘", "〉、〈")
_COMMAS = ("”，“", "》，《", "》；《", "》。《")
_BETWEEN = re.compile("[，、；。](?<=[”’》〉].)(?=[“‘《〈])")
_COUNTED = (
    "[天名位岁户亩斤吨元里口千百]|人(?![行称民])|次(?!产业|会|全会)|家(?!庭)|万(?!里)|年(?![级月度])|个(?!月份)"
    "|公里|分钟|小时|十(?:[个多来余天名位岁人次家户亩斤吨元里年件]|万(?!里))"
)
_TWO_DIGITS = re.compile(f"、(?<=[{DIGITS}两].)[{DIGITS}两]")
_ESTIMATE = re.compile(
    rf"""(?: (?<! [第、初周期\d{DIGITS}十百千万\n。；：] ) (?<! ^ )
           | (?<= 十 ) (?<! 第十 ) (?<! 第.十 ) )
    (?P<first> [{DIGITS}两] ) (?P<mark> 、 ) (?P<second> [{DIGITS}两] ) (?= {_COUNTED} | 成群 )""",
    re.VERBOSE,
)
_VALUES = {mark: value for value, mark in enumerate(DIGITS, 1)} | {"两": 2}
_OTHERS = "等等?(?![爱离待级候于同到额价效比高距次腰闲量温压式号差身边外])"
_KINDS = (
    "(?:领导|同志|部门|单位|项目|问题|工作|方面|作物|产品|活动|措施|内容"
    "|[\\d一二三四五六七八九十几多]+余?[个项家名种类条])"
)
_COMPANION = "(?![^，。；、]{9})(?![^，。；、]{0,8}[相共同关签航接配应融化交系])"
"""What follows a 与 that ties nouns, and not the words for whom one acts with."""
_NEEDLESS = re.compile(
    rf"""、 (?: (?P<and> 和(?![、歌若安衷谈和而礼谐平解睦美善气合顺田县硕布议约声风煦服林])
          | 与(?![会时世众民其否日生]) {_COMPANION}
          | 或者? (?!然) )
      | (?P<finally> 以及 | 及(?![时早格第其至物]) )
      | (?P<rest> {_OTHERS} )
          | [{HAN}”》）]{{1,12}} (?P<pause> ， ) (?=等{_KINDS}|等[。；]) )""",
    re.VERBOSE,
)


@text_rule(
    "BT409",
    "comma-between-quotes",
    force=Force.RECOMMENDED,
    clause="GB/T 15834-2011 4.5.3.5",
    wrong="开展“送政策”、“送服务”活动。",
    right="开展“送政策”“送服务”活动。",
)
def between_quotes(passage: Passage) -> Findings:
    """The mark 、 or a comma stands between quotes or between titles that follow each other.

    Quotes and title marks divide by themselves. Where a bracket or other words stand between
    them, 、 stays.
    """
    text = passage.text
    for match in passage.matches(_LISTED) if any(joint in text for joint in _COMMAS) else ():
        for place in _BETWEEN.finditer(text, *match.span()):
            if place[0] != "、":
                message = _("No comma stands between these marks. Leave it out.")
                yield passage.finding(*place.span(), message, "", safe=False)
    for match in passage.matches(_CHAIN) if any(joint in text for joint in _JOINTS) else ():
        start, end = match.span()
        if text[max(start - 1, 0) : start] == "、" or text[end : end + 1] in ("、", "（"):
            continue
        for place in _BETWEEN.finditer(text, start, end):
            message = _("No 、 stands between these marks. Leave it out.")
            yield passage.finding(*place.span(), message, "")


@text_rule(
    "BT410",
    "comma-in-estimate",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.5.3.4",
    wrong="连续奋战了三、五天。",
    right="连续奋战了三五天。",
)
def in_estimate(passage: Passage) -> Findings:
    """The mark 、 divides two numbers that together make an estimate, as in 三、五天.

    Estimates are written without it: 三五天, 七八十人. It stays where two numbers are meant, as in
    二、三产业.
    """
    for match in passage.matches(_ESTIMATE) if _TWO_DIGITS.search(passage.text) else ():
        first, second = match["first"], match["second"]
        if _VALUES[second] == _VALUES[first] + 1 or first + second in ("三五", "三两"):
            text = _("An estimate has no 、 in it. Write “{right}”.").format(right=first + second)
            yield passage.finding(*match.span("mark"), text, "", safe=False)


@text_rule(
    "BT411",
    "needless-comma",
    force=Force.RECOMMENDED,
    clause="GB/T 15834-2011 A.3, B.1.2",
    wrong="组织镇、村、和企业代表座谈。",
    right="组织镇、村和企业代表座谈。",
)
def needless(passage: Passage) -> Findings:
    """The mark 、 stands before 和, 与, 或, 以及, 及 or 等.

    The conjunction takes its place, and 等 needs none. Before 以及 and 及 a comma may stand.
    """
    for start, end in (*miscounted(passage), *mixed_marks(passage)):
        message = _("These words are one enumeration. Write “、”.")
        yield passage.finding(start, end, message, "、", safe=False)
    for match in passage.matches(_NEEDLESS) if passage.has("、") else ():
        start = match.start("pause") if match["pause"] else match.start()
        word = "等" if match["pause"] else match[match.lastgroup or 0]
        right = "，" if match["finally"] else ""
        message = _("No “{mark}” stands before “{word}”. Write “{right}”.")
        text = message.format(mark=passage.text[start], word=word, right=right + word)
        yield passage.finding(start, start + 1, text, right, safe=not right)
