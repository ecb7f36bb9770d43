"""Text and pictures that do not keep to their column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.writers.page import Part

_TOLERANCE = 1.0
"""Pt, less than anybody sees at the edge of a page."""


@rule(
    "BT645",
    "beyond-the-edge",
    force=Force.REQUIRED,
    clause="GB/T 9704-2012 5.2.1",
    wrong="",
    right="",
)
def overfull(manuscript: Manuscript) -> Findings:
    """A line or a picture reaches beyond the type area, or beyond its column.

    What cannot be broken is too wide: a table of many columns, a word or an address without a
    place for a break, a line that the house style does not let wrap. It is told once for each
    item on a page.
    """
    told = set()
    for one in manuscript.placed:
        beyond = _beyond(one.part)
        if beyond > _TOLERANCE and (one.page, id(one.item)) not in told:
            told.add((one.page, id(one.item)))
            message = _(
                "This reaches {points:.0f} pt beyond the edge of the column on page {page}. "
                "Shorten it, or divide it."
            )
            yield one.finding(manuscript.issue, message.format(points=beyond, page=one.page))


def _beyond(part: Part) -> float:
    """Return by how many pt a part is too wide, or stands too low."""
    area, column = part.area, part.column
    return max(area.right - column.right, column.left - area.left, area.bottom - column.bottom)
