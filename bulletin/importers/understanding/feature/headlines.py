"""A feature's head: kicker, headline and deck, told by level, by size, or by their wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.body.senders import is_office
from bulletin.importers.understanding.feature.gaps import spaced, tidy, without_breaks
from bulletin.importers.understanding.feature.ranks import Rank, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.names import Names

_LINES = 3
_LONG_LINE = 20
"""Characters from which a headline in one line is divided at its spaces."""
_MUCH_SHORTER = 0.6
_DASH = re.compile(r"\s*(?:[—－―–]|--)")
_COLUMN = re.compile(r"[【〖\[].*[】〗\]]")
_KICKER = re.compile(
    r"[【〖].*[】〗]$|^(?:聚焦|喜迎|庆祝|献礼|奋进新|走进)|特别报道|特刊|专[题栏刊版]$|系列报道|巡礼|风采|进行时|在行动"
    r"|[^—]·|之[一二三四五六七八九十]+$|[⑴-⒇①-⑳]$|[（(][一二三四五六七八九十\d]+[）)]$"
)
_DECK = re.compile(r"(?:纪实|侧记|走笔|综述|见闻|掠影|札记|工作回眸|工作回顾)$")

Division: TypeAlias = tuple[int, int]
"""How many lines are the kicker's, and where the deck begins."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head and what makes it stand out."""

    stretch: Stretch
    rank: Rank

    @property
    def text(self) -> str:
        """The characters alone."""
        return self.stretch.text


@dataclass(frozen=True, slots=True)
class Headline:
    """The parts of a head; each None where it has none."""

    title: Found[tuple[Stretch, ...]] | None = None
    section: Found[Stretch] | None = None
    kicker: Found[Stretch] | None = None
    deck: Found[Stretch] | None = None


def read_headline(lines: Sequence[HeadLine], names: Names) -> Headline:
    """Tell kicker, headline and deck apart in the lines of a head, one at least."""
    lines = [HeadLine(part, line.rank) for line in lines for part in without_breaks(line.stretch)]
    column = len(lines) > _LINES - 1 and bool(_COLUMN.fullmatch(lines[0].text))
    head = lines[column:]
    how, (kickers, below), sure = _divided(head, names)
    title = [line.stretch for line in head[kickers:below]]
    quote = Stretch.joined(title)
    return Headline(
        Found(tuple(tidy(line) for line in _in_lines(title, names)), quote, how, sure=sure),
        _found(lines[:column], How.MARK),
        _found(head[:kickers], how, sure=sure),
        _found(head[below:], how, sure=sure),
    )


def _found(lines: Sequence[HeadLine], how: How, *, sure: bool = True) -> Found[Stretch] | None:
    if not lines:
        return None
    quote = Stretch.joined(line.stretch for line in lines)
    return Found(spaced([line.stretch for line in lines]), quote, how, sure=sure)


def _divided(lines: Sequence[HeadLine], names: Names) -> tuple[How, Division, bool]:
    """Return what told the parts apart, the division, and whether that is sure."""
    dash = next((i for i, line in enumerate(lines) if i and _DASH.match(line.text)), len(lines))
    ranks = [line.rank for line in lines[:dash]]
    best = min(ranks)
    first = ranks.index(best)
    end = first + next((i for i, rank in enumerate(ranks[first:]) if rank != best), dash - first)
    if len(set(ranks)) == 1:
        texts = [line.text for line in lines[:dash]]
        if best.sign <= Sign.SIZE:
            return _mark(best), (int(_is_kicker(texts)), dash), True
        kickers, end, sure = _by_words(texts, names)
        return _mark(best), (kickers, end), sure
    if best.sign is Sign.LEVEL and end < dash:
        kickers, end = _by_level(lines[first:dash], end - first, names)
        return How.MARK, (first + kickers, first + end), True
    return _mark(best), (first, end), True


def _mark(rank: Rank) -> How:
    if rank.sign is Sign.LEVEL:
        return How.MARK
    return How.LINE if rank.sign in (Sign.BARE, Sign.CENTER) else How.LOOK


def _by_level(lines: Sequence[HeadLine], top: int, names: Names) -> Division:
    """Divide the lines of the highest heading, ``top`` of them, from those below.

    A high heading may be the kicker over the true headline, or its first line (the unit).
    """
    above = " ".join(line.text for line in lines[:top])
    below = " ".join(line.text for line in lines[top:])
    if lines[top].rank.sign is Sign.LEVEL and not _DECK.search(below):
        if _KICKER.search(above) or len(above) <= _MUCH_SHORTER * len(below):
            return (0, len(lines)) if is_office(above, names) else (top, len(lines))
        if is_office(above, names) or _is_pair(above) > _is_pair(below):
            return (top * _is_pair(above), len(lines))
    return 0, top


def _by_words(texts: Sequence[str], names: Names) -> tuple[int, int, bool]:
    """Divide lines that look alike: where the deck begins, how many are the kicker's, if sure."""
    end = len(texts)
    if end > 1 and _DECK.search(texts[-1]):
        end -= 1
    kickers = _kickers(texts[:end], names)
    known = bool(_KICKER.search(texts[0])) or is_office(texts[0], names)
    return kickers, end, known or len(texts) == 1


def _kickers(texts: Sequence[str], names: Names) -> int:
    """Return how many of the first lines are the kicker's; one at least is the headline's."""
    if len(texts) == 1:
        return 0
    if _is_kicker(texts):
        return 1
    if _is_pair(texts[0]) and not _is_pair(texts[1]):
        return 1
    stacked = len(texts) == _LINES and len(texts[0]) == len(texts[1])
    if stacked and re.search(r"[：:].", texts[2]) and not is_office(texts[0], names):
        return 2
    return int(len(texts) > _LINES)


def _is_kicker(texts: Sequence[str]) -> bool:
    """Tell whether the first of several lines reads as kickers do: 聚焦两会, 【基层风采】."""
    return len(texts) > 1 and bool(_KICKER.search(texts[0]))


def _is_pair(text: str) -> bool:
    """Tell whether a line is a pair of slogans: two halves as long, a space between them."""
    halves = text.split()
    return len(halves) == 2 and len(halves[0]) == len(halves[1])


def _in_lines(title: Sequence[Stretch], names: Names) -> Iterator[Stretch]:
    """Yield a headline's lines; one that is long is divided at its spaces, three at most."""
    if len(title) > 1 or len(title[0]) <= _LONG_LINE:
        yield from title
        return
    (line,) = title
    spans = [match.span() for match in re.finditer(r"\S+", line.text)]
    start = 0
    unit_first = is_office(line.text.split()[0], names)
    for index in _breaks([end - begin for begin, end in spans], unit_first=unit_first):
        yield line[start : spans[index][0]].strip()
        start = spans[index][0]
    yield line[start:]


def _breaks(widths: Sequence[int], *, unit_first: bool) -> tuple[int, ...]:
    """Return at which pieces a new line begins; slogans of one length stay together."""
    if len(widths) != _LINES:
        return (1,) if len(widths) == _LINES - 1 else ()
    first, second, third = widths
    if second == third and (unit_first or first != second):
        return (1,)
    return (2,) if first == second else (1, 2)
