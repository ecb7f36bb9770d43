"""The lines of two layouts: whose text changed, and where those went that kept it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bulletin.build.moved.texts import Texts
from bulletin.build.moved.values import TextChange
from bulletin.printed.reading import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.build.moved.texts import Replaced
    from bulletin.printed.reading import Line, Page

_AROUND = 8
"""Characters that are shown before and after a change."""
_MM = 72 / 25.4
_STILL = 0.05 * _MM
"""Pt; what moved less stands where it stood."""
_SPACED = 0.1 * _MM
"""Pt by which a character may stand otherwise in its line, or the line be higher."""


class Placed(NamedTuple):
    """A line and the number of its page."""

    page: int
    line: Line


class Pair(NamedTuple):
    """The same line in both layouts."""

    then: Placed
    now: Placed
    by: int

    @property
    def turned(self) -> bool:
        """Whether it stands on another page."""
        return self.then.page != self.now.page

    @property
    def right(self) -> float:
        """How far it moved to the right, in mm."""
        return (self.now.line.starts[0] - self.then.line.starts[0]) / _MM

    @property
    def down(self) -> float:
        """How far it moved down, in mm."""
        return (self.now.line.baseline - self.then.line.baseline) / _MM

    @property
    def stands(self) -> bool:
        """Whether it stands where it stood."""
        return not self.turned and max(abs(self.right), abs(self.down)) < _STILL / _MM

    @property
    def reset(self) -> bool:
        """Whether its faces, its size or the spacing of its characters changed."""
        one, other = self.then.line, self.now.line
        if one.faces != other.faces:
            return True
        heights = one.box.bottom - one.box.top, other.box.bottom - other.box.top
        far = other.starts[0] - one.starts[0]
        pairs = zip(one.starts, other.starts, strict=True)
        return abs(heights[0] - heights[1]) > _SPACED or any(
            abs(now - then - far) > _SPACED for then, now in pairs
        )


@dataclass(frozen=True)
class Lines:
    """The lines of two layouts in the order of reading, and their texts compared."""

    then: Sequence[Placed]
    now: Sequence[Placed]

    @cached_property
    def texts(self) -> Texts:
        """The texts of both."""
        return Texts([line.text for _, line in self.then], [line.text for _, line in self.now])

    @cached_property
    def replaced(self) -> tuple[Replaced, ...]:
        """What of the text is new."""
        return self.texts.replaced()

    def changes(self) -> Iterator[TextChange]:
        """Yield the changes of the text with their pages."""
        for one in self.replaced:
            yield text_change(
                self.texts,
                one,
                _page(self.then, self.texts.starts_then, one.start),
                _page(self.now, self.texts.starts_now, one.first),
            )

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The lines that have the same text in both layouts."""
        return tuple(self._pairs())

    def _pairs(self) -> Iterator[Pair]:
        numbers = {start: number for number, start in enumerate(self.texts.starts_now[:-1])}
        starts = self.texts.starts_then[:-1]
        for number, (start, placed) in enumerate(zip(starts, self.then, strict=True)):
            first = self.texts.pairs.get(start, -1)
            other = numbers.get(first)
            if other is not None and self._same(start, first, placed, self.now[other]):
                yield Pair(placed, self.now[other], other - number)

    def _same(self, start: int, first: int, then: Placed, now: Placed) -> bool:
        """Tell whether two lines are the same, to the last character."""
        length = len(then.line.text)
        return length == len(now.line.text) and all(
            self.texts.pairs.get(start + step) == first + step for step in range(1, length)
        )

    @cached_property
    def unpaired_then(self) -> tuple[Placed, ...]:
        """The lines that were there and are there no more."""
        paired = {id(pair.then) for pair in self.pairs}
        return tuple(one for one in self.then if id(one) not in paired)

    @cached_property
    def unpaired_now(self) -> tuple[Placed, ...]:
        """The lines that are new, by their text or by where they begin and end."""
        paired = {id(pair.now) for pair in self.pairs}
        return tuple(one for one in self.now if id(one) not in paired)

    def broken(self) -> int:
        """Count the new lines that have no new text, but begin or end at other characters."""
        changed = {
            id(self.now[number])
            for one in self.replaced
            for number in _numbers(self.texts.starts_now, one.first, one.last)
        }
        return sum(id(one) not in changed for one in self.unpaired_now)

    def gone(self) -> Iterator[tuple[int, Box]]:
        """Yield where on the pages that were there text stood that is there no more."""
        for one in self.replaced:
            yield from _boxes(self.then, self.texts.starts_then, one.start, one.end)

    def come(self) -> Iterator[tuple[int, Box]]:
        """Yield where on the new pages text stands that is new."""
        for one in self.replaced:
            yield from _boxes(self.now, self.texts.starts_now, one.first, one.last)


def lines_of(
    then: Sequence[tuple[int, Page]], now: Sequence[tuple[int, Page]], *, artifacts: bool
) -> Lines:
    """Return the lines of numbered pages: those of the text, or its running heads."""
    return Lines(*(tuple(_placed(side, artifacts=artifacts)) for side in (then, now)))


def text_change(
    texts: Texts, one: Replaced, page_then: int | None = None, page_now: int | None = None
) -> TextChange:
    """Return a change with the characters around it."""
    leading = texts.after[max(one.first - _AROUND, 0) : one.first]
    trailing = texts.after[one.last : one.last + _AROUND]
    before, after = texts.before[one.start : one.end], texts.after[one.first : one.last]
    return TextChange(page_then, page_now, before, after, leading, trailing)


def _placed(pages: Sequence[tuple[int, Page]], *, artifacts: bool) -> Iterator[Placed]:
    for number, page in pages:
        for line in page.lines:
            if line.text and line.artifact == artifacts:
                yield Placed(number, line)


def _numbers(starts: Sequence[int], start: int, end: int) -> range:
    """Return the numbers of the lines that have one of these characters."""
    if start == end:
        return range(0)
    return range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1))


def _page(placed: Sequence[Placed], starts: Sequence[int], at: int) -> int | None:
    """Return the page of a character; at the end of the text, that of the last one."""
    if not placed:
        return None
    return placed[min(bisect_right(starts, at), len(placed)) - 1].page


def _boxes(
    placed: Sequence[Placed], starts: Sequence[int], start: int, end: int
) -> Iterator[tuple[int, Box]]:
    """Yield the rectangles of a stretch of characters, one on each line."""
    for number in _numbers(starts, start, end):
        page, line = placed[number]
        first = max(start - starts[number], 0)
        last = end - starts[number]
        right = line.starts[last] if last < len(line.starts) else line.box.right
        yield page, Box(line.starts[first], line.box.top, right, line.box.bottom)
