"""Who comes before whom."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.checks.names.roster import roster_of
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.names.roster import Roster
    from bulletin.checks.rule import Findings

_BETWEEN = re.compile(
    r"(?:同志)?[、，和]"
    r"(?:[^、，。；：\n]{0,14}(?:书记|常委|主任|主席|[长员]))?"
    r"(?:、[^、，。；：\n]{0,14}(?:书记|常委|主任|主席|[长员])){0,3}"
)


@rule("BT603", "precedence", force=Force.CUSTOM, clause="", wrong="", right="")
def precedence(manuscript: Manuscript) -> Findings:
    """In a list of leaders, one stands before another who has precedence.

    The roster is in the order of precedence. Only names in one list count, with their posts and
    nothing else between them.
    """
    roster = roster_of(manuscript)
    ranks = _ranks(roster)
    if len(ranks) < len("甲乙"):
        return
    for passage in manuscript.passages:
        named = [one for one in passage.matches(roster.names) if one[0] in ranks]
        for first, second in pairwise(named):
            between = passage.text[first.end() : second.start()]
            if ranks[first[0]] > ranks[second[0]] and _BETWEEN.fullmatch(between):
                message = _("By the roster, {second} comes before {first}. Exchange them.")
                text = message.format(second=second[0], first=first[0])
                yield passage.finding(*second.span(), text)


def _ranks(roster: Roster) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for rank, person in enumerate(roster.present):
        ranks.setdefault(str(person.name), rank)
    return ranks
