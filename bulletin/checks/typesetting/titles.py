"""Titles that the end of a page parts from their text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.checks.setting import Placed


@rule("BT640", "title-at-foot", force=Force.CUSTOM, clause="", wrong="", right="")
def title_at_foot(manuscript: Manuscript) -> Findings:
    """A title on a line of its own is the last line of a page or column.

    Its text begins on the next one, where nobody looks for the title. Let the house style keep
    both together (break-after: avoid), or make the text before it a line longer or shorter.
    """
    run_in = _run_in(manuscript)
    for line in _parted_titles(manuscript):
        if line.block not in run_in:
            message = _(
                "This title is the last line of page {page}, and its text begins on the next page "
                "or column. Make the text before it a line longer or shorter."
            )
            shown = line.shown[-1].passage
            yield shown.finding(0, len(shown.text), message.format(page=line.page))


@rule("BT641", "lead-in-title-at-foot", force=Force.CUSTOM, clause="", wrong="", right="")
def lead_in_title_at_foot(manuscript: Manuscript) -> Findings:
    """A title that its text follows in the same line is alone at the foot of a page or column.

    Nothing of the text stands beside the title: all of it is on the next page. Make the text
    before it, or the title, a few characters longer or shorter.
    """
    run_in = _run_in(manuscript)
    for line in _parted_titles(manuscript):
        if line.block in run_in:
            message = _(
                "At the foot of page {page} stands this title without its text, which begins on "
                "the next page or column. Make the text before it a line longer or shorter."
            )
            shown = line.shown[-1].passage
            yield shown.finding(0, len(shown.text), message.format(page=line.page))


def _run_in(manuscript: Manuscript) -> frozenset[int | None]:
    """Return the paragraphs that begin with their item's title."""
    blocks: dict[int | None, set[Role]] = {}
    for line in manuscript.placed:
        blocks.setdefault(line.block, set()).update(line.roles)
    return frozenset(
        block for block, roles in blocks.items() if {Role.TITLE, Role.PARAGRAPH} <= roles
    )


def _parted_titles(manuscript: Manuscript) -> Iterator[Placed]:
    for line, following in pairwise(manuscript.placed):
        own = following.item in (None, line.item)
        if line.is_title and own and line.is_parted_from(following):
            yield line
