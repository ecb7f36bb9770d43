"""Spaces inside a line: what they divide, and what they only spread out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.original import Piece, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\S+")
_WIDTHS = {"\u3000": 2, "\t": 4}
_PHRASE = 4


def closed_up(stretch: Stretch) -> Stretch:
    """Return the characters without any white space: 上 街 信 息 becomes 上街信息."""
    return stretch.without(match.span() for match in _SPACE.finditer(stretch.text))


def closed_name(stretch: Stretch) -> Stretch:
    """Return a name closed up, but for spaces that divide phrases (不忘初心 牢记使命)."""
    words = chunks(stretch)
    if len(words) > 1 and all(len(closed_up(word)) >= _PHRASE for word in words):
        return spaced(map(closed_up, words))
    return closed_up(stretch)


def chunks(stretch: Stretch) -> list[Stretch]:
    """Return what white space divides; characters that it only spreads out stay together."""
    return [stretch[start:end] for start, end in chunk_spans(stretch.text)]


def chunk_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the chunks stand: words, and rows of single characters with gaps of one width."""
    start, end, reach = 0, 0, 0
    for match in _WORD.finditer(text):
        gap = gap_width(text[end : match.start()])
        single = match.end() - match.start() == 1 and (reach > 0 or end - start == 1)
        if end and single and gap <= (reach or gap):
            end, reach = match.end(), reach or gap
            continue
        if end:
            yield start, end
        (start, end), reach = match.span(), 0
    if end:
        yield start, end


def gap_width(space: str) -> int:
    """Return how wide white space is, in half-width characters."""
    return sum(_WIDTHS.get(character, 1) for character in space)


def spaced(words: Iterable[Stretch]) -> Stretch:
    """Return words with one space between each two."""
    joined = Stretch()
    for word in words:
        gap = Stretch((Piece(" ", word.location),)) if joined else Stretch()
        joined += gap + word
    return joined
