"""Two numbers beside each other that together make an estimate."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import in_chinese, matches_at_figures
from bulletin.checks.numerals.measures import ESTIMATED, MEASURE
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_IN_FIGURES = re.compile(
    rf"""(?<![\d.、，,第~～—-]) (?P<first>\d{{1,2}}) (?P<mark>[、，,]) (?P<last>\d{{1,3}}) (?!\d)
    (?= (?P<usual>{ESTIMATED}) | [余多]?{MEASURE} ) (?! 年代|成|级|层|号|班|届|期 )""",
    re.VERBOSE,
)
_IN_CHINESE = re.compile(
    r"(?<=[\u4e00-\u9fff，])(?<![第图表附一二三四五六七八九])(?:[二三四五六七八九]?十)?"
    f"(?:{'|'.join(map('、'.join, (*pairwise('一二三四五六七八九'), '三五')))})"
    f"(?=(?P<place>[十百千]|万(?!物))|{ESTIMATED})"
)
_PARTED = re.compile("[一二三四五六七八]、[二三四五六七八九]")
_LISTED = re.compile("分别|依次|各[为有]|包括|其中[^，。；]{0,6}$|第[^，。；]{0,6}$")
_PLACES = ("", "十", "百")


@text_rule(
    "BT453",
    "estimate-in-figures",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 4.2.2",
    wrong="工程还要6、7天才能完工。",
    right="工程还要六七天才能完工。",
)
def estimate_in_figures(passage: Passage) -> Findings:
    """Two numbers that together make an estimate are in figures, or a mark parts them.

    Estimates are written in Chinese and without a mark between their numbers: 六七天 for 6、7天,
    五六十名 for 5、60名, 三四百人 for 三、四百人.
    """
    for match, right in _estimates(passage) if passage.has("、，,") else ():
        before = passage.text[max(match.start() - 12, 0) : match.start()]
        if not _LISTED.search(before):
            message = _("“{written}” is an estimate. Write “{right}”.")
            text = message.format(written=match[0], right=right)
            yield passage.finding(*match.span(), text, right, safe=False)


def _estimates(passage: Passage) -> Iterator[tuple[re.Match[str], str]]:
    for match in matches_at_figures(passage, _IN_FIGURES):
        of_ones = len(match["first"]) == len(match["last"]) == 1
        together = _together(int(match["first"]), int(match["last"]))
        if together and (match["usual"] if of_ones else match["mark"] == "、"):
            yield match, together
    for match in passage.matches(_IN_CHINESE) if _PARTED.search(passage.text) else ():
        right = match[0].replace("、", "")
        yield match, right if "十" in (match[0][0], match["place"]) else right.replace("二", "两")


def _together(first: int, last: int) -> str | None:
    """Return what two numbers make: 五六 of 5 and 6, 五六十 of 5 and 60 or 50 and 60, 二十五六."""
    tens, ones = divmod(first, 10)
    if tens and ones:
        return in_chinese(first) + in_chinese(last) if ones + 1 == last else None
    zeros = len(str(last)) - 1
    place = _PLACES[zeros]
    head, rest = divmod(last, 10**zeros)
    if rest or (tens and place != "十"):
        return None
    before = tens or ones
    if head - before != 1 and (first, head) != (3, 5):
        return None
    pair = in_chinese(before) + in_chinese(head) + place
    return pair if place == "十" else pair.replace("二", "两")
