"""Who comes before whom."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.checks.names.roster import roster_of
from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.names.roster import Roster
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_POST = r"[^、，。；：\n]{0,14}(?:书记|常委|主任|主席|[长员])"
_BETWEEN = re.compile(
    rf"(?:同志)?(?:(?:[、，；和与及]|以及)(?:{_POST})?(?:、{_POST}){{0,3}}|[ \u3000]+)"
)
_OTHER_ORDER = re.compile(r"[左右]起|从[左右]|前排|后排|笔画|姓氏|排名不分先后|按.{1,6}[为排]序")
_JOINED = re.compile(r"[、，和与及]")
_ATTENDING = re.compile(
    r"(?:同志)?(?:等?[区市县]?领导)?(?:同志)?(?:等人?)?的?(?:分别|共同|一同|一起|先后|也|均|亲自)?"
    r"(?:出席|参加|讲话|到会|到场|带队|率队|率|调研|督导|检查|陪同|主持|作|深入|走访|慰问|看望|实地)"
)
_ORGANS = re.compile(
    r"(?P<level>[省市县区旗州])(?:"
    r"(?:政府|人大)(?:办公?[室厅]?)?[、和](?P<party>(?P=level)委)(?![员组宣统政纪])"
    r"|政协[、和](?P<others>(?P=level)(?:人大|政府)))"
)


@rule("BT603", "precedence", force=Force.CUSTOM, clause="", wrong="", right="")
def precedence(manuscript: Manuscript) -> Findings:
    """In a list of leaders or organs, one stands before another that has precedence.

    The roster is in the order of precedence. Only names in one list count, with their posts and
    nothing else between them, and posts without names in the distribution, or whose holders attend:
    区委书记、区长出席.
    Where another order is told, as on a photograph (左起), names are left alone. The organs stand
    in the order 区委、区人大、区政府、区政协.
    """
    roster = roster_of(manuscript)
    for passage in manuscript.passages:
        yield from _names(passage, roster)
        yield from _posts(passage, roster)
        for match in passage.matches(_ORGANS):
            message = _("“{second}” comes before “{first}”. Exchange them.")
            group = "party" if match["party"] else "others"
            first = match[0][: match.start(group) - match.start() - 1]
            text = message.format(second=match[group], first=first)
            yield passage.finding(*match.span(group), text)


def _names(passage: Passage, roster: Roster) -> Findings:
    ranks = roster.ranks
    if _OTHER_ORDER.search(passage.text):
        return
    named = [one for one in roster.names_in(passage) if one.name in ranks]
    for first, second in pairwise(named):
        between = passage.text[first.end : second.start]
        if ranks[first.name] > ranks[second.name] and _BETWEEN.fullmatch(between):
            message = _("By the roster, {second} comes before {first}. Exchange them.")
            text = message.format(second=second.name, first=first.name)
            yield passage.finding(second.start, second.end, text)


def _posts(passage: Passage, roster: Roster) -> Findings:
    """Compare posts that are joined, without names, and whose holders attend something."""
    text = passage.text
    posts = list(passage.matches(roster.post_before)) if roster.people else []
    for first, second in pairwise(posts):
        joined = _JOINED.fullmatch(text, first.end(), second.start())
        told = passage.role is Role.DISTRIBUTION or _ATTENDING.match(text, second.end())
        if not joined or not told:
            continue
        below, above = (_ranks(roster, post[0]) for post in (first, second))
        if above and below and max(above) < min(below):
            message = _("By the roster, {second} comes before {first}. Exchange them.")
            yield passage.finding(*second.span(), message.format(second=second[0], first=first[0]))


def _ranks(roster: Roster, post: str) -> list[int]:
    return [roster.ranks[str(one.name)] for one in roster.holders(post)]
