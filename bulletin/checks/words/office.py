"""The words that the office itself wants, or does not want, in ``bulletin.yaml``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.checks.words.mending import mended
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.model.proofreading import Wording

_TITLES = (Role.TITLE, Role.KICKER, Role.DECK, Role.HEADING)
_CLOSING = (Role.DISTRIBUTION, Role.CREDIT)


@rule(
    "BT620",
    "office-word",
    force=Force.CUSTOM,
    clause="",
    wrong="",
    right="",
)
def office_word(manuscript: Manuscript) -> Findings:
    """A word stands that the office's list replaces by another (用词 in bulletin.yaml).

    The list may limit a word to titles, to the text or to the closing block, and name longer words
    in which it is right.
    """
    wordings = tuple(one for one in manuscript.office.words if one.right is not None)
    for passage, start, one in _places(manuscript, wordings):
        right = str(one.right)
        message = _("The office writes “{right}”, not “{wrong}”.")
        text = message.format(right=right, wrong=one.wrong)
        yield _judged(mended(passage, start, str(one.wrong), right, _because(text, one)), one)


@rule(
    "BT621",
    "banned-word",
    force=Force.CUSTOM,
    clause="",
    wrong="",
    right="",
)
def banned_word(manuscript: Manuscript) -> Findings:
    """A word stands that the office's list bans (用词 without 对 in bulletin.yaml).

    What to write instead depends on the sentence; the list's reason helps.
    """
    wordings = tuple(one for one in manuscript.office.words if one.right is None)
    for passage, start, one in _places(manuscript, wordings):
        text = _("The office does not use “{word}”. Write it otherwise.").format(word=one.wrong)
        end = start + len(str(one.wrong))
        yield _judged(passage.finding(start, end, _because(text, one)), one)


def _judged(finding: Finding, wording: Wording) -> Finding:
    return replace(finding, severity=wording.severity)


def _because(message: str, wording: Wording) -> str:
    if wording.reason is None:
        return message
    return _("{message} Reason: {reason}").format(message=message, reason=wording.reason)


def _places(
    manuscript: Manuscript, wordings: tuple[Wording, ...]
) -> Iterator[tuple[Passage, int, Wording]]:
    """Yield where a wording stands and holds, the longest at a place; none within another."""
    for passage in manuscript.passages if wordings else ():
        end = 0
        standing = [place for one in wordings for place in _standing(passage, one)]
        for start, stop, one in sorted(standing, key=lambda place: (place[0], -place[1])):
            if start >= end:
                end = stop
                yield passage, start, one


def _standing(passage: Passage, wording: Wording) -> Iterator[tuple[int, int, Wording]]:
    wrong = str(wording.wrong)
    if wrong in passage.text:
        for match in passage.matches(re.compile(re.escape(wrong))):
            if _holds(wording, passage, match.start()):
                yield match.start(), match.end(), wording


def _holds(wording: Wording, passage: Passage, start: int) -> bool:
    """Tell whether a wording holds for this part of the issue, and for this place of it."""
    titles, closing = passage.role in _TITLES, passage.role in _CLOSING
    part = "title" if titles else "closing" if closing else "text"
    if wording.scope not in (None, part):
        return False
    end = start + len(str(wording.wrong))
    kept = (*map(str, wording.except_in), *([str(wording.right)] if wording.right else []))
    return not any(
        match.start() <= start and end <= match.end()
        for word in kept
        for match in re.finditer(re.escape(word), passage.text)
    )
