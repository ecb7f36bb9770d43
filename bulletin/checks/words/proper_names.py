"""Names of persons and places, of which no list can know what occurs."""

from __future__ import annotations

from typing import Final

from bulletin.checks.words.pairing import common_pairs

_SURNAMES: Final = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷"
    "钱汤尹黎易常武乔贺赖龚文柴樊倪翟聂焦耿鲍庞颜"
)
_PLACES_END: Final = frozenset("镇乡村县区市州省路街河江湖山岛港湾桥站沟坪庄屯堡店寺庙塔岭")
_CALLED: Final = """
街道 社区 村委 公司 集团 小学 中学 水库 高铁 高速 大道 广场 医院 学校 大桥 大学 机场 酒店 商会 表示
同志 介绍 告诉 铁路 公路 学院 景区 牧场 农场 渔场 古城 古镇 遗址 科技 实业
"""
"""What follows names of persons, places and companies."""
_FOLLOWING: Final = frozenset(_CALLED.split())


def may_be_a_name(text: str, place: int) -> bool:
    """Tell whether a character may belong to the name of a person, a place or a company."""
    return _may_be_a_person(text, place) or _may_be_a_place(text, place)


def _may_be_a_person(text: str, place: int) -> bool:
    """Tell whether a surname that is in no word stands here or at most two characters before."""
    is_word = common_pairs().is_word
    return any(
        text[first] in _SURNAMES
        and not is_word(text[max(first - 1, 0) : first + 1])
        and not is_word(text[first : first + 2])
        for first in range(max(place - 2, 0), place + 1)
    )


def _may_be_a_place(text: str, place: int) -> bool:
    """Tell whether what ends a name of a place stands here or at most two characters after."""
    is_word = common_pairs().is_word
    for end in range(place, min(place + 3, len(text))):
        named = text[end] in _PLACES_END and not is_word(text[end : end + 2])
        if (named and not is_word(text[end - 1 : end + 1])) or text[
            end + 1 : end + 3
        ] in _FOLLOWING:
            return True
    return False
