"""A line of a masthead, divided into the parts that it is made of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bulletin.importers.original import EMPTY, Stretch
from bulletin.importers.understanding.head.names import named
from bulletin.importers.understanding.head.tokens import Token, What
from bulletin.importers.understanding.wording.dates import dates_in
from bulletin.importers.understanding.wording.issue_numbers import numbers_in
from bulletin.importers.understanding.wording.marks import marks_in
from bulletin.importers.understanding.wording.publications import is_publication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.importers.names import Names

_LONGEST = 80
_SHORT_TITLE = 8
_NO_MASTHEAD = re.compile(
    r"\s*(?:目\s*[录次]|要\s*目|导\s*[读航]|本\s*期\s*(?!第)\S|内容提要|今日要目|编\s*者?\s*按|按\s*语|"
    r"[【〖◎●★◆■▲△▶※☆]|第?[一二三四五六七八九十]{1,3}\s*[、．.]|[（(][一二三四五六七八九十\d]{1,2}[）)](?!\s*\Z)|"
    r"\d{1,2}\s*[、．.](?!\s?\d)|附\s*[件：:]|主\s*题\s*词)"
)
_DAY = r"(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日"
_PERIOD = re.compile(rf"[（(]\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日?\s*[-—－–~～至]+\s*{_DAY}\s*[)）]")
_PARTING = re.compile(r"\A[^，,、]*[\s）)】〕\]|｜]\Z")
_EDGES = re.compile(
    r"(?P<closing>[\s）)】〕\]，,、·|｜—*-]*)(?P<words>.*?)(?P<opening>[\s（(【〔\[，,、·|｜—*-]*)",
    re.DOTALL,
)


class _Placed(NamedTuple):
    start: int
    end: int
    token: Token


class _Between(NamedTuple):
    """What stands between two patterns: the end of the first, words, the begin of the second."""

    closing: Stretch
    words: Stretch
    opening: Stretch


def read_line(line: Stretch, names: Names) -> tuple[Token, ...]:
    """Return the parts of a line; none where it cannot belong to a masthead."""
    if len("".join(line.text.split())) > _LONGEST or _NO_MASTHEAD.match(line.text):
        return ()
    placed = _patterns(line)
    starts, ends = [0, *(one.end for one in placed)], [*(one.start for one in placed), len(line)]
    gaps = [_between(line[start:end]) for start, end in zip(starts, ends, strict=True)]
    tokens: list[Token] = []
    loose = EMPTY
    for gap, before, after in zip(gaps, (None, *placed), (*placed, None), strict=True):
        found = named(gap.words, names) if gap.words else ()
        if gap.words and not (found and _may_stand(found, gap, before, after)):
            return ()
        tokens, loose = _closed(tokens, loose + gap.closing)
        for token in (*found, *((after.token,) if after else ())):
            loose = loose + gap.opening if after and token is after.token else loose
            tokens.append(replace(token, quote=loose + token.quote))
            loose = EMPTY
        if not after:
            tokens, loose = _closed(tokens, gap.opening)
    return tuple(tokens)


def _between(gap: Stretch) -> _Between:
    match = _EDGES.fullmatch(gap.text)
    start, end = match.span("words") if match else (0, len(gap))
    return _Between(gap[:start], gap[start:end], gap[end:])


def _closed(tokens: list[Token], closing: Stretch) -> tuple[list[Token], Stretch]:
    """Return the tokens, the last one with these characters; without any, the characters."""
    if not tokens:
        return tokens, closing
    return [*tokens[:-1], replace(tokens[-1], quote=tokens[-1].quote + closing)], EMPTY


def _may_stand(
    found: tuple[Token, ...], gap: _Between, before: _Placed | None, after: _Placed | None
) -> bool:
    """Tell whether words may touch the patterns: no sentence runs on from 第35期 or up to it."""
    if before and not _PARTING.search(gap.closing.text) and found[0].what is What.WORDS:
        return False
    if not after or gap.opening or found[-1].what is not What.WORDS:
        return True
    title = found[-1].name.text
    short = after.token.what is What.NUMBER and len(title) <= _SHORT_TITLE
    return short or is_publication(title)


def _patterns(line: Stretch) -> list[_Placed]:
    """Return the numbers, dates and marks of a line, none of them overlapping."""
    found: list[_Placed] = []
    for one in _candidates(line):
        if all(one.end <= other.start or one.start >= other.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _candidates(line: Stretch) -> Iterator[_Placed]:
    for period in _PERIOD.finditer(line.text):
        quote = line[period.start() : period.end()]
        yield _Placed(period.start(), period.end(), Token(What.SUBTITLE, quote, quote))
    for number in numbers_in(line.text):
        quote = line[number.start : number.end]
        yield _Placed(number.start, number.end, Token(What.NUMBER, quote, number=number))
    for dated in dates_in(line.text):
        quote = line[dated.start : dated.end]
        yield _Placed(dated.start, dated.end, Token(What.DATE, quote, dated=dated))
    for mark in marks_in(line.text):
        quote = line[mark.start : mark.end]
        yield _Placed(mark.start, mark.end, Token(What.MARK, quote, quote, mark=mark.kind))
