"""Text in disguise, so that what Python-Markdown returns tells where it came from.

Python-Markdown keeps no positions. So each stretch of a passage that cannot be Markdown's syntax
goes in as one stand-in character, whose code point tells which stretch it is; marks that may be
syntax go in as they are. Stand-ins for words are letters to the regular expressions (U+20000 up),
all others are not (private use), so that ``_`` inside a word means what it meant.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin.nodes.reading import INVISIBLE

if TYPE_CHECKING:
    from bulletin.nodes import Passage

_WORDS = 0x20000
_MARKS = 0xF0000
_POOL = 40_000
_BLANK_LINES = 3

_STRUCTURE = re.compile(r"[ \t>]*[-=*_:|+ \t]*$")
_PREFIX = re.compile(
    r"(?:[ \t]*(?:>|[*+-](?=[ \t])|[0-9]+\.(?=[ \t])|\#+))*[ \t]*(?:!!!(?![!\[]))?"
)
_CLOSING_HASHES = re.compile(r"(?<=[ \t])\#+[ \t]*$")
_PART = re.compile(
    rf"""
    (?P<hidden>{INVISIBLE.pattern}+)
    | (?P<escape>\\[\\`*_{{}}\[\]()>\#+\-.!|<&])
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<autolink><https?://(?=[^<>\s]+>))
    | (?P<closing>(?<=[^\s<>])>)
    | (?P<image>!(?=\[))
    | (?P<syntax>[`*_\[\]()|"' ])
    | (?P<angle>(?<=\()<(?=[^<>\n]*>))
    | (?P<tab>\t)
    | (?P<word>[^\W_](?:(?:(?!{INVISIBLE.pattern})[^\x00-\x7f]|[^\W_]|[ ](?=[^\W_]))*[^\W_])?)
    | (?P<mark>.)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the passage behind one stand-in: from ``start`` to ``end``, shown as ``text``.

    ``at`` is where the stand-in stands in the masked text. ``text`` differs from the passage in
    an entity (``&amp;``) and in an escape, whose ``shown`` is the place of the escaped mark.
    """

    at: int
    start: int
    end: int
    shown: int
    text: str


@dataclass(slots=True)
class Masked:
    """A passage in disguise; ``origin[i]`` is where mark i of ``text`` stands in the passage."""

    text: str = ""
    origin: list[int] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)

    def index(self, character: str, cursor: int) -> int | None:
        """Return which stretch a stand-in stands for: of the possible ones the nearest to one."""
        code = ord(character)
        if not _WORDS <= code < _WORDS + _POOL and not _MARKS <= code < _MARKS + _POOL:
            return None
        wanted = code - (_WORDS if code < _MARKS else _MARKS)
        index = cursor + (wanted - cursor + _POOL // 2) % _POOL - _POOL // 2
        return index if 0 <= index < len(self.stretches) else None


def mask(passage: Passage) -> Masked:
    """Disguise a passage for Python-Markdown."""
    builder = _Builder()
    position = blank = 0
    for line in passage.text.split("\n"):
        blank = 0 if line.strip() else blank + 1
        if position and blank < _BLANK_LINES:
            builder.literal("\n", position - 1)
        builder.line(line, position)
        position += len(line) + 1
    return Masked("".join(builder.parts), builder.origin, builder.stretches)


class _Builder:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.origin: list[int] = []
        self.stretches: list[Stretch] = []

    def literal(self, text: str, start: int) -> None:
        self.parts.append(text)
        self.origin.extend(range(start, start + len(text)))

    def line(self, line: str, position: int) -> None:
        if _STRUCTURE.match(line):
            self._spaced(line, position)
            return
        prefix = _PREFIX.match(line)
        start = prefix.end() if prefix else 0
        self._spaced(line[:start], position)
        hashes = _CLOSING_HASHES.search(line) if "#" in line[:start] else None
        end = max(hashes.start(), start) if hashes else len(line)
        for match in _PART.finditer(line, start, end):
            self._part(match, position)
        self._spaced(line[end:], position + end)

    def _spaced(self, text: str, position: int) -> None:
        """Add syntax as it is, its tabs as spaces up to the next fourth column."""
        column = 0
        for index, character in enumerate(text):
            width = 4 - column % 4 if character == "\t" else 1
            self.parts.append(" " * width if character == "\t" else character)
            self.origin.extend([position + index] * width)
            column += width

    def _part(self, match: re.Match[str], position: int) -> None:
        kind, text, start = match.lastgroup, match[0], position + match.start()
        if kind == "hidden":
            return
        if kind in ("autolink", "closing", "image", "syntax", "angle"):
            self.literal(text, start)
        elif kind == "escape":
            self._stand_in(_MARKS, start, len(text), 1, text[1])
        elif kind == "entity" and (shown := _decoded(text)):
            self._stand_in(_MARKS, start, len(text), 0, shown)
        else:
            pool = _WORDS if kind == "word" else _MARKS
            self._stand_in(pool, start, len(text), 0, " " if kind == "tab" else text)

    def _stand_in(self, pool: int, start: int, length: int, skip: int, text: str) -> None:
        index = len(self.stretches)
        stretch = Stretch(len(self.origin), start, start + length, start + skip, text)
        self.stretches.append(stretch)
        self.parts.append(chr(pool + index % _POOL))
        self.origin.append(start)


def _decoded(entity: str) -> str:
    """Return what an entity means; empty if it is none or means nothing printable."""
    text = html.unescape(entity)
    printable = text.isprintable() or text == "\u00a0"
    return text if text != entity and printable else ""
