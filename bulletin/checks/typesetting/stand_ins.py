"""Characters that the fonts of the house style do not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.messages import _
from bulletin.writers.page import Line

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings

_MOST = 5
"""Percent, where neither the publication nor the office says otherwise."""


@rule("BT646", "stand-in-glyphs", force=Force.CUSTOM, clause="", wrong="", right="")
def stand_ins(manuscript: Manuscript) -> Findings:
    """More than a few of the characters are printed in other fonts than the house style's.

    The fonts of the style lack them, so they look different from the text around. How many
    percent may do so says stand_ins (替代字形) among the rules' settings: 5, unless it is written
    otherwise. Install the fonts that bulletin doctor names.
    """
    of_publication = manuscript.issue.publication.checks.stand_ins
    said = (of_publication, manuscript.office.stand_ins, _MOST)
    most = next(one for one in said if one is not None)
    lines = [one.part for one in manuscript.placed if isinstance(one.part, Line)]
    characters = sum(len("".join(line.text.split())) for line in lines)
    lacking = "".join(line.lacking for line in lines)
    if len(lacking) * 100 > most * characters:
        yield _finding(manuscript, lacking, len(lacking) * 100 / characters)


def _finding(manuscript: Manuscript, lacking: str, percent: float) -> Finding:
    """Return the finding, about the first of these characters that the sources have."""
    message = _(
        "{percent:.0f} % of the characters, such as “{characters}”, are not in the fonts of the "
        "house style and look different. Install its fonts (bulletin doctor says which)."
    ).format(percent=percent, characters="".join(list(dict.fromkeys(lacking))[:5]))
    for passage in manuscript.passages:
        for place, mark in enumerate(passage.text):
            if mark in lacking:
                return passage.finding(place, place + 1, message)
    return manuscript.placed[0].finding(manuscript.issue, message)
