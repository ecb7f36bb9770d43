"""Words that were written twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.mending import mended
from bulletin.checks.words.reading import words
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_DOUBLED = re.compile(
    r"""
      的的 (?<! [目标似有真是别] 的的 ) (?! 确 )
    | 了了 (?<! [不为完明受除] 了了 ) (?! [解结却断然望无事如心当之] )
    | 在在 (?<! [现存实所潜内外自好旨贵] 在在 ) (?! [线编职建校岗押册场读籍这此野逃] )
    | 和和 (?<! [共温谦亲平缓调总饱] 和和 ) (?! [睦气美平满谐解顺善政面] )
    | 是是 (?<! [于但还总凡可倒若只正也就求] 是是 ) (?! [否非] )
    | 与与 (?<! [参赠给付] 与与 ) (?! [会时其之日] )
    | 及及 (?<! [以普涉危波顾触企] 及及 ) (?! [时格早] )
    | 要要 (?<! [需主重只必首纪摘将不概提简] 要要 ) (?! [求素件点害紧闻道领塞挟么是务员] )
    | 就就 (?<! [成造将迁屈] 就就 ) (?! [业是餐医近读诊地此职学座位] )
    | 也也 (?! 门 )
    | 着着 (?<! [执沉] 着着 ) (?! [火重凉色急手装眼力陆迷落] )
    | 被被 (?<! 棉被被 ) (?! [子褥告单面罩套] )
    | 从从 (?<! [服听自顺无遵跟随] 从从 ) (?! [业严事容政前此军化优快教警医宽重轻简] )
    | 将将 (?<! [干名上中少大主] 将将 ) (?! [来军士领近会帅才] )
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"(?P<kept>(?P<first>[一-鿿])(?!(?P=first))[一-鿿])(?P=kept)")
_LONG = re.compile(r"(?P<kept>(?![一每])[一-鿿]{2,7}(?![和同与及的在是])[一-鿿])(?P=kept)")
_LISTED = re.compile(r"(?<=[、，。：])(?P<kept>[一-鿿]{2,8})、(?P=kept)(?=[、，。；等])")
_DONE = re.compile(r"(?P<kept>(?P<verb>[一-鿿]{2})了)(?P=verb)")
_EMPHATIC = re.compile(
    r"""[一的着了几很太个人大小多又再非] | 千万 | 特别 | 十分 | 如何 | 研究 | 讨论 | 商量 | 考虑
    | 规定 | 年度 | 组织 | 装箱 | 出版 | 政府 | 部门 | 信用 | 预测 | 罗斯""",
    re.VERBOSE,
)


@text_rule(
    "BT626",
    "doubled-word",
    force=Force.CUSTOM,
    clause="",
    wrong="各单位要抓好工作的的落实。",
    right="各单位要抓好工作的落实。",
)
def doubled(passage: Passage) -> Findings:
    """A word or a particle was written twice.

    Words that are doubled for emphasis or because two words meet (目的的, 为了了解, 实实在在) are
    left alone.
    """
    for start, written, right in _repetitions(passage):
        text = _("“{word}” is written twice. Leave one out.").format(word=right)
        yield mended(passage, start, written, right, text, safe=False)


def _repetitions(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """Yield what is written twice: where, as written, and what should stand there."""
    for match in passage.matches(_DOUBLED):
        yield match.start(), match[0], match[0][0]
    for match in passage.matches(_WORD):
        if match["kept"] in words("frequent.txt") and not _EMPHATIC.search(match["kept"]):
            yield match.start(), match[0], match["kept"]
    for pattern in (_LONG, _LISTED, _DONE):
        for match in passage.matches(pattern):
            yield match.start(), match[0], match["kept"]
