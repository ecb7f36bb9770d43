"""Spaces in Chinese text."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.punctuation.pairs import pairing
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WORD = rf"{HAN}，。、；：？！”’）》〉】"
_SPACE = re.compile(
    rf"""(?<= [{HAN}”’）》%\d] ) (?P<before> [ \u3000\xa0]+ ) (?= [，。、；：？！”’）》] )
    | (?<= [，、；：。！？“‘（《] ) (?P<after> [ \xa0] ) (?= [{HAN}\d“《] )
    | (?<= [”》] ) (?P<closed> [ \xa0] ) (?= [{HAN}] )
    | (?<= [{HAN}] ) (?P<number> [ \xa0] ) (?= \d[\d.,]* [ ]? [{HAN}%％] )
    | (?<= \d ) (?P<unit> [ \xa0] ) (?= [{HAN}] )
    | (?<= [{HAN}] ) (?P<han> [ \u3000\xa0]{{1,4}} ) (?= [{HAN}] )""",
    re.VERBOSE,
)
_CLAUSE = re.compile(r"[，。、；：？！“”‘’（）《》\n]")
_NAMED = re.compile(
    r"(?:记者|通讯员|作者|文|图|摄影|编辑|校对|审核|主编|供稿|实习生|[编按]者|同志|电话|邮编|：|章|节|条|编|课|届|期|附件|[表图注])$"
)
_UNFINISHED = re.compile(
    "(?:要|要求|将|已|把|对|在|的|和|与|及|由|向|被|是|有|以及|进一步|必须|通过)$"
)
"""What ends no title before a space: the sentence goes on."""
_BEGINNING = 20
_TIME = re.compile("^(?:[今去近多]年(?:以?来)?|.{2,6}以来|近[日期]|日前|目前|同时|此外|下一步)$")
"""What opens a sentence and is no title before a space."""
_GOES_ON = re.compile(
    "以?来(?!信|电|稿)|的|了|和|与|及|等|在|将|已|对|把|是|有|为|也|都|就|共|召开|举行|举办|组织|开展|进行|深入|积极|认真|多次|[内中上里后]"
)
"""What goes on with the words before it, and begins no text after a name or a title."""


@text_rule(
    "BT418",
    "space-in-chinese",
    force=Force.CUSTOM,
    clause="",
    wrong="全区共有 128个行政村。",
    right="全区共有128个行政村。",
)
def space(passage: Passage) -> Findings:
    """A space stands between Chinese characters, marks and figures of one sentence.

    Chinese is written without spaces, figures among it, too; print sets the small gap beside
    figures and letters by itself.
    """
    if passage.role is Role.PARAGRAPH and passage.has(" \u3000\xa0") and passage.has("。"):
        for match in passage.matches(_SPACE):
            group = match.lastgroup or ""
            start, end = match.span(group)
            if _is_needless(passage.text, group, start, end) and not _follows_lead(passage, start):
                message = _("No space stands here. Leave it out.")
                yield passage.finding(start, end, message, "", safe=group != "han")


def _follows_lead(passage: Passage, start: int) -> bool:
    """Tell whether a space parts a lead-in of other type, which is a sentence, from the text."""
    ends = accumulate(len(piece.text) for piece in passage.pieces)
    return passage.text[start - 1] in "。！？：" and start in ends


def _is_needless(text: str, group: str, start: int, end: int) -> bool:
    if group == "closed":
        return bool(_GOES_ON.match(text, end))
    return group in ("before", "after") or _within_a_clause(text, start, end)


def _within_a_clause(text: str, start: int, end: int) -> bool:
    """Tell whether a space parts a clause that is no name, slogan or title at the beginning."""
    marks = [match.start() for match in _CLAUSE.finditer(text)]
    first = max((one + 1 for one in marks if one < start), default=0)
    last = min((one for one in marks if one >= end), default=len(text))
    left, right = text[first:start], text[end:last]
    if not left or _NAMED.search(left) or (left.isdigit() and len(left) < len("100")):
        return False
    inside = any(pair.start < start < pair.end for pair in pairing(text).pairs)
    if text[start - 1].isdigit() or text[end].isdigit():
        return not inside or text[first - 1] not in "《〈“"
    opening = _TIME.search(left) or _UNFINISHED.search(left) or _GOES_ON.match(right)
    if end - start > 1 or text[start] == "\u3000":
        return bool(opening) and not inside
    title = not first and start < _BEGINNING and not opening
    return not (title or inside or " " in left + right or len(left) == len(right))
