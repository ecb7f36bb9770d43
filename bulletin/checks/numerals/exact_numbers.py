"""Exact numbers beside words that only round ones bear."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import matches_at_figures
from bulletin.checks.numerals.measures import COUNTED
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_BEGIN = r"(?<![\d.,第年月日~～至到—-])"
_HEAPS = f"[{COUNTED}车眼口匹桶袋箱包片轮组遍页来年天]|平方"
_THINGS = "个?[名户人件家位份]"
_AND_MORE = re.compile(
    rf"{_BEGIN}(?P<number>(?:\d{{1,3}},)*\d*[1-9])(?P<more>余|多(?=个?[{COUNTED}车眼]))(?={_HEAPS})"
)
_ABOUT = re.compile(
    rf"{_BEGIN}(?P<number>(?:\d{{1,3}},)*(?:[2-9]|\d{{2,}})[1-46-9]){_THINGS}(?P<more>左右)(?![两手])"
)
_NEARLY = re.compile(
    "(?P<more>大约|将近|接近|(?<![合契公条签节集预相大制特履违邀赴隐简如])约"
    "|(?<![附最靠临邻就亲远走拉新相贴将接])近)"
    rf"(?P<number>(?:\d{{1,3}},)*\d+[1-9]{{2}})(?={_THINGS})"
)


@text_rule(
    "BT437",
    "exact-and-more",
    force=Force.CUSTOM,
    clause="现代汉语规范",
    wrong="走访慰问困难群众126余户。",
    right="走访慰问困难群众120余户。",
)
def exact_and_more(passage: Passage) -> Findings:
    """余, 多, 左右, 约 or 近 stands beside a number that is not round.

    Only a round number leaves a rest open: 120余户, but 126户; 近90名, but 87名.
    """
    for match in _exact(passage):
        message = _("“{number}” is exact. Leave “{more}” out, or round the number.")
        text = message.format(number=match["number"], more=match["more"])
        yield passage.finding(*match.span("more"), text, "", safe=False)


def _exact(passage: Passage) -> Iterator[re.Match[str]]:
    yield from matches_at_figures(passage, _AND_MORE)
    if "左右" in passage.text:
        yield from matches_at_figures(passage, _ABOUT)
    if passage.has("约近"):
        yield from passage.matches(_NEARLY)
