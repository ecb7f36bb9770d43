"""Years in Chinese characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_CHINESE = "一二三四五六七八九"
_ZEROS = "〇零0OoОΟ○◯０Ｏ"
_YEAR = re.compile(
    rf"(?<![\dA-Za-z十百千万{_CHINESE}{_ZEROS}])[12一二][0-9{_CHINESE}{_ZEROS}]{{3}}(?=年)"
)
_RIGHT = re.compile(rf"[0-9]{{4}}|[{_CHINESE}〇]{{4}}")
_ROUND = re.compile(rf"[千百万]〇(?=[{_CHINESE}])")
_TO_CHINESE = str.maketrans(dict.fromkeys(_ZEROS, "〇"))
_TO_FIGURES = str.maketrans(
    dict.fromkeys(_ZEROS, "0") | dict(zip(_CHINESE, "123456789", strict=True))
)


@text_rule(
    "BT439",
    "zero-in-chinese",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.2.5",
    wrong="方案自二零二三年起施行。",
    right="方案自二〇二三年起施行。",
)
def zero_in_chinese(passage: Passage) -> Findings:
    """A year has 零, a letter O or a circle where 〇 belongs, or mixes figures and Chinese.

    In numbers that count nothing, such as years, 0 is written 〇 (U+3007); in quantities it is 零.
    """
    for match in _YEAR.finditer(passage.text) if "年" in passage.text else ():
        if not _RIGHT.fullmatch(match[0]):
            in_figures = re.search("[1-9]", match[0])
            right = match[0].translate(_TO_FIGURES if in_figures else _TO_CHINESE)
            message = _("“{written}” is no well-formed year. Write “{right}”.")
            text = message.format(written=match[0], right=right)
            yield passage.finding(*match.span(), text, right)
    for match in passage.matches(_ROUND) if "〇" in passage.text else ():
        text = _("In a quantity, 0 is written 零.")
        yield passage.finding(match.start() + 1, match.end(), text, "零")
