"""An issue's running text, passage by passage, as the rules read it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import add
from typing import TYPE_CHECKING

from bulletin.checks.finding import Change, Finding, Fix
from bulletin.checks.foreign import foreign_spans
from bulletin.model.text import LineBreak, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.diagnostics import Location
    from bulletin.model.issue import Item
    from bulletin.model.text import Inline

_FIGURES = re.compile(r"\d+")


class Role(StrEnum):
    """What a passage is in the issue."""

    TITLE = "title"
    KICKER = "kicker"
    DECK = "deck"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CELL = "cell"
    CAPTION = "caption"
    BYLINE = "byline"
    UNIT = "unit"
    SOURCE = "source"
    AUTHOR = "author"
    SECTION = "section"
    CORRECTION = "correction"
    DISTRIBUTION = "distribution"
    CREDIT = "credit"

    @property
    def running(self) -> bool:
        """Whether it is a text of sentences, not a title, a name or a list."""
        return self in (Role.PARAGRAPH, Role.CORRECTION)


@dataclass(frozen=True)
class Passage:
    r"""A paragraph, a title, a cell …: its text, and where its characters stand.

    ``pieces`` are the texts that stand in the source one after the other, without the marks of
    Markdown; a line break the editor asked for is ``\n``. ``item`` is the item it belongs to,
    ``quoted`` says that it stands in a quotation, ``listed`` that it is an entry of a list.
    """

    role: Role
    pieces: tuple[Text, ...]
    item: Item | None = None
    quoted: bool = False
    listed: bool = False

    @cached_property
    def text(self) -> str:
        """The characters."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [], 0
        for piece in self.pieces:
            starts.append(position)
            position += len(piece.text)
        return starts

    @cached_property
    def foreign(self) -> tuple[tuple[int, int], ...]:
        """What is not Chinese prose and is left alone: code, addresses, English, model numbers."""
        code = tuple(
            (start, start + len(piece.text))
            for start, piece in zip(self._starts, self.pieces, strict=True)
            if piece.verbatim
        )
        return code + foreign_spans(self.text)

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self.text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two neighbouring characters, to tell which of many words may be in the text."""
        return frozenset(map(add, self.text, self.text[1:]))

    @cached_property
    def figures(self) -> tuple[tuple[int, int], ...]:
        """Where figures stand, each number from its first to past its last."""
        return tuple(match.span() for match in _FIGURES.finditer(self.text))

    @cached_property
    def _after_figures(self) -> frozenset[str]:
        return frozenset(self.text[end : end + 1] for _start, end in self.figures)

    def has(self, characters: str) -> bool:
        """Tell whether any of these characters is in the text, before a pattern is tried on it."""
        return not self._characters.isdisjoint(characters)

    def has_after_figures(self, characters: str) -> bool:
        """Tell whether any of these characters stands right after figures, to the same end."""
        return not self._after_figures.isdisjoint(characters)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the places of a pattern that share no character with what is foreign."""
        for match in pattern.finditer(self.text):
            if not self.is_foreign(*match.span()):
                yield match

    def is_foreign(self, start: int, end: int) -> bool:
        """Tell whether any of these characters is left alone."""
        return bool(self.foreign) and any(
            start < stop and first < max(end, start + 1) for first, stop in self.foreign
        )

    def location(self, offset: int) -> Location:
        """Return the place of a character; past the end, the place after the last one."""
        index = bisect_right(self._starts, max(min(offset, len(self.text) - 1), 0)) - 1
        return self.pieces[index].location.shifted(offset - self._starts[index])

    def change(self, start: int, end: int, new: str) -> Change | None:
        """Return a change of these characters; None where they do not stand together."""
        index = bisect_right(self._starts, max(end - 1, start - 1, 0)) - 1
        first = self._starts[index]
        piece = self.pieces[index]
        if start < first or (piece.text == "\n" and end > start):
            return None
        return Change(piece.location.shifted(start - first), self.text[start:end], new)

    def finding(
        self, start: int, end: int, message: str, new: str | None = None, *, safe: bool = True
    ) -> Finding:
        """Return a finding about the characters from ``start`` to ``end``.

        ``new`` is what should stand there; with ``safe`` false, somebody must judge that.
        """
        change = None if new is None else self.change(start, end, new)
        fix = Fix((change,), safe=safe) if change else None
        return self.finding_with(start, end, message, fix)

    def finding_with(self, start: int, end: int, message: str, fix: Fix | None) -> Finding:
        """Return a finding whose fix may change other characters, too."""
        return Finding(
            self.location(start), self.text[start:end], message, fix, self.text, self.item
        )


def passage(
    role: Role,
    children: Iterable[Inline],
    item: Item | None = None,
    *,
    quoted: bool = False,
    listed: bool = False,
) -> Passage | None:
    """Return inline text as a passage; None where it has no character."""
    pieces = tuple(_pieces(children))
    return Passage(role, pieces, item, quoted, listed) if pieces else None


def _pieces(children: Iterable[Inline]) -> Iterator[Text]:
    for part in children:
        if isinstance(part, LineBreak):
            yield Text("\n", part.location)
        elif not isinstance(part, Text):
            yield from _pieces(part.children)
        elif part.text:
            yield part
