"""The lines of the laid-out pages, each with the characters of the sources that it shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from bulletin.checks.finding import Finding
from bulletin.checks.passages import Role
from bulletin.document.sections import sections
from bulletin.model.text import Figure
from bulletin.model.walk import instances
from bulletin.writers.page import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.checks.passages import Passage
    from bulletin.model.issue import Issue, Item
    from bulletin.writers.page import Page, Part

TITLES = frozenset((Role.TITLE, Role.KICKER, Role.HEADING, Role.SECTION))
_BESIDE_TITLES = frozenset("△○●★☆■□◆▲◎【】[]（）().．、0123456789")
"""What a house style writes beside a title: a brief's mark, brackets, the item's number."""

_TAKEN = "\0"


@dataclass(frozen=True, slots=True)
class Shown:
    """Characters of a passage, from ``start`` to ``end``, that stand on a line."""

    passage: Passage
    start: int
    end: int


@dataclass(frozen=True)
class Placed:
    """A line or a picture, the number of its page, and what of the sources the line shows.

    ``unknown`` are the line's characters that no passage has: the house style's own. ``figure``
    is the picture in the sources.
    """

    part: Part
    page: int
    shown: tuple[Shown, ...] = ()
    unknown: str = ""
    figure: Figure | None = None

    @cached_property
    def roles(self) -> frozenset[Role]:
        """What the passages are that stand on the line."""
        return frozenset(one.passage.role for one in self.shown)

    @property
    def item(self) -> Item | None:
        """The item that the line belongs to."""
        return self.shown[0].passage.item if self.shown else None

    @property
    def is_title(self) -> bool:
        """Whether the line shows a title or a part of one, and no text."""
        return bool(self.shown) and self.roles <= TITLES and set(self.unknown) <= _BESIDE_TITLES

    @property
    def block(self) -> int | None:
        """The paragraph that the line belongs to; None for a picture."""
        return self.part.block if isinstance(self.part, Line) else None

    @property
    def is_anchored(self) -> bool:
        """Whether it belongs to the closing block, or another block at a page's foot."""
        return isinstance(self.part, Line) and self.part.anchored

    def is_parted_from(self, following: Placed) -> bool:
        """Tell whether what follows stands on another page, or at the head of another column."""
        above = following.part.area.bottom <= self.part.area.top
        return following.page != self.page or above

    def finding(self, issue: Issue, message: str) -> Finding:
        """Return a finding about the line, best its running text, or about the picture.

        It is about the issue where no text of the sources stands on the line.
        """
        if not self.shown:
            place = self.figure.location if self.figure else issue.location
            return Finding(place, "", message)
        running = (one for one in self.shown if one.passage.role.running)
        told = next(running, self.shown[0])
        return told.passage.finding(told.start, told.end, message)


def placed(issue: Issue, passages: Iterable[Passage], pages: Sequence[Page]) -> tuple[Placed, ...]:
    """Return the lines and pictures of an issue's pages in their order.

    A line's text is looked for among the passages of its item, which its anchor names.
    """
    parts = [(part, number) for number, page in enumerate(pages, 1) for part in page.parts]
    shown = _Shown([part for part, _number in parts])
    items = {
        id(entry.item): entry.anchor for section in sections(issue) for entry in section.entries
    }
    for item, group in groupby(passages, key=lambda passage: passage.item):
        shown.claim(list(group), items.get(id(item), ""))
    figures = _figures(issue, [part for part, _number in parts])
    return tuple(
        Placed(part, number, shown.on(index), shown.unknown(index), figures.get(index))
        for index, (part, number) in enumerate(parts)
    )


def _figures(issue: Issue, parts: Sequence[Part]) -> dict[int, Figure]:
    """Return the pictures of the sources by their places, where the page shows them all."""
    places = [index for index, part in enumerate(parts) if not isinstance(part, Line)]
    figures = list(instances((issue.editor_note, issue.items), Figure))
    return dict(zip(places, figures, strict=True)) if len(places) == len(figures) else {}


class _Shown:
    """Which characters of which passages the lines show, found part by part."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._found: list[list[Shown]] = [[] for _part in parts]
        self._claimed: list[set[int]] = [set() for _part in parts]

    def on(self, index: int) -> tuple[Shown, ...]:
        """Return what a line shows, in the order of the page."""
        return tuple(self._found[index])

    def unknown(self, index: int) -> str:
        """Return the characters of a line that no passage has."""
        part = self._parts[index]
        text = part.text if isinstance(part, Line) else ""
        claimed = self._claimed[index]
        if len(claimed) == len(text):
            return ""
        return "".join(
            mark for at, mark in enumerate(text) if at not in claimed and not mark.isspace()
        )

    def claim(self, passages: Sequence[Passage], anchor: str) -> None:
        """Find passages on the lines of an anchor; a section's head stands just before them."""
        within = self._within(anchor)
        body = _Stream(self._parts, within)
        before = _Stream(self._parts, self._before(within[0]) if within and anchor else ())
        cursor = 0
        for passage in passages:
            stream = before if passage.role is Role.SECTION else body
            marks, end = stream.take(passage, cursor if stream is body else 0)
            cursor = max(cursor, end) if stream is body else cursor
            self._show(passage, marks)

    def _within(self, anchor: str) -> list[int]:
        return [
            index
            for index, part in enumerate(self._parts)
            if isinstance(part, Line) and part.anchor == anchor
        ]

    def _before(self, first: int) -> list[int]:
        """Return the lines without an anchor just before one, those nearest to it."""
        found: list[int] = []
        for index in range(first - 1, -1, -1):
            part = self._parts[index]
            if not isinstance(part, Line) or part.anchor:
                break
            found.insert(0, index)
        last = self._parts[found[-1]] if found else None
        block = last.block if isinstance(last, Line) else None
        return [one for one in found if getattr(self._parts[one], "block", None) == block]

    def _show(self, passage: Passage, marks: Sequence[tuple[int, int, int]]) -> None:
        for index, group in groupby(marks, key=itemgetter(0)):
            run = list(group)
            self._found[index].append(Shown(passage, run[0][2], run[-1][2] + 1))
            self._claimed[index].update(place for _index, place, _offset in run)


class _Stream:
    """The visible characters of some lines in a row, each with its line and its place there."""

    def __init__(self, parts: Sequence[Part], indices: Iterable[int]) -> None:
        lines = [(index, part.text) for index in indices if isinstance(part := parts[index], Line)]
        self._places = [(index, place) for index, text in lines for place in _visible(text)]
        self._text = "".join(_squeezed(text) for _index, text in lines)

    def take(self, passage: Passage, cursor: int) -> tuple[list[tuple[int, int, int]], int]:
        """Return line, place on it and place in the passage of each visible character, and the end.

        The passage begins at or after the cursor if it is there, else anywhere; what one passage
        has taken no other one gets.
        """
        wanted = _squeezed(passage.text)
        start = self._text.find(wanted, cursor)
        start = start if start >= 0 else self._text.find(wanted)
        if start < 0 or not wanted:
            return [], 0
        end = start + len(wanted)
        self._text = self._text[:start] + _TAKEN * len(wanted) + self._text[end:]
        places = self._places[start:end]
        return [
            (index, place, offset)
            for (index, place), offset in zip(places, _visible(passage.text), strict=True)
        ], end


def _visible(text: str) -> Sequence[int]:
    """Return where a text has characters that are no white space."""
    if len(_squeezed(text)) == len(text):
        return range(len(text))
    return [place for place, mark in enumerate(text) if not mark.isspace()]


def _squeezed(text: str) -> str:
    return "".join(text.split())
