"""Last lines of paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.checks.setting import Placed, Shown


@rule(
    "BT642",
    "last-line-of-one-character",
    force=Force.CUSTOM,
    clause="",
    wrong="",
    right="",
    severity=Severity.INFO,
)
def lone_character(manuscript: Manuscript) -> Findings:
    """The last line of a paragraph or a title has one character only.

    Marks do not count. It takes a whole line of the page and looks forgotten. Leave a character
    or two out of the paragraph, or write a few more.
    """
    for line in _last_lines(manuscript):
        letters = [shown for shown in line.shown if _letters(shown)]
        if len(letters) == 1 and _letters(letters[0]) == 1:
            shown = letters[0]
            if shown.start and shown.passage.text[shown.start - 1] != "\n":
                message = _(
                    "The paragraph's last line has one character only. Leave one out before it, "
                    "or write a few more."
                )
                yield shown.passage.finding(shown.start, shown.end, message)


def _last_lines(manuscript: Manuscript) -> Iterator[Placed]:
    """Yield the last lines of paragraphs of several lines, those in tables left out."""
    lines: dict[int, list[Placed]] = {}
    for line in manuscript.placed:
        if line.block is not None and Role.CELL not in line.roles:
            lines.setdefault(line.block, []).append(line)
    yield from (block[-1] for block in lines.values() if len(block) > 1)


def _letters(shown: Shown) -> int:
    """Return how many characters there are, marks and spaces left out."""
    return sum(map(str.isalnum, shown.passage.text[shown.start : shown.end]))
