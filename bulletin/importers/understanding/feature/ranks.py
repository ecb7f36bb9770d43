"""How high a line stands in a feature: by its heading level, its size, its weight, its wording."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from bulletin.importers.original import Line, Side
from bulletin.importers.understanding.body.notes import label_length
from bulletin.importers.understanding.body.numbering import read_number
from bulletin.importers.understanding.feature.bylines import read_byline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Element

_LONGEST, _LONGEST_BARE, _LONGEST_PIECE = 70, 48, 28
_LONGEST_UNIT = 10
_LARGER = 0.4
"""Points by which a line must be larger than the text to be more than a rounding error."""
_SENTENCE = re.compile(r"[。；;]|[，,、]$")
_OPEN_END = re.compile(r"[！？!?：:]$")
_SPEAKER = re.compile(r"(?:记者|问|答|主持人|Q|A)\s*\d?\s*[：:]")
_NOT_BARE = re.compile(
    r"图\s*[为：:①-⑩\d一二三四]|[上下左右]图|[（(].*[）)]$|https?:|.*(?:摄|供图)[）)]?$"
)
_DATE = re.compile(r"\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?(?:\s*星期.)?")


class Sign(IntEnum):
    """What makes a line stand out, the most certain first."""

    LEVEL = 0
    SIZE = 1
    WEIGHT = 2
    CENTER = 3
    BARE = 4


class Rank(NamedTuple):
    """What makes a line stand out, and its degree: the heading's level, or minus its size."""

    sign: Sign
    degree: float = 0


@dataclass(frozen=True, slots=True)
class Type:
    """How the running text of a document looks: its size in pt, whether it is set off itself."""

    size: float | None
    strong: bool


def running_type(elements: Sequence[Element]) -> Type:
    """Return the look of most characters."""
    sizes: Counter[float | None] = Counter()
    strong: Counter[bool] = Counter()
    for element in elements:
        for piece in element.stretch.pieces if isinstance(element, Line) else ():
            sizes[piece.look.size] += len(piece.text)
            strong[piece.look.strong] += len(piece.text)
    return Type(max(sizes, key=sizes.__getitem__, default=None), strong[True] > strong[False])


def rank_of(line: Line, running: Type) -> Rank | None:
    """Return what makes a line a head or part of a headline; None for running text."""
    if line.level is not None:
        return Rank(Sign.LEVEL, line.level)
    if not is_short(line.text) or _SPEAKER.match(line.text) or read_byline(line.stretch):
        return None
    size = line.stretch.look.size
    if size and running.size and size > running.size + _LARGER:
        return Rank(Sign.SIZE, -round(size, 1))
    if not running.strong and _all_strong(line):
        return Rank(Sign.WEIGHT)
    if _NOT_BARE.match(line.text) or not _ends_like_a_head(line.text):
        return None
    if line.side is Side.CENTER:
        return Rank(Sign.CENTER)
    bare = len(line.text) <= _LONGEST_BARE and not line.bullet and line.box is None
    return Rank(Sign.BARE) if bare else None


def is_short(text: str) -> bool:
    """Tell whether a text is short as heads are, and no sentence."""
    if not 1 < len(text) <= _LONGEST or label_length(text) or is_date(text):
        return False
    halves = re.split(r"[\s，,：:！!？?]+", text)
    return not _SENTENCE.search(text) and max(map(len, halves)) <= _LONGEST_PIECE


def _ends_like_a_head(text: str) -> bool:
    """Tell whether a line without other signs ends as heads do; 南坪镇： may begin a headline."""
    return not _OPEN_END.search(text) or (text[-1] in "：:" and len(text) <= _LONGEST_UNIT)


def is_date(text: str) -> bool:
    """Tell whether a line is a date and nothing else."""
    return bool(_DATE.fullmatch(text.strip()))


def shape(text: str) -> tuple[int, ...] | str:
    """Return what makes heads of one rank alike: the form of a number, else the halves' lengths."""
    if number := read_number(text):
        return number.form
    return tuple(len(half) for half in text.split())


def _all_strong(line: Line) -> bool:
    return all(piece.look.strong for piece in line.stretch.pieces if piece.text.strip())
