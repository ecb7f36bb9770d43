"""Pages that end soon after they began."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.checks.setting import Placed
    from bulletin.writers.page import Page

_LEAST = 0.25
"""Part of the type area's height."""


@rule("BT647", "nearly-empty-page", force=Force.CUSTOM, clause="", wrong="", right="")
def short_page(manuscript: Manuscript) -> Findings:
    """Less than a quarter of a page is filled, and the text goes on on the next one.

    A picture, a table or an item that begins a page of its own leaves the rest empty. Move it to
    another place, or make it smaller. The last page does not count, nor does one that lies on its
    side for a wide table, where what follows stands upright.
    """
    pages: dict[int, list[Placed]] = {}
    for one in manuscript.placed:
        if not one.is_anchored:
            pages.setdefault(one.page, []).append(one)
    laid_out = manuscript.pages or ()
    for parts, following in pairwise(pages.values()):
        number = parts[0].page
        page = laid_out[number - 1]
        filled = _filled(page, parts)
        turned = _width(page) > _width(laid_out[following[0].page - 1])
        if filled < _LEAST and not turned:
            message = _(
                "Page {page} is filled to {percent:.0f} % only, and what follows begins the next "
                "page. Move it, or make it smaller."
            ).format(page=number, percent=filled * 100)
            shown = next((one for one in reversed(parts) if one.shown), parts[-1])
            yield shown.finding(manuscript.issue, message)


def _filled(page: Page, parts: list[Placed]) -> float:
    """Return how much of the type area's height there is down to the last part."""
    lowest = max(one.part.area.bottom for one in parts)
    return (lowest - page.area.top) / (page.area.bottom - page.area.top)


def _width(page: Page) -> float:
    return round(page.area.right - page.area.left)
