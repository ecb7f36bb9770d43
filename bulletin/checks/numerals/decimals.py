"""The decimal point, and what stands before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import HAN, matches_at_figures
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_UNIT = (
    "(?:[%％‰℃万亿元吨米倍亩度级折成斤升]|小时|公顷|[厘毫]米"
    "|个百分点|百分点|公[里斤顷]|千[米克瓦]|平方|立方)"
)
_MEASURE = "(?:[%％‰℃]|个百分点|[万亿]|公里|千米|平方|倍|元)"
_MARK = re.compile(
    rf"""(?<![\d.,，．。·第A-Za-z-]) \d{{1,4}} (?:
        (?P<mark> [，,。·] ) \d{{1,2}} (?= {_UNIT} )
      | (?P<colon> ： ) \d{{1,2}} (?= % | 个百分点 )
      | (?P<spoken> 点 ) \d{{1,2}} (?= %|亿|倍|个百分点 )
      | (?P<wide> ． ) (?= \d )
      | (?P<twice> \.\. | [.。][.。] ) (?= \d{{1,2}} {_UNIT} )
      | (?P<pause> 、 ) (?= \d {_MEASURE} )
      | (?P<spaced> [ ]?\.[ ] | [ ]\. ) \d{{1,2}} (?= % | 个百分点 )
    )""",
    re.VERBOSE,
)
_NAKED = re.compile(rf"(?<=[{HAN}（，、～—])\.(?=\d+{_UNIT})")
_EXTRA = re.compile(rf"(?<=\d\.\d)\.(?={_MEASURE})|(?<=\d\.\d\d)\.(?={_MEASURE})")
_TWICE = re.compile(rf"(?<![\d.])\d+\.\d+\.\d+(?={_MEASURE}|[吨亩])")
_LIST = re.compile("分别|依次|[各和与及]|[、第]$")
_NUMBERED = re.compile(r"(?:^|(?<=[\n。；：]))\d{1,2}．")


@text_rule(
    "BT431",
    "decimal-point",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.1.2",
    wrong="居民收入增速比上年加快3，5个百分点。",
    right="居民收入增速比上年加快3.5个百分点。",
)
def decimal_point(passage: Passage) -> Findings:
    """A decimal fraction has another mark for its point, or nothing before the point.

    The point of a decimal fraction is a half-width full stop on the line; a pure fraction begins
    with 0.
    """
    numbered = (
        [match.end() for match in _NUMBERED.finditer(passage.text)] if passage.has("．") else ()
    )
    for match in matches_at_figures(passage, _MARK, "，,。·：点．.、 "):
        start, end = match.span(match.lastgroup or 0)
        if end in numbered or (match["spaced"] and _begins(passage.text, match.start())):
            continue
        if not match["pause"] or _is_fraction(passage.text, match):
            message = _("“{mark}” is no decimal point. Write “.”.")
            text = message.format(mark=match[match.lastgroup or 0])
            yield passage.finding(start, end, text, ".")
    if "." in passage.text:
        yield from _misplaced_points(passage)


def _misplaced_points(passage: Passage) -> Findings:
    """Find points of which a number has too many, or that it begins with."""
    for match in passage.matches(_TWICE):
        if not _EXTRA.search(match[0]):
            text = _("“{number}” has two decimal points. Look the number up.")
            yield passage.finding(*match.span(), text.format(number=match[0]))
    for match in passage.matches(_EXTRA):
        text = _("A number has one decimal point. Leave this one out.")
        yield passage.finding(*match.span(), text, "")
    for match in passage.matches(_NAKED):
        text = _("A fraction begins with 0. Write “0.”.")
        yield passage.finding(match.start(), match.end(), text, "0.")


def _is_fraction(text: str, match: re.Match[str]) -> bool:
    """Tell whether 2、6 means 2.6, and neither an estimate (5、6) nor two numbers of a list."""
    first, last = match[0].removesuffix("、"), text[match.end()]
    near = int(last) == int(first) + 1
    return not near and not _LIST.search(text, max(match.start() - 12, 0), match.start())


def _begins(text: str, position: int) -> bool:
    return position == 0 or text[position - 1] in "\n。；："
