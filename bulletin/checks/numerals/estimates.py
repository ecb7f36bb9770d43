"""Two figures beside each other that together make an estimate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import in_chinese, matches_at_figures
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_COUNTED = (
    "天|个(?![方月专类大])|个多?月|年(?![级度])|[户里岁斤]|人(?!民)|名(?=[\\u4e00-\\u9fff]{2})"
    "|家(?!庭)|次(?![全会])|小时|分钟|公里|处(?!室)|辆|[百千十]"
)
_ESTIMATE = re.compile(
    rf"(?<![\d.、，,第~～—-])(?P<first>[1-9])(?P<mark>[、，,])(?P<last>[1-9])(?={_COUNTED})"
)
_LISTED = re.compile("分别|依次|各[为有]|包括|其中[^，。；]{0,6}$|第[^，。；]{0,6}$")


@text_rule(
    "BT453",
    "estimate-in-figures",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 4.2.2",
    wrong="工程还要6、7天才能完工。",
    right="工程还要六七天才能完工。",
)
def estimate_in_figures(passage: Passage) -> Findings:
    """Two figures that together make an estimate stand side by side, as in 6、7天.

    Estimates are written in Chinese and without a mark between their numbers: 六七天, 三五个.
    """
    for match in matches_at_figures(passage, _ESTIMATE):
        first, last = int(match["first"]), int(match["last"])
        before = passage.text[max(match.start() - 12, 0) : match.start()]
        if (last - first == 1 or (first, last) == (3, 5)) and not _LISTED.search(before):
            right = (in_chinese(first) + in_chinese(last)).replace("二", "两")
            message = _("“{written}” is an estimate. Write “{right}”.")
            text = message.format(written=match[0], right=right)
            yield passage.finding(*match.span(), text, right, safe=False)
