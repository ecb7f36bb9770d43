"""Quotes inside quotes, titles inside titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.punctuation.pairs import pairing
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.passages import Passage
    from bulletin.checks.punctuation.pairs import Pair
    from bulletin.checks.rule import Findings

_QUOTES = (("“", "”"), ("‘", "’"))
_TITLES = (("《", "》"), ("〈", "〉"))
_LEVELS = {"“": _QUOTES, "‘": _QUOTES, "《": _TITLES, "〈": _TITLES}
_ANGLES = re.compile(
    rf"(?:<<|＜＜|«)(?P<twice>[{HAN}][^<>\n]*?)(?:>>|＞＞|»)"
    rf"|[<＜](?P<once>[{HAN}][^<>＜＞\n]*?)[>＞]"
)


@text_rule(
    "BT404",
    "nested-marks",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.8.3.4, 4.15.3.5",
    wrong="会议学习了《关于修改《审计办法》的决定》。",
    right="会议学习了《关于修改〈审计办法〉的决定》。",
)
def nesting(passage: Passage) -> Findings:
    """Quotes stand in quotes, or titles in titles, without changing their form.

    Outside stand “ ” and 《 》, inside them ‘ ’ and 〈 〉, inside these “ ” and 《 》 again.
    Single ones do not stand alone.
    """
    if passage.has("‘〈") or _may_nest(passage.text):
        for pair in sorted(pairing(passage.text).pairs, key=lambda one: one.start):
            yield from _level(passage, pair)
    for match in passage.matches(_ANGLES) if passage.has("<＜«") else ():
        group = match.lastgroup or 0
        text = passage.text
        inside = text.count("《", 0, match.start()) > text.count("》", 0, match.start())
        first, last = _TITLES[inside]
        yield _finding(
            passage,
            (match.start(), match.start(group)),
            match.span(group)[1],
            match.end(),
            (first, last),
        )


def _may_nest(text: str) -> bool:
    return text.count("“") > 1 or text.count("《") > 1


def _level(passage: Passage, pair: Pair) -> Findings:
    marks = _LEVELS.get(passage.text[pair.start])
    if marks:
        first, last = marks[pair.depth % 2]
        if passage.text[pair.start] != first:
            yield _finding(
                passage, (pair.start, pair.start + 1), pair.end, pair.end + 1, (first, last)
            )


def _finding(
    passage: Passage, opening: tuple[int, int], start: int, end: int, right: tuple[str, str]
) -> Finding:
    changes = (passage.change(*opening, right[0]), passage.change(start, end, right[1]))
    kept = tuple(change for change in changes if change)
    message = _("At this depth the marks are {first} and {last}. Write “{right}”.")
    said = f"{right[0]}{passage.text[opening[1] : start]}{right[1]}"
    text = message.format(first=right[0], last=right[1], right=said)
    return passage.finding_with(opening[0], end, text, Fix(kept) if len(kept) > 1 else None)
