"""What stands between 《 and 》, and what does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.punctuation.characters import HAN
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
      {_NAMED.format("prize")} (?= (?:荣誉)? (?: 称号 | 奖[状牌]? | 证书 | 锦旗 | 牌匾 ) )
    | {_NAMED.format("brand")} (?= (?:品牌|商标|小程序|App|APP|公众号|平台)
      (?! [^，。；]{{0,4}}(?:节目|栏目) ) | 行动 [，。；、] )
    | (?: 实施 | 推进 | 依托 | 启动 | 推行 ) {_NAMED.format("project")} (?= 工程 | 计划 )""",
    re.VERBOSE,
)
_DOCUMENTS = (
    "一封信|公开信|通知|通告|公告|意见|办法|方案"
    "|倡议书|告知书|承诺书|明白纸|条例|决定|规定|手册|报告|纪要|指南"
)
_ISSUED = "印发|发放|学习|宣读|发表|发布|张贴|传达|签订|出台|制定|散发"
_WORK = re.compile(
    rf"""“ (?:
        (?: (?<= (?:{_ISSUED})“ ) | (?<= (?:{_ISSUED})了“ ) ) (?!一.一)
        [^“”，。《》\n]{{2,30}} (?:{_DOCUMENTS}) ” (?! [{HAN}]{{0,3}}字样 )
      | (?: (?<= 观看“ ) | (?<= 观看了“ ) ) [^“”，。《》\n]{{2,20}} ”
        (?= [{HAN}]{{0,4}} (?:专题片|警示片|纪录片|宣传片|教育片|影片|电影) )
      | 致 [^“”，。《》\n]{{2,20}} 的? (?:一封信|公开信) ” )""",
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
    """Title marks enclose an event, a prize or a brand, or a work has quotes, or 试行 is outside.

    《 》 are for works: books, documents, films. Events, courses, prizes, brands and projects take
    quotes. A bracket that belongs to the title, as （试行） does, stands before 》.
    """
    for match in passage.matches(_WORK) if passage.has("”") else ():
        text = _("This is the title of a work. Write “{right}”.")
        yield _marked(passage, *match.span(), "《》", text)
    if not passage.has("》"):
        return
    for match in passage.matches(_NO_WORK):
        group = match.lastgroup or ""
        text = _("This is no title of a work. Write “{right}”.")
        yield _marked(passage, match.start(group) - 1, match.end(group) + 1, "“”", text)
    for match in passage.matches(_VERSION):
        start, end = match.start() - 1, match.end()
        right = match[0] + passage.text[start]
        text = _("The bracket is part of the title. Write “{right}”.").format(right=right)
        yield passage.finding(start, end, text, right, safe=False)


def _marked(passage: Passage, start: int, end: int, marks: str, message: str) -> Finding:
    """Report a name whose marks should be these two."""
    text = message.format(right=f"{marks[0]}{passage.text[start + 1 : end - 1]}{marks[1]}")
    changes = (passage.change(start, start + 1, marks[0]), passage.change(end - 1, end, marks[1]))
    kept = tuple(change for change in changes if change)
    return passage.finding_with(start, end, text, Fix(kept, safe=False))
