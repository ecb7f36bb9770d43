"""About, nearly, more than: once is enough."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.numerals.figures import HAN, NUMBER
from bulletin.checks.numerals.measures import COUNTED
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NUMERAL = rf"(?:{NUMBER}|[一二三四五六七八九十百千两几半]+)"
_UNIT = rf"(?:(?![一二三四五六七八九十百千两级])[{HAN}])"
_AMOUNT = rf"{_NUMERAL}[万亿]?(?:[%‰℃]|分之{_NUMERAL}|个?{_UNIT}{{0,4}}?)"
_REST = f"[{COUNTED}车眼口匹桶袋箱包片轮组次遍页来]"
_REST_OR_TIME = f"(?:{_REST}|[年天])"
_SEVERAL = "(?<![人总次户多少半无指件倍岁天个家条名基参系台套份栋票点分])数"
"""数 that is a numeral: in 人数, 总数 or 次数 it belongs to the word."""

_ABOUT_WORD = "(?<![合契公条签节集预相大制特履违邀赴隐简如])约(?!定)"
_ABOUT_BEFORE = f"(?:大约|大概|差不多|{_ABOUT_WORD})"
_NEAR = (
    "(?:大约|大概|大致|约[莫摸计]|近乎|将近|接近|差不多"
    f"|{_ABOUT_WORD}"
    "|(?<![附最靠临邻就亲远走拉新相贴])近)"
)
_AT_LEAST = r"至少|最少|最低(?=\d)|起码|不低于|不少于|不下(?![乡村来去])"
_MORE = rf"(?:超过|逾(?![期越])|{_AT_LEAST}|(?<![高远反赶])超(?=[\d百千万]))"
_LESS = "(?:不足|不到|不满|最多|至多|不超过)"
_TOGETHER = "(?:一二|一两|二三|两三|三四|四五|五六|六七|七八|八九|三五)"
_IS = "(?:了|有|达|需要?|要)?"
_AROUND = "左右(?![两岸侧逢为摇]|开弓)"
_ABOUT = "左右(?![两岸侧逢])"
_FIRST = (
    r"(?=[大约将接差近超逾至最起不突高多低少整几数上倍年月斤元里小半\d一二两三四五六七八九十百千])"
)
"""What any of these forms begins with; most characters of a text need no closer look."""

_DOUBLE = re.compile(
    f"{_FIRST}(?:"
    + "|".join(
        (
            # 约300人左右
            rf"{_NEAR}(?:为|有|占(?:[{HAN}]{{1,8}}的)?|需|在|达|达到|用|计|合|花费)?{_AMOUNT}"
            rf"(?P<around>{_AROUND}|上下(?=[，。；、）的\n]|$))",
            # 约为去年的2倍左右, 约下午3点左右
            rf"{_ABOUT_BEFORE}[^，。；：、（）“”\d左右年来]{{0,8}}\d[\d.,:/万亿%]*"
            rf"[^，。；：、\d]{{0,6}}(?P<apart>{_AROUND})",
            # 超过300人左右
            rf"(?:{_MORE}|{_LESS}){_IS}{_AMOUNT}(?P<about>{_ABOUT})",
            # 超过300人以上
            rf"(?:{_MORE}|超出|高于|多于){_IS}{_AMOUNT}(?<!规模)(?<!限额)(?P<above>以上(?![学情]))",
            # 不足300人以下
            rf"(?:{_LESS}|低于|少于)(?:了|有)?{_AMOUNT}(?P<below>以下|以内)",
            # 约300人以上
            rf"{_NEAR}(?:为|有|占|达)?{_NUMERAL}[万亿]?(?:%|{_UNIT}{{1,3}}?)(?P<beyond>以上|以下)(?![学情])",
            # 五六十余人
            rf"(?:{_TOGETHER})[十百千万](?P<loose>[余多](?={_REST}))",
            # 两三个月左右
            rf"(?<![第十百一二三四五六七八九]){_TOGETHER}[十百千万]?个?{_UNIT}{{1,2}}?(?P<loosely>{_ABOUT})",
            # 一倍多左右
            r"(?:(?:[倍年月斤元里]|小时)多|半个多(?:月|小时))(?P<later>左右)",
            # 约300余人
            rf"(?:{_NEAR}|{_MORE}|不足|不到|最多)(?:为|有|达)?{_NUMERAL}[万亿]?"
            rf"(?P<rest>[余多来几](?={_REST})(?!个月))",
            # 约10余天, but 近10余年
            rf"(?:{_ABOUT_BEFORE}|将近|接近|超过)(?:为|有|需|用)?{_NUMERAL}"
            r"(?P<days>[余多](?=天|年|小时|分钟|个月))",
            # 近约300人
            rf"近(?P<nearly>约)(?={_NUMERAL})",
            # 大约有近300人
            rf"(?P<first>{_ABOUT_BEFORE}|大致)"
            rf"(?=[有为达]?(?:约|近|将近|接近|超过?|不[足到]|逾){_NUMERAL})",
            rf"(?P<over>超过|逾)(?=近{_NUMERAL})",
            # 300多人左右, 480来米左右
            rf"(?:\d+|(?<![{HAN}])上(?=[百千])|几|{_SEVERAL}|[一二两三四五六七八九百千十]+)"
            rf"[十百千万亿]*个?半?[余多来]{_UNIT}{{1,4}}?(?P<round>{_ABOUT})",
            # 300人以上左右
            rf"\d(?:%|{_UNIT}{{1,3}}?)(?:以上|以下|以内)(?P<both>{_ABOUT})",
            # 数百余人
            rf"(?:几|(?<![{HAN}])上|{_SEVERAL})[十百千万亿]+(?P<more>[余多](?={_REST_OR_TIME}))",
            # 300人左右上下, 整整300多人
            r"\d[^，。；\d]{0,4}左右(?P<beside>上下)(?=[，。；、）]|$)",
            r"(?P<whole>整整)(?=\d+[万亿]?[多余])",
            # 300余多人, 300余人多
            rf"(?:\d+|[一二两三四五六七八九]?[十百千])(?:[余来几](?=[多余几])|多(?=[余几]))(?P<again>[多余几])(?={_REST_OR_TIME})",
            rf"\d+余[{COUNTED}]{{1,2}}(?P<late>多)(?=[，。；、）]|$)",
        )
    )
    + ")"
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
