"""Quotes inside quotes, titles inside titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.punctuation.characters import DIGITS, HAN
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
_STEP = re.compile(rf"\d{{1,2}}|[{DIGITS}十]{{1,3}}")
_LEVELS = {"“": _QUOTES, "‘": _QUOTES, "《": _TITLES, "〈": _TITLES}
_ANGLES = re.compile(
    rf"(?:<<|＜＜|«|≪)(?P<twice>[{HAN}][^<>\n]*?)(?:>>|＞＞|»|≫)"
    rf"|[<＜](?P<once>[{HAN}][^<>＜＞\n]*?)[>＞]"
)


@text_rule(
    "BT404",
    "nested-marks",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.8.3.4, 4.9.3.6, 4.15.3.5",
    wrong="会议学习了《关于修改《审计办法》的决定》。",
    right="会议学习了《关于修改〈审计办法〉的决定》。",
)
def nesting(passage: Passage) -> Findings:
    """Quotes stand in quotes, titles in titles or brackets in brackets without changing their form.

    Outside stand “ ” and 《 》, inside them ‘ ’ and 〈 〉, inside these “ ” and 《 》 again.
    Single ones do not stand alone. Brackets in brackets are better avoided, or take another form.
    """
    if passage.has("‘〈") or _may_nest(passage.text):
        for pair in sorted(pairing(passage.text).pairs, key=lambda one: one.start):
            yield from _level(passage, pair)
    if passage.text.count("（") > 1:
        yield from _brackets(passage, pairing(passage.text).pairs)
    for match in passage.matches(_ANGLES) if passage.has("<＜«≪") else ():
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


def _brackets(passage: Passage, pairs: tuple[Pair, ...]) -> Findings:
    text = passage.text
    for pair in pairs:
        around = [one for one in pairs if one.start < pair.start and pair.end < one.end]
        within = text[max(around, key=lambda one: one.start).start] if around else ""
        inner = text[pair.start + 1 : pair.end]
        if text[pair.start] == within == "（" and not _STEP.fullmatch(inner):
            changes = (
                passage.change(pair.start, pair.start + 1, "〔"),
                passage.change(pair.end, pair.end + 1, "〕"),
            )
            kept = tuple(change for change in changes if change)
            message = _("Brackets stand in brackets of the same form. Write “{right}”, or a comma.")
            said = message.format(right=f"〔{inner}〕")
            fix = Fix(kept, safe=False) if len(kept) > 1 else None
            yield passage.finding_with(pair.start, pair.end + 1, said, fix)


def _finding(
    passage: Passage, opening: tuple[int, int], start: int, end: int, right: tuple[str, str]
) -> Finding:
    changes = (passage.change(*opening, right[0]), passage.change(start, end, right[1]))
    kept = tuple(change for change in changes if change)
    message = _("At this depth the marks are {first} and {last}. Write “{right}”.")
    said = f"{right[0]}{passage.text[opening[1] : start]}{right[1]}"
    text = message.format(first=right[0], last=right[1], right=said)
    return passage.finding_with(opening[0], end, text, Fix(kept) if len(kept) > 1 else None)
