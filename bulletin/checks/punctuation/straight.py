"""Quotes of typewriters and of other scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.punctuation.pairs import pairing
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_MARKS = "\"＂'＇「」『』〝〞〟"
_STRAIGHT = re.compile('["＂]')
_SINGLE = re.compile(rf"(?<![A-Za-z0-9])['＇](?=[^'＇\n]*[{HAN}])[^'＇\n]+(['＇](?![A-Za-z]))")
_CORNERS = re.compile("[「」『』〝〞〟]")
_RIGHT = dict(zip("「」『』〝〞〟", "“”‘’“””", strict=True))
_CHINESE = re.compile(f"[{HAN}]")
_INCHES = re.compile(r'\d"(?![^"]*")')


@text_rule(
    "BT402",
    "straight-quote",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.8.2",
    wrong='全区深入推进"放管服"改革。',
    right="全区深入推进“放管服”改革。",
)
def straight_quotes(passage: Passage) -> Findings:
    """Straight quotes, or corner brackets 「」, stand in place of “ ” or ‘ ’.

    The quotes of horizontal Chinese text are “ ” and, inside them, ‘ ’.
    """
    if not (passage.has(_MARKS) and _CHINESE.search(passage.text)):
        return
    message = _("The mark {mark} is no Chinese quote. Write {right}.")
    unsure = _("The mark {mark} is no Chinese quote. Write “ or ”.")
    for position, right in sorted(_places(passage)):
        if not passage.is_foreign(position, position + 1):
            mark = passage.text[position]
            text = message.format(mark=mark, right=right) if right else unsure.format(mark=mark)
            yield passage.finding(position, position + 1, text, right or None)


def _places(passage: Passage) -> Iterator[tuple[int, str]]:
    """Yield where such a quote stands, and what should stand there if that is certain."""
    text = passage.text
    yield from _doubles(text)
    for match in _SINGLE.finditer(text):
        inside = text.count("“", 0, match.start()) > text.count("”", 0, match.start())
        inside = inside or len(_STRAIGHT.findall(text, 0, match.start())) % 2 == 1
        first, last = "‘’" if inside else "“”"
        yield match.start(), first
        yield match.start(1), last
    for match in _CORNERS.finditer(text):
        yield match.start(), _RIGHT[match[0]]


def _doubles(text: str) -> Iterator[tuple[int, str]]:
    inches = {match.start() + 1 for match in _INCHES.finditer(text)}
    found = [match.start() for match in _STRAIGHT.finditer(text) if match.start() not in inches]
    if not found:
        return
    pairs = pairing(text)
    lonely = [one for one in (*pairs.unclosed, *pairs.unopened) if text[one] in "“”"]
    if len(found) == 1 and len(lonely) == 1:
        yield found[0], "”" if text[lonely[0]] == "“" else "“"
    elif len(found) % 2:
        yield from ((one, "") for one in found)
    else:
        for first, last in zip(found[::2], found[1::2], strict=True):
            inside = any(
                pair.start < first and last < pair.end and text[pair.start] == "“"
                for pair in pairs.pairs
            )
            yield first, "‘" if inside else "“"
            yield last, "’" if inside else "”"
