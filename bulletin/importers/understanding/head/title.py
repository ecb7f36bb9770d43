"""Which words above the items are the publication's title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Side
from bulletin.importers.recognised import How
from bulletin.importers.understanding.head.tokens import Token, What
from bulletin.importers.understanding.wording.publications import (
    is_plain_publication,
    is_publication,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.understanding.head.rows import Row

_GENERIC = re.compile(
    r"(?:[\w·“”]{0,4}(?:工作|活动|教育|专项|行动|建设|创建|信息|情况|实践|会议|攻坚))?"
    r"(?:简报|动态|信息|快报|专报|通讯|通报|专刊|简讯|要情|快讯)"
)
_NAMES = frozenset({What.WORDS, What.PUBLICATION})
_LARGE = 30
"""Points from which on a line is larger than a headline (a headline has 18 to 26)."""
_SHORTEST, _SHORT, _LONGEST = 6, 8, 24
_SHORT_SUBTITLE = 16


@dataclass(frozen=True, slots=True)
class Title:
    """The tokens of the title, the subtitles below it, and the rows that hold only such words.

    ``unknown`` are words that are neither. ``how`` tells what the title was told by.
    """

    tokens: tuple[Token, ...] = ()
    subtitles: tuple[Token, ...] = ()
    unknown: tuple[Token, ...] = ()
    rows: tuple[Row, ...] = ()
    how: How = How.PLACE


def choose_title(clear: Sequence[Row], words: Sequence[Row]) -> Title:
    """Return the title among rows of words and the words on clear rows."""
    rows = sorted((*clear, *words), key=lambda row: row.line.location)
    numbers = [n for n, row in enumerate(rows) if What.NUMBER in row.kinds]
    signed = {What.DATE, What.OFFICE} <= {kind for row in clear for kind in row.kinds}
    last = numbers[0] if numbers else 0 if signed else -1
    ranked = [
        (_rank(row, token, numbered=bool(numbers), above=n <= last, alone=not clear), -n, token)
        for n, row in enumerate(rows)
        for token in row.tokens
        if token.what in _NAMES
    ]
    how, place, token = max(ranked, key=lambda one: one[:2], default=(0, 0, None))
    if not token or not how:
        return Title(unknown=_unknown(clear, ()))
    above = _begun(rows[:-place], token, clear)
    tokens = (*(one for row in above for one in row.tokens), token)
    below = tuple(_subtitles(rows[-place + 1 : max(last, 0)], words))
    subtitles = tuple(one for row in below for one in row.tokens)
    used = {id(row) for row in (*above, *below, *rows[: -place + 1])}
    return Title(
        tokens,
        subtitles,
        _unknown([row for row in rows if id(row) in used or row in clear], (*tokens, *subtitles)),
        tuple(row for row in words if id(row) in used),
        _HOW[how],
    )


_HOW = {1: How.PLACE, 2: How.PATTERN, 3: How.LOOK, 4: How.MARK, 5: How.ROSTER}


def _rank(row: Row, token: Token, *, numbered: bool, above: bool, alone: bool) -> int:
    """Return how well words prove to be a title, 0 where they do not."""
    if token.what is What.PUBLICATION:
        return 5 if token.how is How.ROSTER else 4
    text, look = token.name.text, token.quote.look
    striking = look.red or (look.size or 0) >= _LARGE
    if alone:
        set_off = striking or row.line.level == 1 or row.line.side is Side.CENTER
        return 2 if is_plain_publication(text) and (set_off or len(text) <= _SHORT) else 0
    short = len(text) <= (_LONGEST if numbered else _SHORT)
    if striking and above | (not numbered) and (short or is_publication(text)):
        return 3
    if is_publication(text) and (numbered or is_plain_publication(text)):
        return 2
    return int(above and (numbered or len(text) <= _SHORTEST))


def _begun(above: Sequence[Row], token: Token, clear: Sequence[Row]) -> list[Row]:
    """Return the rows right above that begin a title: 上街区教育局 over 工作简报."""
    if not _GENERIC.fullmatch(token.name.text):
        return []
    offices = sum(What.OFFICE in row.kinds for row in clear)
    found: list[Row] = []
    for row in reversed(above):
        if row.kinds != {What.WORDS} and not (row.kinds == {What.OFFICE} and offices > 1):
            break
        found.insert(0, row)
    return found


def _subtitles(below: Sequence[Row], words: Sequence[Row]) -> list[Row]:
    return [row for row in below if row in words and len(row.line.text) <= _SHORT_SUBTITLE]


def _unknown(rows: Sequence[Row], used: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(
        token
        for row in rows
        for token in row.tokens
        if token.what in _NAMES and not any(token is other for other in used)
    )
