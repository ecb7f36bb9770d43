"""Dashes and ellipses: two characters each, never fewer or others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.punctuation.characters import CLOSING, HAN, OPENING
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_TEXT = rf"[{HAN}{CLOSING}{OPENING}，。！？]"
_SENTENCE = (
    "这|那|他|她|我|你|您|大家|即|也就是|特别是|尤其是|包括|让|使|为了|从而|而|既|不仅|不是|一年[中里]"
    "|可(?![燃控再降])|却|但|因为|只[有要]|一[个场项条位名间种座次句份支批片声幅段件道群部家]"
)
_JOINED = "〇一二三四五六七八九十统唯万之单专同不其归划第合周期月初高小"
_ALIKE = rf"(?<![{_JOINED}])一一(?=[“《最]|没有|{_SENTENCE})"
"""The word for one, written twice as a dash: no number, and no adverb before a verb."""
_DASH = re.compile(
    rf"""(?<= {_TEXT} ) (?:
        (?: [ ]? [-－–‒―─−—]{{2,}} [ ]? | [ ][-－–—―─][ ] ) (?<! [^\s—]——) (?<! [年月日时点分]—— )
      | — [ ]+ — | _{{2,3}} | ー{{2,}} | [~～]{{2,}} | {_ALIKE}
      | [-－–—―─~～](?= {_SENTENCE} ) | (?<= [”》）] ) (?P<closed> — ) (?= [{HAN}] )
      | (?P<one> [－–—―─] ) (?= [{HAN}“《]{{2}} )
    ) (?= {_TEXT} )
    | ^ (?: [-－–―─−]{{1,3}} | — | 一一 | ー{{2}} ) (?! [-－–―─−—\d] ) [ ]? (?= [{HAN}“《] )""",
    re.VERBOSE,
)
_ANY = re.compile("[-－–‒―─−—_~～]|一一|ーー")
_CLAUSE = re.compile(r"[^，。；：、！？\n]+")
_CLAUSE_BEFORE = re.compile(r"[^，。；：、！？\n]+$")
_END = re.compile(
    r"^.{2,5}(?:[路街镇村市县区省国站港桥线段]|高铁|铁路|高速|体系|结构|跨境|口岸|[油气]田|断裂带|城市群|经济[带区]|新区|枢纽)"
)
_PREDICATE = re.compile(
    rf"(?:[是有这那了着过把只最][{HAN}]{{2,}}[^年月日时点路街镇村市县区省国站港桥线段]|[一两][个条样点])$"
)
_TWO_DOTS = re.compile(r"[.．。、，·･](?<=(.))\1|[…⋯]")
_DOTS = re.compile(
    rf"""(?: \.{{3,}} | ．{{3,}} | 。{{3,}} | 、{{3,}} | ，{{3,}} | ·{{3,}} | ⋯+ | ･{{3,}}
      | …(?:[ ]+…)+ | (?<!…)…(?!…) | …{{3,}} | (?<=[{HAN}])\.\.(?!\.) )
      (?! [.．。·…⋯]* [ ]* \d+ \s*$ )""",
    re.VERBOSE,
)
_WORDS = re.compile(
    r"""(?P<before> …+ [，、]? ) 等等? (?! [待级候于同到额价效比高距次腰闲量温压式号差身边外] )
    | (?<! [稍久苦在来先要再就能平均高中初上下劣优特甲乙一二三四五请别慢干死立不对相] ) 等等?
      (?P<after> [，、]? …+ )""",
    re.VERBOSE,
)


@text_rule(
    "BT405",
    "dash-form",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.10.2",
    wrong="三夏--一年中最忙的时节。",
    right="三夏——一年中最忙的时节。",
)
def dash_form(passage: Passage) -> Findings:
    """A dash is made of hyphens, of one character only, or of too many.

    The Chinese dash —— is two characters U+2014, without spaces around it.
    """
    if passage.role is Role.CELL or not _ANY.search(passage.text):
        return
    for match in passage.matches(_DASH):
        if match[0] != "——" and not _joins(passage.text, match):
            message = _("“{mark}” is no well-formed dash. Write “——”.")
            text = message.format(mark=match[0])
            sure = bool(match.start()) and len(match[0].strip()) > 1
            yield passage.finding(*match.span(), text, "——", safe=sure)


def _joins(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark of one character joins places, times or names together."""
    before = _CLAUSE_BEFORE.search(text, 0, match.start())
    after = _CLAUSE.match(text, match.end())
    if match["closed"]:
        return any(one and "—" in one[0] for one in (before, after))
    chained = len(match[0]) == 1 and before is not None and "—" in before[0]
    return chained or (bool(match["one"]) and _ties(text, match.start()))


def _ties(text: str, position: int) -> bool:
    """Tell whether a — of one character may tie places, times or names together."""
    before = _CLAUSE_BEFORE.search(text, 0, position)
    after = _CLAUSE.match(text, position + 1)
    left, right = before[0] if before else "", after[0] if after else ""
    return "—" in left + right or bool(_END.search(right)) or not _PREDICATE.search(left)


@text_rule(
    "BT406",
    "ellipsis-form",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.11.2, A.9.1",
    wrong="群众有的送水，有的送饭...",
    right="群众有的送水，有的送饭……",
)
def ellipsis_form(passage: Passage) -> Findings:
    """An ellipsis is made of full stops or other marks, of three dots, or of too many.

    The Chinese ellipsis …… is two characters U+2026. Twice as many mean that whole paragraphs
    are left out, and stand alone.
    """
    for match in passage.matches(_DOTS) if _TWO_DOTS.search(passage.text) else ():
        start, end = match.span()
        alone = match[0] == "…………" and passage.text.strip() == match[0]
        if not alone and _chinese_beside(passage.text, start, end):
            message = _("“{mark}” is no well-formed ellipsis. Write “……”.")
            text = message.format(mark=match[0])
            yield passage.finding(start, end, text, "……", safe=match[0] != "..")


def _chinese_beside(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return any(one and (one >= "\u3000" or one in "“”‘’") for one in (before, after))


@text_rule(
    "BT407",
    "ellipsis-and-so-on",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 A.9.2",
    wrong="种植了小麦、玉米、花生……等作物。",
    right="种植了小麦、玉米、花生等作物。",
)
def ellipsis_and_so_on(passage: Passage) -> Findings:
    """An ellipsis stands beside 等 or 等等, which says the same.

    Keep one of the two: 等 in what is read aloud, …… elsewhere.
    """
    for match in passage.matches(_WORDS) if passage.has("…") else ():
        group = match.lastgroup or 0
        message = _("“……” and “等” say the same. Leave “{mark}” out.")
        text = message.format(mark=match[group])
        safe = group == "before"
        yield passage.finding(*match.span(group), text, "", safe=safe)
