"""The dot in the middle, between the parts of a name, a title or a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_SOUNDS = (
    "阿埃艾爱安昂奥巴白班邦包鲍贝本比彼毕宾波伯博布查达戴丹道得德邓狄迪蒂丁东杜多厄恩尔法凡范菲费芬丰"
    "佛弗福夫甘冈高戈格根贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾杰金津卡凯坎康考柯科可克肯孔寇库夸"
    "奎昆拉莱兰朗劳勒雷黎里理利莉列琳林龙隆卢鲁路露伦罗洛马玛麦迈曼芒毛梅门蒙孟米密明缪摩莫默姆穆拿那纳"
    "娜乃奈南内嫩能尼涅宁纽农努诺欧帕潘庞培佩彭蓬皮匹平泼普奇齐契恰钱强乔琴求丘茹儒瑞若撒萨塞赛桑瑟森沙莎"
    "珊善尚舍申圣施什史士舒斯思司丝苏孙索塔台泰坦汤唐特腾提田铁廷图吐托陀瓦万旺威维韦卫魏温文翁沃乌伍武"
    "西希锡喜夏香肖谢辛欣兴雄休许逊雅亚延扬杨耀耶叶伊衣依因英永尤于约赞泽曾扎詹张哲珍芝治朱兹孜祖佐翰薇蕾妮娅茜买木不都合江丽提明"
)
_GIVEN = (
    *(
        "诺尔曼",
        "诺曼",
        "卡尔",
        "约翰",
        "威廉",
        "玛丽",
        "弗拉基米尔",
        "埃德加",
        "路易",
        "乔治",
        "亨利",
    ),
    *("罗伯特", "查尔斯", "托马斯", "弗里德里希", "阿尔伯特", "本杰明", "大卫", "亚历山大", "列夫"),
    *("尼古拉", "安东尼", "保罗", "马丁", "温斯顿", "富兰克林", "史蒂夫", "比尔", "伊莎贝尔"),
)
_GIVEN_ONE = "|".join(_GIVEN)
_GIVEN_NAME = re.compile(rf"(?:{_GIVEN_ONE})([-－–‐—])(?=[{_SOUNDS}]{{2,6}})(?!{_GIVEN_ONE})")
"""A name that parents give, tied to a surname; two of them are one double name."""
_NAME = re.compile(rf"[{_SOUNDS}]{{2,6}}[.．]([{_SOUNDS}]{{2,6}})")
_WRONG = re.compile(
    rf"""(?<=[{HAN}]) [ ]? [•・‧∙⋅●ᐧ･] [ ]? (?=[{HAN}])
    | (?<=[{HAN}]) (?: [ ]+·[ ]* | ·[ ]+ | ·{{2}}(?!·) ) (?=[{HAN}])
    | (?<=《) (?P<book> [^《》\n]*[{HAN}] ) (?P<dot> [.．] ) (?= [{HAN}][^《》\n]*》 )
    | (?<=“) (?P<day> 1[0-2] | [1-9] | 一二 ) (?P<point> [.．•・‧] )
      (?= (?: [0-3]?\d | [一二三四五六七八九] ) (?: ” | (?:事故|事件|运动|专案|案) ) )
      (?! \d+”(?![国全维消宪禁植世特火事运案专扫]) )""",
    re.VERBOSE,
)
_REMEMBERED = ("运动", "事件", "消费者", "晚会", "防灾", "禁毒", "国际", "世界", "全国", "宪法")
_DAY = re.compile(
    rf"(?<=“)(?:1[0-2]|[1-9]|一二)([、，。])(?=(?:[0-3]?\d|九)”?(?:{'|'.join(_REMEMBERED)}))"
)
_DOT = "·"


@text_rule(
    "BT420",
    "interpunct",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.14",
    wrong="参观者重温了诺尔曼•白求恩的事迹。",
    right="参观者重温了诺尔曼·白求恩的事迹。",
)
def interpunct(passage: Passage) -> Findings:
    """Another mark than · divides a foreign name, a title from its chapter, or month and day.

    The mark is the dot in the middle, U+00B7, without spaces: 诺尔曼·白求恩, “3·15”.
    """
    if any(word in passage.text for word in _REMEMBERED):
        for match in passage.matches(_DAY):
            yield _finding(passage, *match.span(1))
    if passage.has("-－–‐—") and any(name in passage.text for name in _GIVEN):
        for match in passage.matches(_GIVEN_NAME):
            yield _finding(passage, *match.span(1))
    if not passage.has("•・‧∙⋅●ᐧ･·.．"):
        return
    for match in passage.matches(_WRONG):
        start, end = match.span(match.lastgroup or 0)
        yield _finding(passage, start, end)
    for match in passage.matches(_NAME):
        yield _finding(passage, match.start(1) - 1, match.start(1))


def _finding(passage: Passage, start: int, end: int) -> Finding:
    text = _("“{mark}” is no dot in the middle. Write “·”.").format(mark=passage.text[start:end])
    return passage.finding(start, end, text, _DOT)


def is_foreign_name(text: str, position: int) -> bool:
    """Tell whether the full stop at this position divides a foreign name."""
    return any(
        match.start(1) - 1 == position
        for match in _NAME.finditer(text, max(position - 6, 0), position + 14)
    )
