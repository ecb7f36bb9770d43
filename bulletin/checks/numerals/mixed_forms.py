"""The ways in which figures and Chinese numerals are mixed in one number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import in_chinese, value_of
from bulletin.checks.numerals.measures import MEASURE

if TYPE_CHECKING:
    from collections.abc import Callable

DIGIT = "[一二三四五六七八九]"
HAN = "[一二三四五六七八九十]"
ALONE = r"(?<![\d.,A-Za-z一二三四五六七八九十百千两第·“])"
"""What a number does not stand behind, if it begins here."""

_PLACE = (
    "(?:千(?![克米瓦伏帕卡赫焦字兆安年]|公顷)|百(?![分强货姓花年日佳科度团企城镇校色灵]))"
    "(?![万亿]亿)"
)
_COUNTS = f"(?={MEASURE})"
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Form:
    """A way to mix both; ``mend`` makes one number of what the verbose pattern finds."""

    pattern: str
    mend: Callable[[str], str]
    safe: bool = True


def in_figures(written: str) -> str:
    """Return a number below ten thousand in figures: 25 for 二十5."""
    return str(value_of(written))


def in_words(written: str) -> str:
    """Return a text with its figures in Chinese: 三分之一 for 3分之一."""
    return _FIGURES.sub(lambda figures: in_chinese(int(figures[0])), written)


def _as_ordinal(written: str) -> str:
    return in_chinese(value_of(written))


def _multiplied(written: str) -> str:
    places = 1000 if written[-1] == "千" else 100
    return f"{float(written[:-1]) * places:g}"


def _percentage_with_point(written: str) -> str:
    whole, fraction = written.rstrip("%％").split("点")
    return f"{value_of(whole)}.{value_of(fraction)}%"


def _above_and_below(written: str) -> str:
    myriads, below = written.split("万")
    return str(value_of(myriads) * 10_000 + int(below))


def _percentage(written: str) -> str:
    number = written.removeprefix("百分之")
    if "点" in number:
        return _percentage_with_point(number)
    return f"{value_of(number) if '十' in number else number}%"


def _pointed(written: str) -> str:
    return re.sub("([万亿])(.+)", r".\2\1", written)


def _spoken(written: str) -> str:
    """Return what 1千五 is worth: its last figure has the place below the one before it."""
    below = {"千": "百", "百": "十"}[written[-2]]
    return in_figures(written + below)


def _some(written: str) -> str:
    return written[0] + {"10": "十", "100": "百", "1000": "千"}[written[1:]]


def _with_point(written: str) -> str:
    whole, fraction = written.split(".")
    return f"{value_of(whole)}.{value_of(fraction)}"


def _exact(written: str) -> str:
    """Return what 二十余3 is worth if its last figure is true."""
    return str(value_of(written[:-2]) + value_of(written[-1]))


NUMBERS = {
    # 1千五
    "spoken": Form(
        rf"{ALONE} \d{{1,2}}[千百][\d一二三四五六七八九] (?= [万元人户亩斤] )", _spoken, safe=False
    ),
    # 4千, 1千2百, 3百五十二, 1百零8
    "places": Form(
        rf"{ALONE} \d{{1,2}} {_PLACE} (?: 零?(?:\d|{DIGIT})[百十] )*"
        rf"(?: (?: 零 | (?<=十) ) (?:\d|{DIGIT}) (?!\d) )?",
        in_figures,
    ),
    # 3.5千
    "point": Form(rf"{ALONE} \d{{1,3}}\.\d+ {_PLACE}", _multiplied),
    # 三万5000元
    "below_myriads": Form(rf"{ALONE} {HAN}{{1,3}}万\d{{4}} {_COUNTS}", _above_and_below),
    # 1万五千
    "thousands": Form(rf"(?<=\d[万亿]) {DIGIT}[千百] (?: {DIGIT}百 )?", in_figures),
    # 十五.六亿元
    "pointed": Form(
        rf"{ALONE} {HAN}{{1,3}}\.{DIGIT}{{1,2}} (?= [%倍] | 个百分点 | {MEASURE} )", _with_point
    ),
    # 七十二点三%
    "percent_point": Form(
        rf"{ALONE} (?<!之) {HAN}{{1,3}}点{DIGIT}{{1,2}}[%％]", _percentage_with_point
    ),
    # 九十八%
    "percent_sign": Form(rf"{ALONE} (?<![之点]) {HAN}{{1,3}} (?= [%％℃] )", in_figures),
    # 一点5倍
    "spoken_point": Form(
        rf"{ALONE} {DIGIT}点\d+ (?= 倍|万|亿|%|个百分点 )",
        lambda written: in_figures(written[0]) + "." + written[2:],
    ),
    # 3十五, 3十多
    "tens": Form(rf"{ALONE} [1-9]十 (?: {DIGIT} | (?=[多余几万亿个名人家户项元岁]) )", in_figures),
    # 二十5, 一百20, 一百3十多
    "tail": Form(
        rf"{ALONE} (?: [一二三四五六七八九两][千百]零? | (?:{DIGIT}百)?{DIGIT}?十 )"
        rf"\d{{1,2}} (?: [百十] \d? )? (?= [余多来几]?{MEASURE} )",
        in_figures,
    ),
    # 百分之30, 百分之二十5
    "percentage": Form(
        rf"{ALONE} 百分之 (?: \d+ (?: \.\d+ )? | {HAN}{{1,3}}点\d+ | {HAN}*十\d )"
        r" (?! [\d百] | [～—至到-][\d一-九] )",
        _percentage,
    ),
    # 千分之3
    "thousandths": Form(rf"{ALONE} [千万]分之\d{{1,2}} (?! [\d.] )", in_words),
    # 3分之一, 3分之1
    "fraction": Form(
        rf"{ALONE} (?: \d{{1,2}}分之{HAN}+ | (?:\d{{1,2}}|{HAN}+)分之\d{{1,2}} ) (?! \d )",
        in_words,
    ),
    # 1亿2人
    "rounds": Form(
        rf"{ALONE} \d+[万亿]\d (?= 个?[人元名户亩斤吨件] | 左右 | [，。；、）] )",
        _pointed,
        safe=False,
    ),
    # 10几个
    "several": Form(rf"{ALONE} [1-9]0几 {_COUNTS}", in_words),
    # 数10个, 几10个
    "some": Form(
        rf"(?: (?:(?<=[，。；、近了有达])|^)数10{{1,3}} {_COUNTS}"
        rf"| {ALONE}几10 {_COUNTS} )",
        _some,
    ),
    # 第二十3届, 第3十二届
    "ordinal": Form(
        rf"(?<=第) (?: {HAN}?十[1-9] | [1-9]十{DIGIT}? ) (?= [届次期批条章名位] )", _as_ordinal
    ),
    # 二十余3人, 20余3人
    "surplus": Form(
        rf"{ALONE} (?: {DIGIT}?十[余多几] | \d?\d0余 ) [1-9] {_COUNTS}", _exact, safe=False
    ),
}
"""The forms of one number, by their names."""
