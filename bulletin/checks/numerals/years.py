"""Years of two figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_SHORT = re.compile(
    r"""(?<![\d.,〇一二三四五六七八九十百千A-Za-z第近约历满])
    (?<!民国)(?<!光绪)(?<!康熙)(?<!乾隆)(?<!徒刑)(?<!历时)(?<!连续)(?<!期限)(?<!工龄)(?<!党龄)
    (?: [’'‘] (?P<cut> \d\d ) (?= 年 )
      | (?<=\d{4}[—～至-]) (?P<later> \d\d ) (?= 年 )
      | (?<=\d{4}年[—～至-]) (?P<last> \d\d ) (?= 年 )
      | (?P<plain> \d\d ) (?= 年 (?: \d{1,2}月(?!龄) | 底(?!蕴|色|气) | 初(?!心|衷) | 末 | 年[底初]
                                  | [上下]半年 | 度(?![过假量]) | 第?[一二三四]季度 ) )
    )""",
    re.VERBOSE,
)
_LAST_CENTURY_FROM = 50


@text_rule(
    "BT441",
    "two-digit-year",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.1.4",
    wrong="项目于22年10月开工。",
    right="项目于2022年10月开工。",
)
def two_digit_year(passage: Passage) -> Findings:
    """A year is written with two figures.

    All four figures of a year are written. A number of years (20年) and a decade after its century
    (20世纪90年代) are something else.
    """
    for match in passage.matches(_SHORT):
        years = match[match.lastgroup or 0]
        right = f"{19 if int(years) >= _LAST_CENTURY_FROM else 20}{years}"
        text = _("A year has four figures. Write “{right}”.").format(right=right)
        yield passage.finding(*match.span(), text, right, safe=False)
