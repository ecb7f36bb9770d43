"""Measure words and units: what stands after a number that counts or measures something."""

from __future__ import annotations

COUNTED = (
    "万亿个元人名户家项处件条次辆亩吨米场位岁册份台套座栋间所只头株棵公斤里期批起宗例篇幅张种"
    "封盏枚趟堂度"
)
"""Characters that begin a unit or a measure word after a number, none of them a unit of time."""

_RARER = (
    "匹艘架部本幢块片段层级类笔克顷升倍成折页字股支队组班届轮遍圈步桌餐顿碗杯瓶箱袋桶车船树根"
    "粒对双副门口眼具顶颗把盆束捆筐孔角两尺寸站集卷款"
)
_LONGER = "平方|立方|毫米|厘米|毫升|千[瓦米克]|[分秒]钟?|刻钟|小时|周年|[年天日岁秒%]"
_OTHER_WORDS = (
    "个(?:别|性|体(?!户))|人[民才大事力]|家(?:庭|长|居|具|电|教)|年[级度代轻]|部[门分委]|层[次面出]"
    "|类[型别似]|条[件例]|位[于置]|天[然津气]|日[常报益]|次[日年]|成[为立果功效本]|期[间待]|级[别联]"
    "|对[于外口接]|双[方向边]|本[地市区县级次报]|两[岸会委]|把[握关]|公[共安司路园开布告示]"
    "|分[别之类管局公布析享]|起[到来]|元[旦素]|处[理于置]|重[点要]|站[在位]|步[行伐]|口[号岸]"
)
MEASURE = f"(?!{_OTHER_WORDS})(?:个?[{COUNTED}{_RARER}]|{_LONGER}|个[月半多小工])"
"""A pattern of measure words and units, those of time among them (but 月, which is a date's).

家庭, 部门 or 条件 only begin as a measure word does.
"""

ESTIMATED = (
    "(?:[天户岁位项件条场吨亩斤份辆](?![例于置])|[名里](?=[\\u4e00-\\u9fff]{2})|人(?!民)|家(?!庭)"
    "|年(?![级度])|个(?![方月专类大]|\\d)|个多?月|次(?![全会])|小时|分钟|公[里斤]|处(?!室)|[百千十])"
)
"""A pattern of the measure words that mostly follow an estimate, hardly ever a list of ordinals."""
