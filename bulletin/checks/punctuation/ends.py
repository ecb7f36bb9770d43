"""The full stop at the end of a paragraph and of an item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.rule import Force, rule, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_ENDS = re.compile(r"[。？！…：；—][”’）》]*\s*$|）\s*$")
_OPEN_END = re.compile(r"[，、]\s*$")
_NOTE = re.compile(
    r"^(?:附件|附|注|备注|来源|电话|联系|地址|网址|邮箱|抄送|主送|报送|时间|地点|图|表|资料)"
    r"|^[—◎●◆★■▲△]"
)
_STEP = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|第.{1,3}[章节条])"
)
_FIGURE = re.compile(r"\d")
_SHORT, _LONG = 15, 30
"""From how many characters on a paragraph is a sentence: with figures in it, and without."""
_LONG_STEP = 50
_LABEL = re.compile(rf"[{HAN}]{{2,10}}：")
_SIGNED = re.compile(
    rf"[{HAN}”》%\d] (?P<inner> （ (?P<name> [{HAN}、\s]{{2,30}} ) ） (?P<stop> [。.] ) ) \s* $",
    re.VERBOSE,
)
_WRITTEN_BY = re.compile(
    r"(?:供稿|报送|撰稿|摘编|整理|来源.*|记者.*|通讯员.*)$|^(?:供稿|来源|摘自|记者|通讯员|作者)"
)


@text_rule(
    "BT414",
    "stop-missing",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.1.3.1",
    wrong="全区夏粮收购工作平稳有序，已收购小麦三万吨，农民售粮款全部兑付到位",
    right="全区夏粮收购工作平稳有序，已收购小麦三万吨，农民售粮款全部兑付到位。",
)
def stop_missing(passage: Passage) -> Findings:
    """A paragraph of sentences ends without a full stop, or with a comma.

    Every sentence ends with a mark of its own, the last one of a paragraph, too; before the
    reporting unit in brackets as well.
    """
    text = passage.text.rstrip()
    if passage.role is not Role.PARAGRAPH or "\n" in text or _NOTE.search(text):
        return
    if match := _OPEN_END.search(text):
        if len(text) > _LONG:
            said = _("The paragraph ends with “{mark}”. Write “。”.").format(mark=match[0])
            yield passage.finding(match.start(), match.end(), said, "。", safe=False)
    elif not _ENDS.search(text) and _is_sentence(passage, text):
        said = _("The paragraph ends without a full stop. Write “。”.")
        yield passage.finding(len(text), len(text), said, "。", safe="。" in text)


def _is_sentence(passage: Passage, text: str) -> bool:
    if _LABEL.match(text) and "。" not in text:
        return False
    if _STEP.match(text) and "。" not in text and len(text) < _LONG_STEP:
        return False
    if passage.quoted or passage.listed:
        return "。" in text
    return "。" in text or (
        "，" in text and len(text) >= (_SHORT if _FIGURE.search(text) else _LONG)
    )


@rule(
    "BT415",
    "stop-and-unit",
    force=Force.CUSTOM,
    clause="",
    wrong="全区春耕备播进度已经过半（区统计局）。",
    right="全区春耕备播进度已经过半。（区农委）",
)
def stop_and_unit(manuscript: Manuscript) -> Findings:
    """The full stop follows the reporting unit in brackets at an item's end.

    The unit is no part of the sentence: the full stop stands before the bracket, and none after.
    """
    units = manuscript.office.units
    names = {name.text for unit in units for name in (unit.name, *unit.aliases)}
    last: dict[int, Passage] = {}
    for passage in manuscript.passages:
        if passage.item and passage.role is Role.PARAGRAPH:
            last[id(passage.item)] = passage
    for passage in last.values():
        match = _SIGNED.search(passage.text)
        if match and (match["name"] in names or _WRITTEN_BY.search(match["name"])):
            right = "。" + match["inner"][:-1]
            text = _("The full stop stands before the unit. Write “{right}”.").format(right=right)
            yield passage.finding(*match.span("inner"), text, right)
