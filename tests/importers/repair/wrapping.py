"""Text wrapped as typewriters and old word processors wrap it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.measure import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[A-Za-z0-9.%]+[，。、；：！？”）》]*|[“（《]*.[，。、；：！？”）》]*")


@dataclass(frozen=True)
class Layout:
    """Characters in a line, the indent of paragraphs, blank lines between lines and paragraphs.

    With ``anywhere`` a line ends after any character, as old programs have it.
    """

    measure: int
    indent: str = "　　"
    between_lines: int = 0
    between_paragraphs: int = 0
    anywhere: bool = False

    def write(self, paragraphs: Sequence[str]) -> str:
        """Return the paragraphs as a text file."""
        lines = "\n" * (1 + self.between_lines)
        breaks = lines + "\n" * self.between_paragraphs
        return breaks.join(lines.join(self.wrapped(text)) for text in paragraphs)

    def wrapped(self, text: str) -> list[str]:
        """Return a paragraph's lines; marks stay with their words, numbers and words whole."""
        return list(self._lines(self.indent + text))

    def ends_short(self, text: str) -> bool:
        """Tell whether the last line is so short that it is plainly a paragraph's last one."""
        return width(self.wrapped(text)[-1]) < self.measure - 6

    def _lines(self, text: str) -> Iterator[str]:
        line = ""
        for word in text if self.anywhere else _WORD.findall(text):
            if line and width(line + word) > self.measure:
                yield line
                line = ""
            line += word
        yield line
