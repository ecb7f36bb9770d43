"""Days to remember whose month and day are figures with a mark between them: 6.1儿童节."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import matches_at_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage

_HOLIDAYS = {
    "3.8": ("三八", "国际(?:劳动)?妇女节|妇女节|红旗手"),
    "5.1": ("五一", "(?:国际)?劳动节|小?长假|假期|期间"),
    "5.4": ("五四", "青年节|运动|精神|奖章"),
    "6.1": ("六一", "(?:国际)?儿童节|期间"),
    "7.1": ("七一", "建党节|前夕|表彰|期间"),
    "8.1": ("八一", "建军节|前夕|期间"),
    "10.1": ("十一", "黄金周|国庆|小?长假|假期|期间"),
    "12.9": ("一二·九", "运动|学生运动"),
}
"""The days in figures: their names, and the words of which one stands after them."""
_DAY = re.compile(
    r"(?<![\d.．·])(?:"
    + "|".join(
        rf"{day.replace('.', '[.．·]')}(?=”?(?:{words}))"
        for day, (_name, words) in _HOLIDAYS.items()
    )
    + ")"
)
_MARK = re.compile("[．·]")


def holidays_in_figures(passage: Passage) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the days that stand in figures, and their names: 六一 for 6.1."""
    for match in matches_at_figures(passage, _DAY, ".．·"):
        name, _words = _HOLIDAYS[_MARK.sub(".", match[0])]
        yield match, name
