"""Stray spaces: around digits and letters, inside words, as an office's old printer left them.

Kept are the spaces that say something: between Western words, between the halves of a headline
or slogan, between names, around formulas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.importers.original import Stretch

_SPACE = r"[ \t\u00a0\u2002-\u200a\u202f\u205f\u3000]"
_HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_SPACES = re.compile(rf"{_SPACE}+")
_CHINESE = re.compile(rf"{_HAN}|[“”‘’《》【】「」『』]")
_WESTERN = re.compile(r"[A-Za-z0-9０-９\u00c0-\u024f]")
_FIGURE_ENDS = re.compile(rf"{_WESTERN.pattern}|[%％)）]")
_TAKES_NO_SPACE_AFTER = re.compile(r"[，。、；：！？…—～·（〈〔(“‘《【「『]")
_TAKES_NO_SPACE_BEFORE = re.compile(r"[，。、；：！？…—～·）〉〕％‰℃%)”’》】」』]")
_HALF_MARK = re.compile(rf"{_HAN}[,;:!?]$")
_CLAUSE = re.compile(r"[，。；：！？,;!?]")
_LETTERED = re.compile(rf"{_HAN}(?:{_SPACE}{{1,2}}{_HAN}){{2,}}")
"""Single characters with a space between each: 办 公 室."""
_NAMED = re.compile(
    rf"(?:记者|通讯员|作者|摄影|编辑|校对|审核|审签|签发|撰稿|供稿|主编|文|图)[：:/／]?"
    rf"(?:{_SPACE}*[/／]?{_HAN}{{1,4}}[/／文图摄]{{0,3}}){{1,9}}"
    rf"|{_SPACE}(?:{_HAN}{{2,4}}{_SPACE})+"
)
"""Names after the word for what these people do, or in a list of their own."""
_SIGNED = re.compile(r"记者|通讯员|作者|摄影|文/|图/")
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")
_AMOUNT = re.compile(rf"[0-9０-９]{_HAN}{{1,2}}$")
_HALF_SLOGAN = 4
"""Characters that half a headline or slogan has at least."""
_UNEVEN = 2
_LONGEST_NAME = 4
_BREAK = re.compile(rf"{_SPACE}|[，。、；：！？,;!?\n]")
_FAR = 60
"""Characters beyond which nothing tells about a space."""
_NEIGHBOURS = 2
"""Characters quoted on both sides of a space."""


def closed_up(stretch: Stretch) -> tuple[Stretch, tuple[Diagnostic, ...]]:
    """Return a paragraph without its stray spaces, and one report that quotes them all."""
    text = stretch.text
    gaps = [found.span() for found in _SPACES.finditer(text)]
    if not gaps:
        return stretch, ()
    words = _Words(text, *(_inside(pattern, text) for pattern in (_LETTERED, _NAMED, _QUOTED)))
    stray = [gap for gap in gaps if words.is_stray(*gap)]
    return (stretch.without(stray), (_report(stretch, stray),)) if stray else (stretch, ())


@dataclass(frozen=True)
class _Words:
    """A paragraph, and which of its spaces stand in spaced words, names, and quotations."""

    text: str
    lettered: frozenset[int]
    named: frozenset[int]
    quoted: frozenset[int]

    @cached_property
    def first_clause(self) -> int:
        """Where the first mark of a sentence stands, past the end if there is none."""
        found = _CLAUSE.search(self.text)
        return found.start() if found else len(self.text)

    def is_stray(self, start: int, end: int) -> bool:
        """Tell whether a space says nothing."""
        before, after = self.text[max(0, start - _FAR) : start], self.text[end : end + _FAR]
        if not before or not after or "\n" in (before[-1], after[0]):
            return True
        if start in self.named:
            return False
        if _TAKES_NO_SPACE_AFTER.match(before[-1]) or _HALF_MARK.search(before[-2:]):
            return not (before[-1] in "。！？" and _SIGNED.match(after))
        if _TAKES_NO_SPACE_BEFORE.match(after[0]):
            return True
        chinese = bool(_CHINESE.match(before[-1])), bool(_CHINESE.match(after[0]))
        if all(chinese):
            return self._divides_nothing(start, end)
        return any(chinese) and self._beside_figure(start, end)

    def _beside_figure(self, start: int, end: int) -> bool:
        """Tell whether a space beside a digit or a letter is not that of a headline's halves."""
        if not (_WESTERN.match(self.text[end]) or _FIGURE_ENDS.match(self.text[start - 1])):
            return False
        halves = self._beside(start, end)
        if any(len(re.findall(_HAN, one)) < _HALF_SLOGAN for one in halves):
            return True
        return self.first_clause < len(self.text) and start not in self.quoted

    def _divides_nothing(self, start: int, end: int) -> bool:
        """Tell whether a space between Chinese characters is inside a word or a phrase."""
        if start in self.lettered:
            return True
        left, right = self._beside(start, end)
        if _AMOUNT.search(left) and start not in self.quoted:
            return True
        if end - start > 1 or self.text[start] == "\u3000" or start in self.quoted:
            return False
        if start < self.first_clause:
            return False
        lengths = sorted((len(left), len(right)))
        return lengths[1] > _LONGEST_NAME and lengths[1] - lengths[0] > _UNEVEN

    def _beside(self, start: int, end: int) -> tuple[str, str]:
        """Return what stands on both sides up to the next mark or space."""
        left = _BREAK.split(self.text[max(0, start - _FAR) : start])[-1]
        return left, _BREAK.split(self.text[end : end + _FAR], maxsplit=1)[0]


def _inside(pattern: re.Pattern[str], text: str) -> frozenset[int]:
    """Return where the spaces start that stand inside what a pattern finds."""
    found = (one.span() for one in pattern.finditer(text))
    return frozenset(gap.start() for span in found for gap in _SPACES.finditer(text, *span))


def _report(stretch: Stretch, stray: list[tuple[int, int]]) -> Diagnostic:
    quotes = "、".join(f"“{stretch.text[start:end]}”" for start, end in _passages(stray))
    message = _(
        "{count} stray spaces were closed up: {quotes}. If one divided something, write it back."
    ).format(count=len(stray), quotes=quotes)
    place = stretch[stray[0][0] : stray[0][1]].location
    return Diagnostic("BT512", Severity.INFO, message, place)


def _passages(stray: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what to quote: the spaces with their neighbours, near ones in one quotation."""
    first, last = stray[0]
    for start, end in stray[1:]:
        if start - last > 2 * _NEIGHBOURS:
            yield max(0, first - _NEIGHBOURS), last + _NEIGHBOURS
            first = start
        last = end
    yield max(0, first - _NEIGHBOURS), last + _NEIGHBOURS
