"""Quotes, brackets and title marks without their partner."""

from __future__ import annotations

import re
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.passages import Role
from bulletin.checks.punctuation.pairs import OPENERS, PARTNERS, family, pairing
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.punctuation.pairs import Pairing
    from bulletin.checks.rule import Findings

_TITLE_END = re.compile(
    r"(?:通知|通告|通报|公告|意见|办法|规定|条例|细则|方案|规划|纲要|决定|决议|报告|计划|准则|章程|制度|[日晚]报)"
    r"(?:（[^（）]*）)?|(?=[，。；：、？！\n]|$)"
)
_PAUSE = re.compile("[，。；：！？《》（）]")
_FAR = 20
"""The most characters between two quotes that are taken for one pair."""
_QUOTE_END = re.compile(
    r"(?<=..)(?=活动|专项|工程|行动|称号|荣誉|精神|理念|模式|机制|平台|服务|主题|制度|建设|改革|工作法|品牌|计划"
    r"|党日|论坛|讲堂|课堂|大赛|比赛|战略|目标|要求|政策|作风|字样|等|[，。；：、？！\n“《（]|$)"
)
_BRACKET_END = re.compile(
    r"(?<=..)(?=负责|组织|牵头|(?<!【)共|已|将|等|在|为|是|由|向|召开|开展|[，。；：、？！\n“《（]|$)"
)
_CLAUSE_START = re.compile(r"[^，。；：、？！\n”》）“《（]*$")
_BROKEN = re.compile("：“[^“”\n]+(?P<early>”)[，。；！？、][^“”\n]+[。！？]”$")
"""A speech with one closing quote too many, “…”，…。”."""
_NOTED = re.compile("^.+?(?=原|含|以下简称|简称|即|包括|不含|截至|试行)")
_VERBS = re.compile(
    "^.*?(?:(?:印发|出台|制定|学习|贯彻|落实|根据|按照|依据|下发|发布|宣传|观看|签订|起草|开展|推进|推动|围绕|实施|打造|聚焦"
    "|坚持|举办|召开|弘扬|践行|传达|审议|通过|研究|修订|完善|编印|发放|解读|阅读|播放|放映|提出|成立|建立|建成|创建|评选"
    "|获得|荣获|授予|称为|叫做|名为|成为|实现|突出|强化|深化|探索|实行|推行|构建|认真)(?:了|好)?)+"
)


@rule(
    "BT403",
    "unpaired-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.8.2, 4.9.2, 4.15.2",
    wrong="会议传达学习了《关于做好防汛工作的通知。",
    right="会议传达学习了《关于做好防汛工作的通知》。",
)
def unpaired(manuscript: Manuscript) -> Findings:
    """A quote, a bracket or a title mark lacks its partner, has the wrong one, or crosses others.

    Quotes, brackets and title marks open and close. A quotation of several paragraphs opens at
    each of them and closes at the last.
    """
    for _key, group in groupby(manuscript.passages, lambda one: (id(one.item), one.role)):
        yield from _group(list(group))


def _group(passages: list[Passage]) -> Findings:
    """Report what has no partner, not even in another paragraph of the same item."""
    waiting: list[tuple[Passage, int]] = []
    for passage, after in zip_longest(passages, passages[1:]):
        found = pairing(passage.text)
        if not (found.unclosed or found.unopened):
            continue
        openings, closings = _without_straight(passage.text, found)
        yield from _turned(passage, openings, closings)
        for closing in closings:
            opening = _mistaken(passage.text, openings, closing)
            if opening is not None:
                openings.remove(opening)
                yield _wrong_partner(passage, opening, closing)
            elif waiting and _spans(*waiting[-1], passage, closing):
                waiting.pop()
            elif broken := _BROKEN.search(passage.text, 0, closing + 1):
                yield _broken_off(passage, broken.start("early"))
            else:
                yield _not_opened(passage, closing)
        waiting += [(passage, one) for one in openings if not _goes_on(passage, one, after)]
    for passage, opening in waiting:
        yield _not_closed(passage, opening)


def _without_straight(text: str, found: Pairing) -> tuple[list[int], list[int]]:
    """Return the marks without partner, but for quotes whose partner may be a straight one."""
    quotes = "“”" if '"' in text or "＂" in text else ""
    openings = [one for one in found.unclosed if text[one] not in quotes]
    return openings, [one for one in found.unopened if text[one] not in quotes]


def _spans(first: Passage, opening: int, last: Passage, closing: int) -> bool:
    """Tell whether a pair embraces whole paragraphs, or lines of one title."""
    before, after = first.text[:opening].rstrip(), last.text[closing + 1 :].strip("。 ")
    whole = not after and (not before or before.endswith("："))
    same = PARTNERS[first.text[opening]] == last.text[closing]
    return same and (whole or first.role is Role.TITLE)


