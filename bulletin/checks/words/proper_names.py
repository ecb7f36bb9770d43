"""Names of persons and places, of which no list can know what occurs."""

from __future__ import annotations

from typing import Final

from bulletin.checks.words.pairing import common_pairs

_SURNAMES: Final = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷"
    "钱汤尹黎易常武乔贺赖龚文"
)
_POSTS_END: Final = frozenset("长任记员席师者志人民部")
_PLACES_END: Final = frozenset("镇乡村县区市州省路街河江湖山岛港湾桥站沟坪庄屯堡店寺庙塔岭")
_CALLED: Final = """
街道 社区 公司 集团 小学 中学 水库 高铁 高速 大道 广场 医院 学校 大桥 大学 机场 酒店 商会 表示 同志
介绍 告诉 铁路 公路 学院 景区 牧场 农场 渔场 古城 古镇 遗址 科技 实业
"""
"""What follows names of persons, places and companies."""
_FOLLOWING: Final = frozenset(_CALLED.split())


def may_be_a_name(text: str, start: int) -> bool:
    """Tell whether two characters may belong to the name of a person, a place or a company."""
    return _may_be_a_person(text, start) or _may_be_a_place(text, start)


def _may_be_a_person(text: str, start: int) -> bool:
    is_word = common_pairs().is_word
    first, before = text[start], text[max(start - 1, 0) : start]
    named = first in _SURNAMES and before in _POSTS_END
    return named or (before in _SURNAMES and not is_word(text[max(start - 2, 0) : start]))


def _may_be_a_place(text: str, start: int) -> bool:
    after = text[start + 2 : start + 4]
    ends = after[:1] in _PLACES_END and not common_pairs().is_word(after)
    return ends or after in _FOLLOWING or text[start + 1] in _PLACES_END
