"""Numbers of a Markdown list that are other ones in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.finding import Finding
from bulletin.checks.rule import Force, rule
from bulletin.messages import _
from bulletin.model.text import Box, ListBlock, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.model.text import Block, ListEntry


@rule(
    "BT473",
    "list-numbers",
    force=Force.CUSTOM,
    clause="行文惯例",
    wrong="",
    right="",
)
def list_numbers(manuscript: Manuscript) -> Findings:
    """An entry of a list has another number in the source than in print: 1. 2. 4.

    Lists are printed with one number after the other. Write the entry that is missing, or number
    anew. A list whose entries all begin with the same number is left alone.
    """
    for item in manuscript.issue.items:
        for entries, first in _lists((*item.lead, *item.blocks)):
            printed = dict(enumerate(entries, first))
            if len({entry.number for entry in entries}) == 1:
                continue
            for number, entry in printed.items():
                if entry.number not in (None, number):
                    message = _("This entry is numbered {written}, and printed as {number}.")
                    text = message.format(written=entry.number, number=number)
                    yield Finding(entry.location, "", text, None, "", item)
                    break


def _lists(blocks: Iterable[Block]) -> Iterator[tuple[tuple[ListEntry, ...], int]]:
    """Yield the entries of each numbered list, and its first number."""
    for block in blocks:
        match block:
            case ListBlock():
                if block.start is not None:
                    yield block.entries, block.start
                yield from _lists(one for entry in block.entries for one in entry.blocks)
            case Box() | Quote():
                yield from _lists(block.blocks)
