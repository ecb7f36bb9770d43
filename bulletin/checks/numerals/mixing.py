"""Figures and Chinese numerals in one number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import COUNTED, value_of
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NO_PLACE = "千(?![克米瓦伏帕卡赫焦字兆安年])|百(?![分强货姓花年日佳科度团企城镇校色灵])"
_MIXED = re.compile(
    rf"""(?<![\d.,A-Za-z一二三四五六七八九十百千两第·“])
    (?: (?P<places> \d{{1,2}} (?:{_NO_PLACE}) [一二三四五六七八九]?
            (?: 零?[\d一二三四五六七八九](?:百|十) )* (?: 零?[\d一二三四五六七八九](?!\d) )? )
      | (?P<point> \d{{1,3}}\.\d+ ) (?P<thousand> {_NO_PLACE} )
      | (?P<tens> [1-9]十 (?: [一二三四五六七八九] | (?=[多余几万亿个名人家户项元岁]) ) )
      | (?P<tail> (?: [一二三四五六七八九两][千百]零? | [二三四五六七八九]?十 ) \d{{1,2}} )
        (?= 个?[{COUNTED}] )
      | (?P<part> 百分之 ) (?P<percent> \d+ (?: \.\d+ )? ) (?! [\d百] | [～—至到-][\d一-九] )
      | (?P<several> (?P<round> [1-9]0? ) 几 (?= 个?[{COUNTED}年天] ) )
      | (?P<few> 几 ) 10 (?= 个?[{COUNTED}年天] )
    )""",
    re.VERBOSE,
)
_TENS = ("", "十", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十")


@text_rule(
    "BT438",
    "mixed-figures",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.3",
    wrong="接待游客4千多人次。",
    right="接待游客4000多人次。",
)
def mixed_figures(passage: Passage) -> Findings:
    """Figures and Chinese numerals stand in one number, as in 4千, 二十3 or 百分之5.

    After figures only 万 and 亿 may follow: 3.5万, 2亿. Any other number is written in figures
    throughout, or in Chinese throughout.
    """
    for match in passage.matches(_MIXED):
        right = _in_one_way(match)
        message = _("“{written}” mixes figures and Chinese numerals. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right)


def _in_one_way(match: re.Match[str]) -> str:
    if match["percent"]:
        return f"{match['percent']}%"
    if match["point"]:
        places = 1000 if match["thousand"] == "千" else 100
        return f"{float(match['point']) * places:g}"
    if match["several"]:
        return f"{_TENS[int(match['round'][0]) if len(match['round']) > 1 else 1]}几"
    return "几十" if match["few"] else str(value_of(match[0]))
