"""Where a feature's head stands, and which lines are the heads of its sections."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.original import Line
from bulletin.importers.understanding.body.numbering import read_number
from bulletin.importers.understanding.feature.bylines import (
    read_author,
    read_byline,
    read_names,
    signed_at_end,
)
from bulletin.importers.understanding.feature.frames import side_boxes
from bulletin.importers.understanding.feature.ranks import (
    Rank,
    Sign,
    is_date,
    rank_of,
    running_type,
    shape,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.original import Grid, Photo

Part: TypeAlias = "Line | Grid | Photo"
"""What is left of a page: text, tables, pictures."""

_LOWEST = Rank(Sign.BARE)
_ALIKE = 2
"""Characters by which the halves of section heads differ at most."""
_LIKE_A_LIST = 4
_LONGEST_HEAD = 6
"""Lines: kicker, headline of three, deck, and one to spare."""
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Layout:
    """Places of elements: the lines of the head, the bylines beside them, the section heads."""

    ranks: tuple[Rank | None, ...]
    head: tuple[int, ...] = ()
    bylines: tuple[int, ...] = ()
    sections: tuple[int, ...] = ()

    @property
    def start(self) -> int:
        """Where the head begins, 0 where there is none."""
        return min((*self.head, *self.bylines), default=0)

    @property
    def title_rank(self) -> Rank | None:
        """The highest rank in the head."""
        return min((rank for i in self.head if (rank := self.ranks[i])), default=None)


def laid_out(elements: Sequence[Part]) -> Layout:
    """Find the head, the first lines that stand out most, and the heads below it."""
    running = running_type(elements)
    aside = side_boxes(elements)
    ranks = tuple(
        rank_of(one, running) if isinstance(one, Line) and one.box not in aside else None
        for one in elements
    )
    runs = list(_runs(elements, ranks))
    if not runs:
        return Layout(ranks)
    run = _head_run(runs, ranks)
    later = [i for i in range(run[-1] + 1, len(elements)) if ranks[i]]
    head, bylines = _head(elements, ranks, run, later)
    end = max((*head, *bylines), default=-1)
    candidates = [i for i in range(end + 1, len(elements)) if ranks[i]]
    return Layout(ranks, head, bylines, _sections(elements, ranks, candidates))


def divided(elements: Sequence[Part]) -> list[Sequence[Part]]:
    """Divide a page into its features, at headlines as high as the first, where that is clear.

    It is clear where section heads are lower, or where each part has its own byline.
    """
    layout = laid_out(elements)
    rank = layout.title_rank
    if rank is None or rank.sign > Sign.SIZE:
        return _divided_by_bylines(elements, layout.ranks)
    starts = [
        _after_byline(elements, run)
        for run in _runs(elements, layout.ranks)
        if run[0] > layout.head[-1] and any(layout.ranks[i] == rank for i in run)
    ]
    edges = [0, *starts, len(elements)]
    parts = [elements[start:end] for start, end in pairwise(edges)]
    lower = any((layout.ranks[i] or rank) > rank for i in layout.sections)
    return parts if starts and (lower or all(map(_is_signed, parts))) else [elements]


def _divided_by_bylines(
    elements: Sequence[Part], ranks: Sequence[Rank | None]
) -> list[Sequence[Part]]:
    """Divide a page in one type where each headline has its byline right below it."""
    starts = [
        run[0]
        for run in _runs(elements, ranks)
        if len(run) > 1 and _is_byline(elements[run[-1]]) and ranks[run[0]]
    ]
    if len(starts) < 2 or starts[0] or _is_byline(elements[-1]):
        return [elements]
    return [elements[start:end] for start, end in pairwise([*starts, len(elements)])]


def _after_byline(elements: Sequence[Part], run: Sequence[int]) -> int:
    return next(i for i in run if not _is_byline(elements[i]))


def _is_signed(elements: Sequence[Part]) -> bool:
    lines = (one.stretch for one in elements if isinstance(one, Line))
    return any(read_byline(line) or signed_at_end(line)[1] for line in lines)


def _runs(elements: Sequence[Part], ranks: Sequence[Rank | None]) -> Iterator[tuple[int, ...]]:
    """Yield neighbours that stand out, with the bylines and dates between them."""
    run: list[int] = []
    for i, element in enumerate((*elements, None)):
        if element is not None and (ranks[i] or _is_byline(element) or _is_date(element)):
            run.append(i)
            continue
        if any(ranks[j] for j in run):
            yield tuple(run)
        run = []


def _is_byline(element: Part) -> bool:
    return isinstance(element, Line) and bool(read_byline(element.stretch))


def _is_date(element: Part) -> bool:
    return isinstance(element, Line) and is_date(element.text)


def _head_run(runs: Sequence[tuple[int, ...]], ranks: Sequence[Rank | None]) -> tuple[int, ...]:
    """Return the run with the highest heading or the largest type, else the first.

    Where lines of that rank head several sections, the first lines of all are the headline.
    """
    best = min(rank for run in runs for i in run if (rank := ranks[i]))
    of_best = [run for run in runs if any(ranks[i] == best for i in run)]
    first = runs[0]
    if best.sign > Sign.SIZE or (len(of_best) > 1 and first[0] == 0):
        return first
    return of_best[0]


def _head(
    elements: Sequence[Part],
    ranks: Sequence[Rank | None],
    run: Sequence[int],
    later: Sequence[int],
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the lines of the head and the bylines beside it; the run may go on with sections."""
    lines = [i for i in run if ranks[i]]
    bylines = [i for i in run if _is_byline(elements[i])]
    end = next((i for i in bylines if i > lines[0]), len(elements))
    lines = [i for i in lines if i < end][:_LONGEST_HEAD]
    _take_off_sections(elements, ranks, lines, later, after_text=run[0] > 0)
    names = _names_below(elements, ranks, lines)
    last = lines[-1] if lines else -1
    between = range(last + 1, run[-1] + 1)
    end = next((i for i in between if ranks[i]), run[-1] + 1)
    signed = [i for i in bylines if last >= 0 and i < end]
    kept = tuple(i for i in lines if i not in names)
    return kept, tuple(sorted({*signed, *names}))


