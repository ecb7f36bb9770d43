"""Quotes, brackets and title marks without their partner."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.punctuation.pairs import OPENERS, PARTNERS, family, pairing
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_TITLE_END = re.compile(
    r"(?:通知|通告|通报|公告|意见|办法|规定|条例|细则|方案|规划|纲要|决定|决议|报告|计划|准则|章程|制度|[日晚]报)"
    r"(?:（[^（）]*）)?|(?=[，。；：、？！\n]|$)"
)
_CLAUSE_END = re.compile(r"(?=[，。；：、？！\n“《（]|$)")
_CLAUSE_START = re.compile(r"[^，。；：、？！\n”》）“《（]*$")
_VERBS = re.compile(
    "^.*?(?:印发|出台|制定|学习|贯彻|落实|根据|按照|依据|下发|发布|宣传|观看|签订|起草|开展|推进|推动|围绕|实施|打造|聚焦"
    "|坚持|举办|召开|弘扬|践行)(?:了|好)?"
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
    for number, passage in enumerate(passages):
        found = pairing(passage.text)
        if not (found.unclosed or found.unopened):
            continue
        left = set(found.unclosed)
        closings = list(found.unopened)
        yield from _turned(passage, closings, "”", "“")
        for closing in closings:
            opening = _mistaken(passage.text, left, closing)
            if opening is not None:
                left.discard(opening)
                yield _wrong_partner(passage, opening, closing)
            elif waiting and waiting[-1][0].text[waiting[-1][1]] == OPENERS[passage.text[closing]]:
                waiting.pop()
            else:
                yield _not_opened(passage, closing)
        after = passages[number + 1].text if number + 1 < len(passages) else ""
        openings = sorted(left)
        yield from _turned(passage, openings, "“", "”")
        waiting += [(passage, one) for one in openings if not _goes_on(passage, one, after)]
    for passage, opening in waiting:
        yield _not_closed(passage, opening)


def _mistaken(text: str, unclosed: set[int], closing: int) -> int | None:
    """Return the last opening mark before a closing one that can only be its partner."""
    before = [one for one in unclosed if one < closing]
    if not before:
        return None
    opening = max(before)
    return opening if family(text[opening]) == family(text[closing]) else None


def _goes_on(passage: Passage, opening: int, after: str) -> bool:
    return passage.text[opening] == "“" and after.startswith("“")


def _turned(passage: Passage, lonely: list[int], mark: str, right: str) -> Findings:
    """Take quotes that face the same way, “…“ or ”…”, out of those without partner."""
    quotes = [one for one in lonely if passage.text[one] == mark]
    for first, second in zip(quotes[::2], quotes[1::2], strict=False):
        lonely[:] = [one for one in lonely if one not in (first, second)]
        turned = second if mark == "“" else first
        message = _("“{mark}” is the wrong one of its pair. Write “{right}”.")
        text = message.format(mark=mark, right=right)
        yield passage.finding(turned, turned + 1, text, right, safe=False)


def _wrong_partner(passage: Passage, opening: int, closing: int) -> Finding:
    text = passage.text
    right = PARTNERS[text[opening]]
    if text[closing] == right:
        return _crossing(passage, closing)
    message = _("“{mark}” does not close “{opening}”. Write “{right}”.")
    said = message.format(mark=text[closing], opening=text[opening], right=right)
    return passage.finding(closing, closing + 1, said, right, safe=False)


def _crossing(passage: Passage, closing: int) -> Finding:
    marks = passage.text[closing - 1 : closing + 1]
    swapped = marks[::-1] if marks[0] in OPENERS else None
    message = _("Two pairs of marks cross each other. Close the inner one first.")
    start = closing - 1 if swapped else closing
    return passage.finding(start, closing + 1, message, swapped, safe=False)


def _not_closed(passage: Passage, opening: int) -> Finding:
    mark = passage.text[opening]
    pattern = _TITLE_END if mark in "《〈" else _CLAUSE_END
    found = pattern.search(passage.text, opening + 1)
    end = found.end() if found else len(passage.text)
    message = _("“{mark}” is not closed. Write “{right}” where it ends.")
    text = message.format(mark=mark, right=PARTNERS[mark])
    change = passage.change(end, end, PARTNERS[mark])
    fix = Fix((change,), safe=False) if change else None
    return passage.finding_with(opening, end, text, fix)


def _not_opened(passage: Passage, closing: int) -> Finding:
    mark = passage.text[closing]
    found = _CLAUSE_START.search(passage.text, 0, closing)
    start = found.start() if found else closing
    if mark in "》〉”" and (verb := _VERBS.match(passage.text[start:closing])):
        start += verb.end()
    message = _("“{mark}” is not opened. Write “{right}” where it begins.")
    text = message.format(mark=mark, right=OPENERS[mark])
    change = passage.change(start, start, OPENERS[mark])
    fix = Fix((change,), safe=False) if change else None
    return passage.finding_with(start, closing + 1, text, fix)
