"""Figures and Chinese numerals in one number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import COUNTED, in_chinese, value_of
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_DIGIT = "[一二三四五六七八九]"
_HAN = "[一二三四五六七八九十]"
_PLACE = (
    "(?:千(?![克米瓦伏帕卡赫焦字兆安年]|公顷)|百(?![分强货姓花年日佳科度团企城镇校色灵]))"
    "(?![万亿]亿)"
)
_ALONE = r"(?<![\d.,A-Za-z一二三四五六七八九十百千两第·“])"
_THINGS = rf"(?=个?[{COUNTED}])"
_THINGS_OR_DAYS = rf"(?=个?[{COUNTED}年天])"
_NEIGHBOURS = "[二两2][三3]|[三3][四五45]|[四4][五5]|[五5][六6]|[六6][七7]|[七7][八8]|[八8][九9]"
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to mix both; ``mend`` makes one number of what the pattern finds."""

    pattern: str
    mend: Callable[[str], str]
    safe: bool = True


def _in_figures(written: str) -> str:
    return str(value_of(written))


def _in_words(written: str) -> str:
    return _FIGURES.sub(lambda figures: in_chinese(int(figures[0])), written)


def _as_estimate(written: str) -> str:
    return _in_words(written).replace("二", "两")


def _as_ordinal(written: str) -> str:
    return in_chinese(value_of(written))


def _multiplied(written: str) -> str:
    places = 1000 if written[-1] == "千" else 100
    return f"{float(written[:-1]) * places:g}"


def _percentage(written: str) -> str:
    number = written.removeprefix("百分之")
    return f"{value_of(number) if '十' in number else number}%"


def _pointed(written: str) -> str:
    return re.sub("([万亿])(.+)", r".\2\1", written)


def _spoken(written: str) -> str:
    """Return what 1千五 is worth: its last figure has the place below the one before it."""
    below = {"千": "百", "百": "十"}[written[-2]]
    return _in_figures(written + below)


def _some(written: str) -> str:
    return written[0] + {"10": "十", "100": "百", "1000": "千"}[written[1:]]


_FORMS = {
    # 1千五
    "spoken": _Form(
        rf"{_ALONE} \d{{1,2}}[千百][\d一二三四五六七八九] (?= [万元人户亩斤] )", _spoken, safe=False
    ),
    # 4千, 1千2百, 3百五十二, 1百零8
    "places": _Form(
        rf"{_ALONE} \d{{1,2}} {_PLACE} (?: 零?(?:\d|{_DIGIT})[百十] )*"
        rf"(?: (?: 零 | (?<=十) ) (?:\d|{_DIGIT}) (?!\d) )?",
        _in_figures,
    ),
    # 3.5千
    "point": _Form(rf"{_ALONE} \d{{1,3}}\.\d+ {_PLACE}", _multiplied),
    # 1万五千
    "thousands": _Form(rf"(?<=\d[万亿]) {_DIGIT}[千百] (?: {_DIGIT}百 )?", _in_figures),
    # 一点5倍
    "spoken_point": _Form(
        rf"{_ALONE} {_DIGIT}点\d+ (?= 倍|万|亿|%|个百分点 )",
        lambda written: _in_figures(written[0]) + "." + written[2:],
    ),
    # 3十五, 3十多
    "tens": _Form(
        rf"{_ALONE} [1-9]十 (?: {_DIGIT} | (?=[多余几万亿个名人家户项元岁]) )", _in_figures
    ),
    # 二十5, 一百20
    "tail": _Form(
        rf"{_ALONE} (?: [一二三四五六七八九两][千百]零? | (?:{_DIGIT}百)?{_DIGIT}?十 )"
        rf"\d{{1,2}} (?: [百十] \d? )? (?: {_THINGS} | (?=[天年岁分层班斤秒]) )",
        _in_figures,
    ),
    # 百分之30, 百分之二十5
    "percentage": _Form(
        rf"{_ALONE} 百分之 (?: \d+ (?: \.\d+ )? | {_HAN}*十\d ) (?! [\d百] | [～—至到-][\d一-九] )",
        _percentage,
    ),
    # 千分之3
    "thousandths": _Form(rf"{_ALONE} [千万]分之\d{{1,2}} (?! [\d.] )", _in_words),
    # 3分之一, 3分之1
    "fraction": _Form(
        rf"{_ALONE} (?: \d{{1,2}}分之{_HAN}+ | (?:\d{{1,2}}|{_HAN}+)分之\d{{1,2}} ) (?! \d )",
        _in_words,
    ),
    # 1亿2人
    "rounds": _Form(rf"{_ALONE} \d+[万亿]\d (?= 个?[人元名户亩斤吨件] )", _pointed, safe=False),
    # 三5天
    "estimate": _Form(
        rf"{_ALONE} (?<![初高大周期老附图表统唯之专]) (?= [1-9]{_DIGIT} | [一-龥]\d )"
        rf"(?:{_NEIGHBOURS}) (?= [天名户人岁家] | 个(?! [方专类大]|\d ) )",
        _as_estimate,
    ),
    # 五、6人
    "parted": _Form(
        rf"{_ALONE} (?: [二两三四五六七八]、[3-9] | [2-8]、[三四五六七八九] )"
        r"(?= [天名户人家] | 个(?! [方专类大]|\d ) )",
        lambda written: _as_estimate(written.replace("、", "")),
    ),
    # 八时30分, 一分58秒
    "clock": _Form(
        rf"{_ALONE} {_HAN}{{1,3}} (?= [时点]\d{{1,2}}分(?!之) | 分\d{{1,2}}秒 | 小时\d{{1,2}}分 )",
        _in_figures,
    ),
    # 8时三十分
    "minutes": _Form(
        rf"(?<=\d[时点]) (?:[二三四五]十{_DIGIT}?|十{_DIGIT}) (?= 分(?![之为钟]) )", _in_figures
    ),
    # 3分五十秒
    "seconds": _Form(rf"(?<=\d分) {_HAN}{{1,3}} (?= 秒 )", _in_figures),
    # 10几个
    "several": _Form(rf"{_ALONE} [1-9]0几 {_THINGS_OR_DAYS}", _in_words),
    # 数10个, 几10个
    "some": _Form(
        rf"(?: (?:(?<=[，。；、近了有达])|^)数10{{1,3}} {_THINGS}"
        rf"| {_ALONE}几10 {_THINGS_OR_DAYS} )",
        _some,
    ),
    # 第1、二批
    "ordinals": _Form(
        rf"(?<=第) (?: \d[、和至—]第?{_DIGIT} | {_DIGIT}[、和至—]第?\d )"
        r"(?= 季度 | [届批组名期条章] )",
        _in_words,
    ),
    # 第二十3届
    "ordinal": _Form(rf"(?<=第) {_HAN}?十[1-9] (?= [届次期批条章名位] )", _as_ordinal),
}
_MIXED = re.compile(
    rf"(?=[\d几数百千万两{_HAN[1:-1]}])(?:"
    + "|".join(f"(?P<{name}>{form.pattern})" for name, form in _FORMS.items())
    + ")",
    re.VERBOSE,
)


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
    message = _("“{written}” mixes figures and Chinese numerals. Write “{right}”.")
    for match in passage.matches(_MIXED):
        form = _FORMS[match.lastgroup or ""]
        right = form.mend(match[0])
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right, safe=form.safe)
