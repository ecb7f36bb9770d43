"""Which words above the items are the publication's title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

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
    r"(?:简报|动态|信息|快报|专报|通讯|通报|专刊|简讯|要情|快讯|周报|月报|纪要)"
)
_NAMES = frozenset({What.WORDS, What.PUBLICATION})
_BEGINNING = ({What.WORDS}, {What.OFFICE})
_LARGE = 30
"""Points from which on a line is larger than a headline (a headline has 18 to 26)."""
_SHORTEST, _SHORT, _LONGEST = 6, 8, 24
_SHORT_SUBTITLE = 16


@dataclass(frozen=True, slots=True)
class Title:
    """The tokens of the title, the subtitles below it, and the rows that hold only such words.

    ``echoes`` are the title once more, as in a running head or in Pinyin; ``unknown`` are words
    that are none of these. ``how`` tells what the title was told by.
    """

    tokens: tuple[Token, ...] = ()
    subtitles: tuple[Token, ...] = ()
    echoes: tuple[Token, ...] = ()
    unknown: tuple[Token, ...] = ()
    rows: tuple[Row, ...] = ()
    how: How = How.PLACE


class _Candidate(NamedTuple):
    """Words that may be the title: the greatest are the best, the first among equals."""

    rank: int
    size: float
    place: int
    token: Token


def choose_title(clear: Sequence[Row], words: Sequence[Row]) -> Title:
    """Return the title among rows of words and the words on clear rows."""
    rows = sorted((*clear, *words), key=lambda row: row.line.location)
    numbers = [n for n, row in enumerate(rows) if What.NUMBER in row.kinds]
    signed = {What.DATE, What.OFFICE} <= {kind for row in clear for kind in row.kinds}
    last = numbers[0] if numbers else 0 if signed else -1
    candidates = [
        _Candidate(
            _rank(row, token, numbered=bool(numbers), above=n <= last, alone=not clear),
            token.quote.look.size or 0,
            n,
            token,
        )
        for n, row in enumerate(rows)
        for token in row.tokens
        if token.what in _NAMES
    ]
    best = max(candidates, key=lambda one: (*one[:2], -one.place), default=None)
    if not best or not best.rank:
        return Title(unknown=_others(clear, ()))
    return _title(rows, best, clear, words, last)


def _title(
    rows: Sequence[Row], best: _Candidate, clear: Sequence[Row], words: Sequence[Row], last: int
) -> Title:
    """Return the title with what stands around it, down to the row of the number."""
    above = _begun(rows[: best.place], best.token, clear)
    tokens = (*(one for row in above for one in row.tokens), best.token)
    below = _subtitles(rows[best.place + 1 : max(last, 0)], words)
    subtitles = tuple(one for row in below for one in row.tokens if not one.name.text.isascii())
    used = [*rows[: best.place + 1], *below]
    others = _others([row for row in rows if row in used or row in clear], (*tokens, *subtitles))
    title = best.token.name.text
    echoes = tuple(one for one in others if title in one.name.text or one.name.text.isascii())
    return Title(
        tokens,
        subtitles,
        echoes,
        tuple(one for one in others if one not in echoes),
        tuple(row for row in words if row in used),
        _HOW[best.rank],
    )


_HOW = {1: How.PLACE, 2: How.PATTERN, 3: How.LOOK, 4: How.MARK, 5: How.ROSTER}


def _rank(row: Row, token: Token, *, numbered: bool, above: bool, alone: bool) -> int:
    """Return how well words prove to be a title, 0 where they do not."""
    if token.what is What.PUBLICATION:
        return 5 if token.how is How.ROSTER else 4
    text, look = token.name.text, token.quote.look
    if text.isascii():
        return 0
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
    generic = bool(_GENERIC.fullmatch(token.name.text))
    offices = [one.name.text for row in clear for one in row.tokens if one.what is What.OFFICE]
    found: list[Row] = []
    for row in reversed(above):
        begins = generic and (row.kinds == {What.WORDS} or len(offices) > 1)
        if not (row.kinds in _BEGINNING and (begins or _has_part_in(row, offices))):
            break
        if token.name.text in row.tokens[0].name.text:
            break
        found.insert(0, row)
    return found


def _has_part_in(row: Row, offices: Sequence[str]) -> bool:
    """Tell whether a row names the body that another of the offices is a part of."""
    name = row.tokens[0].name.text
    return any(office != name and office.startswith(name) for office in offices)


def _subtitles(below: Sequence[Row], words: Sequence[Row]) -> list[Row]:
    return [row for row in below if row in words and len(row.line.text) <= _SHORT_SUBTITLE]


def _others(rows: Sequence[Row], used: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(
        token
        for row in rows
        for token in row.tokens
        if token.what in _NAMES and not any(token is other for other in used)
    )
