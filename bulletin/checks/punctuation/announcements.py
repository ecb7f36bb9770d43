"""The colon before what a sentence announces: 如下, 以下事项, 做法是."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import DIGITS, HAN
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_COUNT = f"[几多两\\d{DIGITS}]+[个项点条种件大]"
_STEP = "[一1]是|第一|首先|其一|[一1][、.]|[（(][一1][）)]|①"
_NOUNS = "做法|措施|原因|经验|特点|要求|问题|目标|任务|内容|表现|体会|建议|情况"
_LABEL = "电话|联系人|联系电话|(?:责任)?编辑|审核|校对|来源"
_ANNOUNCED = re.compile(
    rf"""如下 (?:{_COUNT}[{HAN}]{{0,4}})? (?P<below> [；、] | ， (?! [请供特敬望并] ) )
    | ^ [^，。]{{2,16}} (?: 单位 | 部门 | 政府 | 办事处 | 学校 ) (?P<called> ， ) (?= 现将 )
    | 以下 (?:{_COUNT})? [{HAN}]{{0,6}} (?P<following> [；、] ) (?= {_STEP} )
    | (?: {_NOUNS} ) (?: [是有为] | 包括 | 如下 ) (?P<named> [；、] ) (?= {_STEP} )
    | (?: 包括 | 例如 | 比如 | 分别[是为] | 主要[是有] | 就是 | (?<= [，。；：”] )即 | 们是 )
      (?P<is> ； )
    | ^ (?: 时间 | 地点 | {_LABEL} ) (?P<label> ； )
    | (?: 咨询 | 联系 | 举报 | 服务 ) (?: 电话 | 热线 ) (?P<number> [；，、] ) (?= \d{{3}} )
    | 要 (?P<must> ； ) (?= {_STEP} )
    | {_COUNT} [{HAN}]{{0,6}} (?P<counted> ； ) (?= {_STEP} )
    | (?<= 有 ) {_COUNT} [{HAN}]{{1,4}} (?P<list> ； ) (?= [{HAN}]{{1,6}}、 )""",
    re.VERBOSE,
)
_TOLD_BY = ("如下", "以下", "电话", "热线", "现将", "是、", "有、", "为、", "包括、")
"""Of these, or a semicolon, every announcement with a wrong mark has one."""


@text_rule(
    "BT426",
    "colon-before-list",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.7.3.1",
    wrong="现将有关事项通知如下；",
    right="现将有关事项通知如下：",
)
def colon_before_list(passage: Passage) -> Findings:
    """Another mark than a colon follows 如下, or words that announce a list, as in 措施是；一是….

    What sums up or announces is followed by a colon. A semicolon divides members of a list, and
    has none to divide there.
    """
    for match in passage.matches(_ANNOUNCED) if _may_announce(passage) else ():
        group = match.lastgroup or 0
        text = _("A colon announces what follows. Write “：” for “{mark}”.")
        said = text.format(mark=match[group])
        yield passage.finding(*match.span(group), said, "：", safe=False)


def _may_announce(passage: Passage) -> bool:
    text = passage.text
    told = passage.has("；") or any(word in text for word in _TOLD_BY)
    return told and passage.role.running
