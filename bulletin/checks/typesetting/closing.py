"""The page that the closing block (版记) stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.finding import Finding
from bulletin.checks.rule import Force, rule
from bulletin.messages import _
from bulletin.model.publication import ClosingBlock

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.checks.setting import Placed


@rule(
    "BT643",
    "closing-block-on-odd-page",
    force=Force.CUSTOM,
    clause="GB/T 9704-2012 7.4.1",
    wrong="",
    right="",
)
def odd_closing(manuscript: Manuscript) -> Findings:
    """The closing block stands on an odd page, though the publication wants an even one.

    The standard puts it on the document's last side, and what is printed on both sides of a sheet
    ends on an even page. Where a publication asks for that (closing block: even page), its house
    style has to say --anchor: even-page-foot.
    """
    publication = manuscript.issue.publication
    closing = _closing(manuscript)
    if closing and closing.page % 2 and publication.closing_block is ClosingBlock.EVEN_PAGE:
        title = publication.title
        message = _(
            "The closing block is to stand on an even page, but stands on page {page}. Write in "
            "the stylesheet of the house style “{style}”: --anchor: even-page-foot"
        ).format(page=closing.page, style=publication.house_style)
        yield Finding(title.location, title.text, message)


@rule("BT644", "closing-block-alone", force=Force.CUSTOM, clause="", wrong="", right="")
def lone_closing(manuscript: Manuscript) -> Findings:
    """The closing block is all that stands on the last page.

    A sheet is printed for it alone. Shorten the text by the lines that the closing block takes, or
    lengthen it. Where the publication wants an even page, or where the page before it lies on its
    side, this is as it should be.
    """
    closing = _closing(manuscript)
    if closing is None or manuscript.issue.publication.closing_block is ClosingBlock.EVEN_PAGE:
        return
    text = [one for one in manuscript.placed if not one.is_anchored]
    if text and text[-1].page < closing.page and _same_sheet(manuscript, text[-1].page, closing):
        message = _(
            "Page {page} has nothing on it but the closing block. Shorten the text that ends "
            "here by a few lines, or write more."
        )
        shown = next((one for one in reversed(text) if one.shown), text[-1])
        yield shown.finding(manuscript.issue, message.format(page=closing.page))


def _closing(manuscript: Manuscript) -> Placed | None:
    """Return the first line of the closing block."""
    return next((line for line in manuscript.placed if line.is_anchored), None)


def _same_sheet(manuscript: Manuscript, number: int, closing: Placed) -> bool:
    """Tell whether the closing block could stand on a page: one that lies as its own does."""
    pages = manuscript.pages or ()
    return pages[number - 1].area == pages[closing.page - 1].area
