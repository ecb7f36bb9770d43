"""Formal numerals, as cheques have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import value_of
from bulletin.checks.numerals.measures import MEASURE
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FORMAL = "壹贰叁肆伍陆柒捌玖"
_PLAIN = str.maketrans(f"{_FORMAL}拾佰仟", "一二三四五六七八九十百千")
_NUMBER = re.compile(
    rf"""(?<![{_FORMAL}拾佰仟捡收]) (?:
        (?! [伍陆]万 (?![元余多人户{_FORMAL}]) )
        [{_FORMAL}] [拾佰仟万] (?: 零?[{_FORMAL}][拾佰仟万]? | [万亿] )*
      | 拾[{_FORMAL}]
      | (?<!一式) [贰叁柒捌] (?= 个?月 | [个名户人件家项元份天年台辆架座条] )
    ) (?= [余多]? (?: {MEASURE} | 个?月 ) )""",
    re.VERBOSE,
)
_AFTER_FIGURES = re.compile(r"(?<![\d.])(?P<number>\d{1,2})(?P<place>[佰仟])(?=[万元人户亩多余])")
_OF_ACCOUNTS = re.compile("大写|人民币|合计|票据|支票|[¥￥]")
_TO_THE_END = re.compile("[余多]?[万亿]?元?[整正（(]")


@text_rule(
    "BT458",
    "formal-numeral",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.2.4",
    wrong="新识别监测户17户、伍拾人。",
    right="新识别监测户17户、50人。",
)
def formal_numeral(passage: Passage) -> Findings:
    """A number is written in formal numerals: 叁万元, 伍拾人.

    壹贰叁 are for cheques and contracts, where nobody must be able to change a number. Sums after
    人民币 or 大写, and those that end in 整, are left alone.
    """
    if not passage.has(f"{_FORMAL}佰仟拾"):
        return
    message = _("Formal numerals are for accounts. Write “{right}”.")
    for match in passage.matches(_AFTER_FIGURES) if passage.has("佰仟") else ():
        right = match["number"] + ("00" if match["place"] == "佰" else "000")
        yield passage.finding(*match.span(), message.format(right=right), right, safe=False)
    for match in passage.matches(_NUMBER) if passage.has(_FORMAL) else ():
        before = passage.text[max(match.start() - 8, 0) : match.start()]
        if not _OF_ACCOUNTS.search(before) and not _TO_THE_END.match(passage.text, match.end()):
            right = _in_figures(match[0].translate(_PLAIN))
            yield passage.finding(*match.span(), message.format(right=right), right, safe=False)


def _in_figures(written: str) -> str:
    """Return 3万 for 三万, 35000 for 三万五千."""
    above, myriads, below = written.partition("万")
    if not myriads:
        return str(value_of(above))
    return str(value_of(above) * 10_000 + value_of(below)) if below else f"{value_of(above)}万"
