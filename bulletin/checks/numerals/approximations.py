"""About, nearly, more than: once is enough."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.numerals.figures import COUNTED, HAN, NUMBER, matches_at_figures
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NUMERAL = rf"(?:{NUMBER}|[一二三四五六七八九十百千两几半]+)"
_AMOUNT = rf"{_NUMERAL}[万亿]?(?:[%‰℃]|个?[{HAN}]{{0,3}}?)"
_COUNTS = "人总次户多少半无指件倍岁天个家条名基参系台套份栋票点分"
"""Characters that make a word with 数 after them: 人数, 总数, 次数."""
_AROUND = "左右(?![两岸侧逢开为摇])|上下(?=[，。；、）的\\n]|$)"
_MORE = rf"[余多](?=[{COUNTED}年天])"
_NEAR = (
    "大约|大概|将近|接近"
    "|(?<![合契公条签节集预相大制特履违邀赴隐简如])约(?!定)"
    "|(?<![附最靠临邻就亲远走拉新相贴])近"
)
_DOUBLE = re.compile(
    rf"""(?: {_NEAR} ) (?: 为|有|占|需|在|达|达到 )? {_AMOUNT} (?P<around> {_AROUND} )
    | (?: 超过|超出|逾|突破|高于|多于|至少|最少|起码|不低于|不少于 )
      (?: 了|有|达|需要?|要 )? {_AMOUNT} (?P<above> 以上(?![学情]) )
    | (?: 不足|不到|不满|低于|少于|最多|至多|不超过 )
      (?: 了|有 )? {_AMOUNT} (?P<below> 以下|以内 )
    | (?: {_NEAR} |超过|逾|不足|不到|至少|最多 )
      (?: 为|有|达 )? {_NUMERAL} [万亿]? (?P<more> [余多](?=[{COUNTED}])(?!个月) )
    | (?: 几 | (?<![{_COUNTS}])数 ) [十百千万亿]+ (?P<rest> {_MORE} )
    | \d+ (?: [余来几](?=[多余几]) | 多(?=[余几]) ) (?P<again> [多余几] ) (?=[{COUNTED}年天])
    | \d+余 [{COUNTED}]{{1,2}} (?P<late> 多 ) (?= [，。；、）] | $ )""",
    re.VERBOSE,
)
_NOT_ROUND = re.compile(
    rf"(?<![\d.,第年月日~～—-])(?P<number>\d*[1-9])(?P<more>余|多(?=个?[{COUNTED}]))"
    rf"(?=[{COUNTED}年天]|平方)"
)


@text_rule(
    "BT436",
    "double-approximation",
    force=Force.CUSTOM,
    clause="现代汉语规范",
    wrong="参加培训的约300人左右。",
    right="参加培训的约300人。",
)
def double_approximation(passage: Passage) -> Findings:
    """A number is said to be approximate twice, as in 约…左右, 超过…以上 or 近…余.

    One of the two words is enough; some pairs contradict each other. Keep the one that is true.
    """
    for match in passage.matches(_DOUBLE):
        start, end = match.span(match.lastgroup or 0)
        message = _("“{written}” says twice that the number is approximate. Say it once.")
        change = passage.change(start, end, "")
        fix = Fix((change,), safe=False) if change else None
        text = message.format(written=match[0])
        yield passage.finding_with(*match.span(), text, fix)


@text_rule(
    "BT437",
    "exact-and-more",
    force=Force.CUSTOM,
    clause="现代汉语规范",
    wrong="走访慰问困难群众126余户。",
    right="走访慰问困难群众120余户。",
)
def exact_and_more(passage: Passage) -> Findings:
    """余 or 多 follows a number that is not round.

    Only a round number leaves a rest open: 120余户, but 126户.
    """
    for match in matches_at_figures(passage, _NOT_ROUND):
        message = _("“{number}” is exact. Leave “{more}” out, or round the number.")
        text = message.format(number=match["number"], more=match["more"])
        yield passage.finding(*match.span("more"), text, "", safe=False)
