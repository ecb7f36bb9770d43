"""The ways in which one of two numbers that belong together is in figures, the other in Chinese."""

from __future__ import annotations

from itertools import pairwise

from bulletin.checks.numerals.measures import ESTIMATED, MEASURE
from bulletin.checks.numerals.mixed_forms import ALONE, DIGIT, HAN, Form, in_figures, in_words

_NEIGHBOURS = "[二两2][三3]|[三3][四五45]|[四4][五5]|[五5][六6]|[六6][七7]|[七7][八8]|[八8][九9]"
_TENS = "|".join(
    f"{one}、{number + 1}0|{number}、{next_one}十"
    for number, (one, next_one) in enumerate(pairwise("一二三四五六七八九"), 1)
)
_COUNT = f"(?={HAN}|两) (?:(?:{DIGIT}|两)千)? (?:(?:{DIGIT}|两)百)? (?:{DIGIT}?十)? (?:{DIGIT}|两)?"
_HOUR = f"(?: 二十[一二三四]? | 十{DIGIT}? | {DIGIT} | 两 )"
_PART_OF_DAY = "(?:早上?|晚上?|上午|下午)"
_TO = "[～~—–－至到-]"
_NO_YEAR = r"(?<!\d\d\d年) (?<!\d\d\d年零)"
_FEW_MONTHS = r"(?:1[01]|[1-9])个月"


def _as_estimate(written: str) -> str:
    return in_words(written.replace("、", "")).replace("二", "两")


PAIRS = {
    # 三5天
    "estimate": Form(
        rf"{ALONE} (?<![初高大周期老附图表统唯之专]) (?= [1-9]{DIGIT} | [一-龥]\d )"
        rf"(?:{_NEIGHBOURS}) (?= {ESTIMATED} )",
        _as_estimate,
    ),
    # 五、60人, 5、六十人
    "parted_tens": Form(rf"{ALONE} (?<=[一-龥]) (?:{_TENS}) (?= {MEASURE} )", _as_estimate),
    # 五、6人
    "parted": Form(
        rf"{ALONE} (?: [二两三四五六七八]、[3-9] | [2-8]、[三四五六七八九] ) (?= {ESTIMATED} )",
        _as_estimate,
    ),
    # 八时30分, 两分58秒, 四年6个月
    "clock": Form(
        rf"{ALONE} (?: {HAN}{{1,3}} | 两 )"
        r"(?= [时点]\d{1,2}分(?!之) | 分\d{1,2}秒 | 个?小时\d{1,2}分"
        rf"| 年零?{_FEW_MONTHS} | 天\d夜 | 元\d角 | 斤\d两 )",
        in_figures,
    ),
    # 八点到11点, 8点至十八点
    "first_hour": Form(
        rf"{ALONE} {_HOUR} (?= [时点][半许整]?{_TO}{_PART_OF_DAY}?\d{{1,2}}[时点:] )", in_figures
    ),
    "last_hour": Form(
        rf"(?: (?<=\d[时点]{_TO}) | (?<=\d[时点]{_TO}[早晚]) | (?<=\d[时点]{_TO}[上下]午)"
        rf"| (?<=\d[时点]{_TO}晚上) ) {_HOUR} (?= [时点] )",
        in_figures,
    ),
    # 8时三十分
    "minutes": Form(
        rf"(?<=\d[时点]) (?:[二三四五]十{DIGIT}?|十{DIGIT}) (?= 分(?![之为钟]) )", in_figures
    ),
    # 1小时三十分
    "of_an_hour": Form(rf"(?<=\d小时) {HAN}{{1,3}} (?= 分(?!之) )", in_figures),
    # 3分五十秒
    "seconds": Form(rf"(?<=\d分) {HAN}{{1,3}} (?= 秒 )", in_figures),
    # 3年六个月
    "months": Form(
        rf"(?: (?<=\d年) | (?<=\d年零) ) {_NO_YEAR} (?: {HAN}{{1,2}} | 两 ) (?= 个月 )", in_figures
    ),
    # 八百～900头
    "from": Form(
        rf"{ALONE} (?<![周期拜初零〇统唯专之]) {_COUNT} (?= [万亿]?{_TO}"
        rf"\d{{1,4}}(?:\.\d+)?(?:[万亿]|{MEASURE}) )",
        in_figures,
    ),
    # 5到十本
    "to": Form(
        rf"(?: (?<=\d{_TO}) | (?<=\d[万亿%]{_TO}) ) (?! 一(?![十百千]) ) {_COUNT} (?= {MEASURE} )",
        in_figures,
    ),
    # 第1、二批
    "ordinals": Form(
        rf"(?<=第) (?: \d[、和至—]第?{DIGIT} | {DIGIT}[、和至—]第?\d )"
        r"(?= 季度 | [届批组名期条章] )",
        in_words,
    ),
    # 二、3产业, 1、2、三产业
    "industries": Form(
        r"(?<![\d一二三、]) (?= [一二三、]{0,4}[123] )"
        r" (?: [1一]、)? (?: [1一]、[2二] | [2二]、[3三] )"
        r" (?= 产业 )",
        in_words,
    ),
    # 二5人
    "places_missing": Form(
        rf"{ALONE} (?<![初高大周期老附图表统唯之专目件块组]) (?: (?!一) {DIGIT}\d | [2-9]{DIGIT} )"
        r"(?= [名户岁] | 人(?!民) | 家(?!庭) )",
        in_figures,
        safe=False,
    ),
}
"""The forms of two numbers, by their names."""
