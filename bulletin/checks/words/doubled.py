"""Words that were written twice."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.mending import mended
from bulletin.messages import _

if TYPE_CHECKING:
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
    """,
    re.VERBOSE,
)
_WORD = re.compile(
    r"""(?P<word> (?P<first>[一-鿿]) (?! (?P=first) ) [一-鿿] ) (?P=word)
    | 进一步进一步""",
    re.VERBOSE,
)
_EMPHATIC = re.compile(
    r"""[一的着了几很太个人大小多又再非] | 千万 | 特别 | 十分 | 如何 | 研究 | 讨论 | 商量 | 考虑
    | 规定 | 年度 | 组织 | 装箱 | 出版 | 政府 | 部门 | 业创 | 建共 | 信用 | 用信 | 测预 | 预测""",
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
    words = (one for one in passage.matches(_WORD) if not _EMPHATIC.search(one["word"] or ""))
    for match in chain(passage.matches(_DOUBLED), words):
        written = match[0]
        right = written[: len(written) // 2]
        text = _("“{word}” is written twice. Leave one out.").format(word=right)
        yield mended(passage, match.start(), written, right, text, safe=False)
