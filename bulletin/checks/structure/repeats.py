"""Items that are printed twice: in one issue, or in another one already."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bulletin.checks.alike import SHORTEST, bare, likeness
from bulletin.checks.neighbours.collecting import neighbour_of
from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.checks.structure.places import about
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.neighbours.neighbour import Neighbour
    from bulletin.checks.rule import Findings
    from bulletin.model.issue import Issue

_TELLING = 8
"""Characters of a title that two items do not share by chance."""


@rule("BT467", "item-twice", force=Force.CUSTOM, clause="信息采编惯例", wrong="", right="")
def item_twice(manuscript: Manuscript) -> Findings:
    """An item is in the issue twice, by its title or by most of its text.

    It was sent in twice, or by two units. Delete one of the two.
    """
    texts: defaultdict[int, str] = defaultdict(str)
    for passage in manuscript.passages:
        if passage.role is Role.PARAGRAPH:
            texts[id(passage.item)] += passage.text
    seen: list[tuple[str, str]] = []
    for item in manuscript.issue.items:
        title, text = bare(str(item.title or "")), bare(texts[id(item)])
        for number, (other, said) in enumerate(seen, 1):
            same = title == other and len(title) >= _TELLING
            if same or (min(len(text), len(said)) >= SHORTEST and likeness(text, said)):
                message = _("This item is item {number} of the issue, too. Delete one of the two.")
                yield about(item, manuscript, message.format(number=number))
                break
        seen.append((title, text))


@rule("BT468", "item-published", force=Force.CUSTOM, clause="信息采编惯例", wrong="", right="")
def item_published(manuscript: Manuscript) -> Findings:
    """An item was printed in an earlier issue of the publication, with nearly the same text.

    Delete it, or write what is new.
    """
    issue, neighbours = manuscript.issue, manuscript.neighbours
    own = neighbours.at(manuscript.address) or neighbour_of(issue, manuscript.address)
    for item, (_title, drawn) in zip(issue.items, own.items, strict=False):
        for other, printed in neighbours.with_item(drawn, but=manuscript.address):
            if other.publication == issue.publication.title.text and _earlier(other, issue):
                message = _(
                    "This item stands in {address} already: “{title}”. Delete it, or write what "
                    "is new."
                )
                text = message.format(address=other.address, title=printed.title)
                yield about(item, manuscript, text)
                break


def _earlier(other: Neighbour, issue: Issue) -> bool:
    """Tell whether another issue was printed before; where nothing tells it, either may be."""
    if other.date and issue.date and other.date != issue.date:
        return other.date < issue.date
    if other.number and issue.number:
        return other.number < issue.number
    return True