def _names_below(
    elements: Sequence[Part], ranks: Sequence[Rank | None], lines: Sequence[int]
) -> list[int]:
    """Return the last line of a head if it has only names in it; an office in smaller type, too."""
    last = elements[lines[-1]] if len(lines) > 1 else None
    if not isinstance(last, Line):
        return []
    smaller = (ranks[lines[-1]] or _LOWEST) > min(ranks[i] or _LOWEST for i in lines)
    named = read_author(last.stretch) if smaller else read_names(last.stretch)
    return [lines[-1]] if named else []


def _take_off_sections(
    elements: Sequence[Part],
    ranks: Sequence[Rank | None],
    lines: list[int],
    later: Sequence[int],
    *,
    after_text: bool,
) -> None:
    """Leave the lines that are headline; what looks like later heads is a section's."""
    least = 0 if after_text else 1
    while len(lines) > least:
        last, others = lines[-1], [i for i in later if ranks[i] == ranks[lines[-1]]]
        if not _is_section(elements, ranks, lines, others, after_text=after_text):
            return
        lines.remove(last)


def _is_section(
    elements: Sequence[Part],
    ranks: Sequence[Rank | None],
    lines: Sequence[int],
    others: Sequence[int],
    *,
    after_text: bool,
) -> bool:
    """Tell whether the last of the lines heads a section, as the others of its rank do."""
    rank = ranks[lines[-1]]
    text = _text(elements, lines[-1])
    number = read_number(text)
    if len(lines) > 1 and number and number.level == 1:
        return True
    if rank is None or not others:
        return False
    following_text = any(ranks[i - 1] is None for i in others)
    lower = any((ranks[i] or rank) < rank for i in lines)
    if rank.sign <= Sign.SIZE and (lower or len(lines) == 1):
        return following_text
    return any(_alike(text, _text(elements, i), loosely=after_text) for i in others)


def _text(elements: Sequence[Part], index: int) -> str:
    element = elements[index]
    return element.text if isinstance(element, Line) else ""


def _alike(text: str, other: str, *, loosely: bool) -> bool:
    """Tell whether two heads have the same number of halves, and these the same lengths."""
    one, two = shape(text), shape(other)
    if isinstance(one, str) or isinstance(two, str) or len(one) != len(two) or len(one) == 1:
        return one == two if isinstance(one, str) else False
    if not loosely:
        return one == two
    close = all(abs(a - b) <= _ALIKE for a, b in zip(one, two, strict=True))
    return close or len(one) >= _LIKE_A_LIST


def _sections(
    elements: Sequence[Part], ranks: Sequence[Rank | None], candidates: Sequence[int]
) -> tuple[int, ...]:
    """Return the lines that head text; bare ones only where no others do."""
    closed = [i for i in candidates if not _text(elements, i).endswith(("：", ":"))]
    last = max((i for i, rank in enumerate(ranks) if rank is None), default=-1)
    heading = [i for i in closed if i < last]
    marked = [i for i in heading if (ranks[i] or _LOWEST).sign < Sign.BARE]
    texts = sum(isinstance(one, Line) for one in elements)
    if len(marked) > 1 or len(heading) > _MOSTLY * texts:
        return tuple(marked)
    return tuple(heading)
