"""Years of two figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_OF_A_PERSON = (
    "参加工作|参军|入伍|入党|毕业|退休(?![生金人教老])|退伍(?![老军])|转业|出生(?!率)|考[入上取]"
    "|嫁[到给入]|调[入到任]|返乡|获评|当选"
)
_OF_A_WORK = "建成|投产|建厂|成立|竣工|动工|开工|通车|投用|启用|设立"
_EVENT = f"(?:{_OF_A_PERSON}|{_OF_A_WORK})"
_SEASON = "(?:同期|[春夏秋冬][季天]|汛期|抗洪|抗震|抗疫|洪水|特大|大水|国庆|春节|高考)"
_MONTHS = r"\d{1,2}(?:[—～至-]\d{1,2})?月(?!龄)"
_PART = (
    rf"(?:{_MONTHS}|底(?!蕴|色|气)|初(?!心|衷)|末|年[底初]|[上下]半年|度(?![过假量日])"
    r"|第?[一二三四1-4]季度|前(?:[一二三两\d]个?季度|[\d一二三四五六七八九十]+个月))"
)
_PLACE = "(?:全[区市县镇街年](?!上下)|，(?:全[区市县镇街]|我[区市县]))"
_OPEN = "(?:(?<=[于在他她我对照])|(?<=[，。；：、“（\\n])|^)"
_LASTS = "(?:的?时间|长|间|来|内|后|前|多|余|左右)"
_NO_YEAR = "".join(
    f"(?<!{word})"
    for word in ("民国", "光绪", "康熙", "乾隆", "徒刑", "历时", "连续", "期限", "工龄", "党龄")
)
_SHORT = re.compile(
    r"(?=[’'‘]?\d\d[年学—至到-])"
    rf"(?<![\d.,〇一二三四五六七八九十百千A-Za-z第近约历满]){_NO_YEAR}(?:"
    + "|".join(
        (
            # ’23年, 2020—23年, 2020年—23年, 2022年、23年
            r"[’'‘](?P<cut>\d\d)(?=年)",
            r"(?<=\d{4}[—～至-])(?P<later>\d\d)(?=学?年)",
            r"(?<=\d{4}年[—～至-])(?P<last>\d\d)(?=年)",
            rf"(?:(?<=20\d\d年[、和与])|(?<=19\d\d年[、和与]))(?P<listed>\d\d)(?=年(?!{_LASTS}))",
            # 23年5月, 23年底, 05年
            rf"(?P<part>\d\d)(?=年{_PART})",
            r"(?P<zero>0\d)(?=年(?![级份款版代]))",
            # 截至23年, 比22年增长, 自98年起
            r"(?<=截至)(?P<until>[12]\d)(?=年)",
            r"(?<=[比较])(?P<than>[125-9]\d)(?=年(?:同期|增|下降|提[高升]|上升|减|底))",
            rf"(?<=[自从])(?P<since>[125-9]\d)(?=年(?:起|以来|开始|至今|{_EVENT}))",
            r"(?<=自)(?P<done>2[0-9])(?=年(?:开展|实施|启动|推行))",
            r"(?<=在)(?P<base>2[1-9])(?=年的?基础上)",
            r"(?P<school>[12]\d)(?=[—至到-][12]\d(?:学年|年度))",
            # 与22年相比, 到25年建成, 19年—22年，
            r"(?<=与)(?P<with>[12]\d)(?=年(?:同期)?相比)",
            r"(?<=到)(?P<to>[12]\d)(?=年(?:建成|实现|全面|，全))",
            rf"{_OPEN}(?P<start>1[6-9]|2\d)(?=年[—至到-](?:1[7-9]|2\d)年(?:，|期?间))",
            r"(?<=\d年[—至到-])(?P<stop>1[7-9]|2\d)(?=年(?:，|期?间)全)",
            rf"(?<=20\d\d[、和])(?P<next>\d\d)(?=年(?!{_LASTS}))",
            r"(?<=[从由])(?P<of>[125-9]\d)(?=年的\d)",
            # 是22年的2倍, 去年（22年）, 21—2023年, 18年至今
            r"(?<=[是为])(?P<times>2\d)(?=年的\d)",
            r"(?<=[去今上前]年（)(?P<told>2\d)(?=年)",
            rf"{_OPEN}(?P<from>1[6-9]|2\d)(?=[—～至到-]20\d\d年|年至今)",
            # 始建于98年, 毕业于05年, 早在98年就
            r"(?<=[建生立业办成]于)(?P<made>\d\d)(?=年)",
            r"(?<=早在)(?P<early>\d\d)(?=年(?!以?前|之前))",
            rf"{_OPEN}(?P<plan>2[2-9])(?=年(?:计划|预计|预算|工作要点|工作计划|重点))",
            # 98年抗洪, 他85年入伍, 19年建成, 22年，全区
            rf"(?P<past>[5-9]\d)(?=年(?:{_SEASON}|{_EVENT}))",
            rf"{_OPEN}(?P<event>[12][1-9])(?=年{_EVENT})",
            rf"{_OPEN}(?P<recent>1[6-9]|2[1-9])(?=年(?:{_SEASON}|以来|{_PLACE}))",
        )
    )
    + ")"
)
_LAST_CENTURY_FROM = 50


@text_rule(
    "BT441",
    "two-digit-year",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.1.4",
    wrong="项目于22年10月开工。",
    right="项目于2022年10月开工。",
)
def two_digit_year(passage: Passage) -> Findings:
    """A year is written with two figures.

    All four figures of a year are written. A number of years (20年) and a decade after its century
    (20世纪90年代) are something else.
    """
    for match in passage.matches(_SHORT) if passage.has_after_figures("年学—至到-") else ():
        years = match[match.lastgroup or 0]
        right = f"{19 if int(years) >= _LAST_CENTURY_FROM else 20}{years}"
        text = _("A year has four figures. Write “{right}”.").format(right=right)
        yield passage.finding(*match.span(), text, right, safe=False)
