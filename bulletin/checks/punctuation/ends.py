"""The full stop at the end of a paragraph and of an item."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_IN_TEXT = (Role.PARAGRAPH, Role.HEADING, Role.CELL, Role.CAPTION)
_FULL_STOP = re.compile(r"[。！？][”’）]*\s*$")
_ENDS = re.compile(r"[。？！…：；—][”’）》]*\s*$|）\s*$|[A-Za-z][.!?][”’]?\s*$")
_SPEECH_END = re.compile("[说道问答喊称][：，]“[^“”\n]+(”)$")
_PAUSE = re.compile(r"[，、]\s*$")
_ANNOUNCING = re.compile(r"[；：]\s*$")
_NOTE = re.compile(
    r"^(?:附件?|注|备注|来源|电话|联系.{0,3}|地址|网址|邮箱|抄送|主送|报送|时间|地点|资料)[：:\s\d]"
    r"|^[图表](?:为|[一二三四五六七八九\d：:])|^[—◎●◆★■▲△]"
)
_STEP = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、]|第.{1,3}[章节条])"
)
_FIGURE = re.compile(r"\d")
_SHORT, _LONG = 15, 30
"""From how many characters on a paragraph is a sentence: with figures in it, and without."""
_LONG_STEP = 50
_SHORT_LAST = 10
"""The same for the last paragraph of an item that tells of something."""
_AMOUNT = r"\d(?:[%％万亿余多]|[个元人亩吨次项名家户场])"
_TELLING = re.compile(
    rf"[了已将着过，]|{_AMOUNT}|得到|取得|完成|进行|开展|实现|达到|增长|提高|提升|结束|正在|受到|获得"
)
_DONE = re.compile(rf"[了已将着过]|{_AMOUNT}|正在|受到|得到|取得")
_LABEL = re.compile(
    rf"[{HAN}]{{2,10}}(?<!提醒)(?<!表示)(?<!指出)(?<!强调)(?<!要求)(?<!呼吁)(?<!提示)："
)
_SIGNED = re.compile(
    rf"""(?: [{HAN}”》%\d] (?P<inner> （ (?P<name> [{HAN}、\s]{{2,30}} ) ） [。.] )
      | [。！？] （ (?P<ended> [{HAN}、\s]{{2,30}} ) ） (?P<after> [。.] )
      | （ (?P<stopped> [{HAN}、\s]{{2,30}} ) (?P<inside> [。.] ) ） ) \s* $""",
    re.VERBOSE,
)
_WRITTEN_BY = re.compile(
    r"(?:供稿|报送|撰稿|摘编|整理|来源.*|记者.*|通讯员.*)$|^(?:供稿|来源|摘自|记者|通讯员|作者)"
)


@rule(
    "BT414",
    "stop-missing",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.1.3.1",
    wrong="全区夏粮收购工作平稳有序，已收购小麦三万吨，农民售粮款全部兑付到位",
    right="全区夏粮收购工作平稳有序，已收购小麦三万吨，农民售粮款全部兑付到位。",
)
def stop_missing(manuscript: Manuscript) -> Findings:
    """A paragraph of sentences ends without a full stop, or with a comma.

    Every sentence ends with a mark of its own, the last one of a paragraph, too; before the
    reporting unit in brackets as well. An item does not end with a semicolon or a colon either.
    """
    for _item, group in groupby(manuscript.passages, key=lambda one: id(one.item)):
        passages = [one for one in group if one.role in _IN_TEXT]
        ended = any(one.role.running and _FULL_STOP.search(one.text) for one in passages)
        for number, passage in enumerate(passages):
            if passage.role is Role.PARAGRAPH:
                last = passage is passages[-1] or _stands_alone(passages, number)
                yield from _end(passage, last=last, ended=ended)


def _stands_alone(passages: list[Passage], number: int) -> bool:
    """Tell whether a paragraph that ends with ； has no neighbour that is a member of its list."""
    text = passages[number].text.rstrip()
    if not text.endswith("；") or passages[number].listed or _STEP.match(text):
        return False
    before = passages[number - 1].text.rstrip() if number else "。"
    after = passages[number + 1]
    ended = bool(_FULL_STOP.search(after.text)) and not (after.listed or _STEP.match(after.text))
    return ended and before.endswith("。") and "。" in text + after.text.rstrip()[:-1]


def _end(passage: Passage, *, last: bool, ended: bool) -> Findings:
    """Look at a paragraph's end; ``ended`` says that others of the item end as they should."""
    text = passage.text.rstrip()
    if "\n" in text or _NOTE.search(text):
        return
    least = _SHORT_LAST if last else _LONG
    match = _PAUSE.search(text) or (_ANNOUNCING.search(text) if last else None)
    if match:
        if len(text) > least:
            said = _("The paragraph ends with “{mark}”. Write “。”.").format(mark=match[0])
            yield passage.finding(match.start(), match.end(), said, "。", safe=False)
    elif not _ENDS.search(text) and (
        _is_sentence(passage, text) or (last and _tells(text, ended=ended))
    ):
        said = _("The paragraph ends without a full stop. Write “。”.")
        speech = _SPEECH_END.search(text)
        end = speech.start(1) if speech else len(text)
        yield passage.finding(end, end, said, "。", safe="。" in text)


def _tells(text: str, *, ended: bool) -> bool:
    """Tell whether an item's last paragraph is a sentence, though a short one."""
    signs = _TELLING if ended else _DONE
    named = _LABEL.match(text) or _STEP.match(text)
    return len(text) > _SHORT_LAST and not named and bool(signs.search(text))


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
        name = match and (match["name"] or match["ended"] or match["stopped"])
        if match and name and (name in names or _WRITTEN_BY.search(name)):
            yield _misplaced(passage, match)


def _misplaced(passage: Passage, match: re.Match[str]) -> Finding:
    if match["inner"]:
        right = "。" + match["inner"][:-1]
        text = _("The full stop stands before the unit. Write “{right}”.").format(right=right)
        return passage.finding(*match.span("inner"), text, right)
    group = match.lastgroup or 0
    text = _("The unit takes no full stop. Leave “{mark}” out.").format(mark=match[group])
    return passage.finding(*match.span(group), text, "", safe=group == "after")
