"""Numbers of one kind in two forms: some in figures, some in Chinese."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import HAN, value_of
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NUMBER = "[二三四五六七八九十两]"
_HAN = "[一二三四五六七八九十]"
_MEASURE = "(?:[个名家项户人台次处座条辆期场件支所间亩吨位对种套栋盏只头株棵口起份例宗]|万?元|公里)"
_BETWEEN = rf"[{HAN}]{{0,8}}[、和及与]"
_LISTS = (
    re.compile(
        rf"(?<![\d.,第])\d{{1,3}}{_MEASURE}{_BETWEEN}(?P<word>{_NUMBER}{{1,3}})(?={_MEASURE}(?!月|方面))"
    ),
    re.compile(
        rf"第\d{{1,3}}(?P<measure>[次届期批轮])[、和及与至]第(?P<word>{_HAN}{{1,3}})(?=(?P=measure))"
    ),
    re.compile(
        rf"第(?P<word>{_HAN}{{1,3}})(?=(?P<measure>[次届期批轮])[、和及与至]第\d{{1,3}}(?P=measure))"
    ),
    re.compile(
        rf"(?<![第一每{_NUMBER[1:-1]}])(?P<word>{_NUMBER}{{1,3}})"
        rf"(?={_MEASURE}(?!月|方面){_BETWEEN}\d{{1,3}}{_MEASURE})"
    ),
    re.compile(
        rf"(?<![第一每{_NUMBER[1:-1]}])(?P<word>{_NUMBER}?十{_NUMBER}?)"
        rf"(?={_MEASURE}(?!月|方面){_BETWEEN}\d{{4,5}}{_MEASURE})"
    ),
)
_FIGURES = str.maketrans("零〇一二三四五六七八九", "00123456789")


def _year(match: re.Match[str]) -> str:
    return match[0].translate(_FIGURES)


def _fraction(match: re.Match[str]) -> str:
    rest = f".{match['rest'].translate(_FIGURES)}" if match["rest"] else ""
    return f"{value_of(match['whole'])}{rest}"


def _percentage(match: re.Match[str]) -> str:
    return f"{_fraction(match)}%"


_WHOLE = "(?P<whole>[一二三四五六七八九十百]+)"
_POINT = "点(?P<rest>[〇零一二三四五六七八九]+)"
_KINDS = (
    (
        re.compile(
            r"(?<![《“到〇一二三四五六七八九])二〇[〇一二三四五六七八九]{2}(?=年"
            r"(?!新年|春节|到|基本|实现|中国|，?(?:我国|全面)|[一二三四五六七八九十]{1,2}月))"
        ),
        re.compile(r"(?<!\d)(?:20\d\d年|\d{1,2}月(?:\d|[份底初]))"),
        _year,
    ),
    (re.compile(f"百分之(?!百){_WHOLE}(?:{_POINT})?"), re.compile(r"\d%"), _percentage),
    (re.compile(f"{_WHOLE}{_POINT}(?=[万亿元倍%])"), re.compile(r"\d[万亿元倍%]"), _fraction),
)
"""Years, percentages, fractions: in Chinese, in figures, and how figures are made of the former."""
_COUNT = re.compile(
    r"(?<![第几数上近多到至一二三四五六七八九十百千万\d“《条])"
    r"(?P<word>[一二三四五六七八九两]百(?:零?[一二三四五六七八九])?(?:十[一二三四五六七八九]?)?"
    r"|[二三四五六七八九]十[一二三四五六七八九]?|十[一二三四五六七八九])"
    r"(?=[余多]?(?P<measure>万?元|件|户|人|亩|名|项|处|吨|家|座|台|辆|公里|米|个(?!方面|字)))"
)


@rule(
    "BT455",
    "same-form",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 4.3",
    wrong="新建12个广场和两个公园。",
    right="新建12个广场和2个公园。",
)
def same_form(manuscript: Manuscript) -> Findings:
    """Numbers of one kind are partly in figures and partly in Chinese.

    In one place, numbers that say the same kind of thing have the same form: 12个广场和2个公园.
    Years of one item are either all 2023年 or all 二〇二三年, percentages either all 5% or all
    百分之五.
    """
    for _item, passages in groupby(manuscript.passages, lambda one: id(one.item)):
        item = list(passages)
        yield from _kinds(item)
        yield from _counts(item)
    for passage in manuscript.passages:
        for match in _numbers(passage):
            right = str(value_of(match["word"]))
            message = _("Other numbers of this list are in figures. Write “{right}”.")
            text = message.format(right=right)
            yield passage.finding(*match.span("word"), text, right, safe=False)


def _numbers(passage: Passage) -> Iterator[re.Match[str]]:
    for pattern in _LISTS if passage.has("二三四五六七八九十两") else ():
        yield from passage.matches(pattern)


def _kinds(passages: list[Passage]) -> Findings:
    for chinese, figures, mend in _KINDS:
        found = [(one, match) for one in passages for match in one.matches(chinese)]
        if found and any(figures.search(one.text) for one in passages):
            for passage, match in found:
                right = mend(match)
                message = _("Other numbers of this kind are in figures here. Write “{right}”.")
                text = message.format(right=right)
                yield passage.finding(*match.span(), text, right, safe=False)


def _counts(passages: list[Passage]) -> Findings:
    """Find 三百二十一件 in an item that has 318件."""
    whole = "\n".join(one.text for one in passages)
    for passage in passages:
        for match in passage.matches(_COUNT) if passage.has("十百") else ():
            if re.search(rf"\d[余多]?{match['measure']}", whole):
                right = str(value_of(match["word"]))
                message = _("Other numbers of this kind are in figures here. Write “{right}”.")
                text = message.format(right=right)
                yield passage.finding(*match.span("word"), text, right, safe=False)