def _goes_on(passage: Passage, opening: int, after: Passage | None) -> bool:
    return after is not None and passage.text[opening] == "“" and after.text[0] == "“"


def _turned(passage: Passage, openings: list[int], closings: list[int]) -> Findings:
    """Report quotes that face the wrong way, “…“, ”…” or ”…“, and take them out of the lists."""
    text = passage.text
    quotes = sorted(one for one in (*openings, *closings) if text[one] in "“”‘’")
    number = 0
    while number + 1 < len(quotes):
        first, last = quotes[number : number + 2]
        number += 1
        mixed = _pair(text[first]) != _pair(text[last])
        if mixed or _PAUSE.search(text, first + 1, last) or last - first > _FAR:
            continue
        number += 1
        for position, right in zip((first, last), _pair(text[first]), strict=True):
            if text[position] != right:
                message = _("The mark {mark} is the wrong one of its pair. Write {right}.")
                said = message.format(mark=text[position], right=right)
                yield passage.finding(position, position + 1, said, right, safe=False)
        openings[:] = [one for one in openings if one not in (first, last)]
        closings[:] = [one for one in closings if one not in (first, last)]


def _pair(mark: str) -> str:
    """Return the two quotes of a mark's kind."""
    return "“”" if mark in "“”" else "‘’"


def _mistaken(text: str, unclosed: list[int], closing: int) -> int | None:
    """Return the last opening mark before a closing one that can only be its partner."""
    before = [one for one in unclosed if one < closing]
    if not before:
        return None
    opening = max(before)
    return opening if family(text[opening]) == family(text[closing]) else None


def _wrong_partner(passage: Passage, opening: int, closing: int) -> Finding:
    text = passage.text
    right = PARTNERS[text[opening]]
    if text[closing] == right:
        return _crossing(passage, closing)
    if text[opening] in "‘〈" and OPENERS[text[closing]] in "“《" and not _inside(text, opening):
        first = OPENERS[text[closing]]
        message = _("The mark {mark} is the wrong one of its pair. Write {right}.")
        said = message.format(mark=text[opening], right=first)
        return passage.finding(opening, opening + 1, said, first, safe=False)
    message = _("The mark {mark} does not close {opening}. Write {right}.")
    said = message.format(mark=text[closing], opening=text[opening], right=right)
    return passage.finding(closing, closing + 1, said, right, safe=False)


def _inside(text: str, position: int) -> bool:
    """Tell whether a pair of the same family is around a mark."""
    marks = family(text[position])
    pairs = (pair for pair in pairing(text).pairs if text[pair.start] in marks)
    return any(pair.start < position < pair.end for pair in pairs)


def _crossing(passage: Passage, closing: int) -> Finding:
    marks = passage.text[closing - 1 : closing + 1]
    swapped = marks[::-1] if marks[0] in OPENERS else None
    message = _("Two pairs of marks cross each other. Close the inner one first.")
    start = closing - 1 if swapped else closing
    return passage.finding(start, closing + 1, message, swapped, safe=False)


def _broken_off(passage: Passage, closing: int) -> Finding:
    message = _("The speech goes on after this mark and ends at a later one. Leave “{mark}” out.")
    text = message.format(mark=passage.text[closing])
    return passage.finding(closing, closing + 1, text, "", safe=False)


def _not_closed(passage: Passage, opening: int) -> Finding:
    mark = passage.text[opening]
    pattern = _QUOTE_END
    if mark not in "“‘":
        pattern = _TITLE_END if mark in "《〈" else _BRACKET_END
    found = pattern.search(passage.text, opening + 1)
    end = found.end() if found else len(passage.text)
    message = _("The mark {mark} is not closed. Write {right} where it ends.")
    text = message.format(mark=mark, right=PARTNERS[mark])
    change = passage.change(end, end, PARTNERS[mark])
    fix = Fix((change,), safe=False) if change else None
    return passage.finding_with(opening, end, text, fix)


def _words_before(mark: str, clause: str) -> int:
    """Return how many characters of a clause stand before what a mark may close."""
    if mark in "》〉" and "关于" in clause:
        return clause.index("关于")
    pattern = _NOTED if mark in "）】〕)" else _VERBS
    found = pattern.match(clause)
    return found.end() if found else 0


def _not_opened(passage: Passage, closing: int) -> Finding:
    mark = passage.text[closing]
    found = _CLAUSE_START.search(passage.text, 0, closing)
    start = found.start() if found else closing
    start += _words_before(mark, passage.text[start:closing])
    message = _("The mark {mark} is not opened. Write {right} where it begins.")
    text = message.format(mark=mark, right=OPENERS[mark])
    change = passage.change(start, start, OPENERS[mark])
    fix = Fix((change,), safe=False) if change else None
    return passage.finding_with(start, closing + 1, text, fix)
