"""What stands between 《 and 》, and what does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WORKS = "法|条例|规定|办法|细则|通知|意见|方案|规划|纲要|报告|公约|宣言|手册|读本|指南"
_NAMED = rf"《(?P<{{}}>(?:(?!{_WORKS})[^《》\n]){{{{2,16}}}})》"
_NO_WORK = re.compile(
    rf"""(?: 开展 | 举办 | 举行 | 启动 | 参加 | 组织 )[了过]? (?:的)?
      {_NAMED.format("event")} (?= (?:主题|专项|系列)? (?: 活动 | 行动 ) )
    | (?: 授予 | 荣获 | 获得 | 获评 | 获 | 评为 | 颁发 ) [^，。；：《》\n]{{0,12}}
      {_NAMED.format("prize")} (?= (?:荣誉)? (?: 称号 | 奖[状牌]? | 证书 | 锦旗 | 牌匾 ) )""",
    re.VERBOSE,
)
_VERSION = re.compile("(?<=》|〉)（(?:试行|暂行|修订|修正|修订版|修订稿|征求意见稿|试用|试用本)）")


@text_rule(
    "BT424",
    "title-marks",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 A.13.1, A.13.4",
    wrong="开展《安全生产月》活动。",
    right="开展“安全生产月”活动。",
)
def title_marks(passage: Passage) -> Findings:
    """Title marks enclose an event or a prize, or leave 试行 outside, which is part of the title.

    《 》 are for works: books, documents, films. Events, courses, prizes and certificates take
    quotes. A bracket that belongs to the title, as （试行） does, stands before 》.
    """
    if "》" not in passage.text:
        return
    for match in passage.matches(_NO_WORK):
        group = match.lastgroup or ""
        yield _quoted(passage, match.start(group) - 1, match.end(group) + 1)
    for match in passage.matches(_VERSION):
        start, end = match.start() - 1, match.end()
        right = match[0] + passage.text[start]
        text = _("The bracket is part of the title. Write “{right}”.").format(right=right)
        yield passage.finding(start, end, text, right, safe=False)


def _quoted(passage: Passage, start: int, end: int) -> Finding:
    right = f"“{passage.text[start + 1 : end - 1]}”"
    text = _("This is no title of a work. Write “{right}”.").format(right=right)
    changes = (passage.change(start, start + 1, "“"), passage.change(end - 1, end, "”"))
    kept = tuple(change for change in changes if change)
    return passage.finding_with(start, end, text, Fix(kept, safe=False))
