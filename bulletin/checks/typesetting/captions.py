"""Pictures and their captions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings


@rule("BT648", "caption-apart", force=Force.CUSTOM, clause="", wrong="", right="")
def caption_apart(manuscript: Manuscript) -> Findings:
    """A picture's caption stands on another page or in another column than the picture.

    Let the house style keep both together (figure with break-inside: avoid), or make the picture
    less high.
    """
    for picture, line in pairwise(manuscript.placed):
        captioned = picture.block is None and Role.CAPTION in line.roles
        if captioned and picture.is_parted_from(line):
            message = _(
                "The picture of this caption stands on page {page}, the caption on the next page "
                "or column. Make the picture less high, or move it."
            )
            yield line.finding(manuscript.issue, message.format(page=picture.page))
