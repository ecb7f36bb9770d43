"""Where characters stand: a source file's text, and passages cut from it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True)
class SourceText:
    """A source file as text; every line break is one ``\\n``, so offsets give lines and columns."""

    file: Path
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        while end := self.text.find("\n", starts[-1]) + 1:
            starts.append(end)
        return starts

    def location(self, offset: int) -> Location:
        """Return the line and column of a character."""
        line = bisect_right(self._line_starts, offset)
        return Location(self.file, line, offset - self._line_starts[line - 1] + 1)

    def offset(self, location: Location) -> int:
        """Return the offset of the character at a place of this file."""
        return self._line_starts[location.line - 1] + location.column - 1

    def line_at(self, offset: int) -> tuple[int, str]:
        """Return the offset at which the character's line starts, and that line."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return start, self.text[start : end if end >= 0 else None]

    def passage(self, start: int = 0, end: int | None = None) -> Passage:
        """Return a stretch of the file as it stands."""
        stop = len(self.text) if end is None else end
        return Passage(self, self.text[start:stop], range(start, stop))


@dataclass(frozen=True, slots=True)
class Passage:
    """Text taken from a source: ``offsets[i]`` is where character i stands in the file."""

    source: SourceText
    text: str
    offsets: Sequence[int]

    def location(self, index: int = 0) -> Location:
        """Return the place of a character; past the end, the place after the last one."""
        if index < len(self.offsets):
            return self.source.location(self.offsets[index])
        return self.source.location(self.offsets[-1] + 1 if self.offsets else 0)

    def without(self, spans: Sequence[tuple[int, int]]) -> Passage:
        """Return the passage without some spans, given in order."""
        texts: list[str] = []
        offsets: list[int] = []
        position = 0
        for start, end in (*spans, (len(self.text), len(self.text))):
            texts.append(self.text[position:start])
            offsets.extend(self.offsets[position:start])
            position = end
        return Passage(self.source, "".join(texts), offsets)
