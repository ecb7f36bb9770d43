"""Words that were written twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.checks.words.mending import mended
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WORDS = (
    "落实 加强 推进 开展 进行 我们 他们 通过 积极 全面 进一步 不断 以及 并且 对于 关于 "
    "按照 根据 为了 同时 确保 坚持 实现 建设 提高 提升 促进 推动 完善 认真 切实 群众 会议 "
    "要求 指出 强调 党员 街道 有效 深入 严格 及时 主要 重点 已经 没有 需要 可以 作为 由于 "
    "因为 所以 但是 如果 项目 问题 经济 干部 人员 活动 情况 单位 "
)
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
    | WORDS
    """.replace("WORDS", "|".join(word * 2 for word in _WORDS.split())),
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
    for match in passage.matches(_DOUBLED):
        written = match[0]
        right = written[: len(written) // 2]
        text = _("“{word}” is written twice. Leave one out.").format(word=right)
        yield mended(passage, match.start(), written, right, text, safe=False)
