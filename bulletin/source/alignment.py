"""From strings in Python-Markdown's tree back to places in the passage."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bulletin.model.text import Text
from bulletin.source.masks import mask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.diagnostics import Location
    from bulletin.nodes import Passage
    from bulletin.source.masks import Stretch

_NUMBER = re.compile(r"[ >]*(\d+)[.)]")
_RULE = re.compile(r"^[ >]*(?:(?:-[ ]*){3,}|(?:_[ ]*){3,}|(?:\*[ ]*){3,})$", re.MULTILINE)
_BOX = re.compile(r"!!!(?![!\[])")
_LINE_START = re.compile(r"\n[ >]*")
_WORD = re.compile(r"[^\W_]")
_AROUND = " \t\u3000*_`[]<>!"
_WINDOW = 64


class Aligner:
    """Goes through a passage once, in step with the tree that was made from it."""

    def __init__(self, passage: Passage) -> None:
        """Disguise the passage; ``masked`` is what Python-Markdown is to read."""
        self._passage = passage
        self._mask = mask(passage)
        self.masked = self._mask.text
        self._cursor = 0
        self._stretch = 0
        self._read: set[int] = set()

    def here(self) -> Location:
        """Return the place that has been reached, past white space."""
        while self.masked[self._cursor : self._cursor + 1].isspace():
            self._cursor += 1
        if self._cursor < len(self.masked):
            return self._passage.location(self._mask.origin[self._cursor])
        return self._passage.location(max(len(self._passage.text) - 1, 0))

    def number(self) -> int | None:
        """Return the number that the line which has been reached begins with, as in a list."""
        start = self.masked.rfind("\n", 0, self._cursor) + 1
        written = _NUMBER.match(self.masked, start)
        return int(written[1]) if written else None

    def block(self) -> Location:
        """Return the next block's place, past the marks that close the block before it."""
        start = self.masked.rfind("\n", 0, self._cursor) + 1
        if self.masked[start : self._cursor].strip(" >"):
            self.end_line()
        return self.here()

    def next_line(self) -> Location:
        """Go on to the next line and return its place, past the marks of quotations."""
        self.end_line()
        match = _LINE_START.match(self.masked, self._cursor)
        self._cursor = match.end() if match else self._cursor
        return self.here()

    def end_line(self) -> None:
        """Go on to the end of the line."""
        end = self.masked.find("\n", self._cursor)
        self._cursor = end if end >= 0 else len(self.masked)

    def box(self) -> Location:
        """Pass the start of a box and return its place."""
        match = _BOX.search(self.masked, self._cursor)
        if match:
            self._cursor = match.start()
        place = self.here()
        self._cursor += 3
        return place

    def picture(self) -> Location:
        """Pass the start of a picture and return its place."""
        start = self.masked.find("![", self._cursor)
        self._cursor = max(start, self._cursor)
        return self.here()

    def rule(self) -> Location:
        """Pass a thematic break and return its place."""
        match = _RULE.search(self.masked, self._cursor)
        place = self.here()
        if match:
            self._cursor = match.start()
            place = self.here()
            self._cursor = match.end()
        return place

    def leaves(self, string: str, *, verbatim: bool = False) -> list[Text]:
        """Return the string's characters as texts, each contiguous in the source.

        ``verbatim`` keeps escapes and entities as they were typed, as code does.
        """
        stretches = [self._stretch_of(character) for character in string]
        positions = self._positions(string, stretches)
        shown: list[tuple[str, int]] = []
        line_start = False
        for character, stretch, position in zip(string, stretches, positions, strict=True):
            if character == "\n":
                while shown and shown[-1][0].isspace():
                    shown.pop()
                shown.extend(self._joint(self._origin(position)))
            elif stretch:
                if not (line_start and stretch.text.isspace()):
                    shown.append(self._piece(stretch, verbatim=verbatim))
            elif not (line_start and character == " "):
                shown.append((character, self._origin(position)))
            line_start = character == "\n" or (line_start and not _shows(character, stretch))
        return self._grouped(shown, verbatim=verbatim)

    def plain(self, string: str) -> str:
        """Return an attribute's characters, without moving on."""
        cursor, stretch = self._cursor, self._stretch
        text = "".join(leaf.text for leaf in self.leaves(string))
        self._cursor, self._stretch = cursor, stretch
        return text

    def unread(self) -> Location | None:
        """Return the place of the first word that no string contained, if there is one."""
        for index, stretch in enumerate(self._mask.stretches):
            if index not in self._read and _WORD.search(stretch.text):
                return self._passage.location(stretch.start)
        return None

    def _positions(self, string: str, stretches: list[Stretch | None]) -> list[int]:
        """Return for each mark its place in the masked text.

        Stand-ins know theirs; what lies between them follows the one before, or else precedes
        the one after, or else is looked for from the place reached so far.
        """
        found = [stretch.at if stretch else -1 for stretch in stretches]
        for index in range(1, len(found)):
            if found[index] < 0 <= found[index - 1]:
                found[index] = self._if_same(found[index - 1] + 1, string[index])
        for index in range(len(found) - 2, -1, -1):
            if found[index] < 0 <= found[index + 1]:
                found[index] = self._if_same(found[index + 1] - 1, string[index])
        for index, position in enumerate(found):
            if position < 0:
                start = found[index - 1] + 1 if index else self._cursor
                found[index] = self._nearest(string[index], start)
        if found:
            self._cursor = max(self._cursor, found[-1] + 1)
        return found

    def _stretch_of(self, character: str) -> Stretch | None:
        index = self._mask.index(character, self._stretch)
        if index is None:
            return None
        self._stretch = index + 1
        self._read.add(index)
        return self._mask.stretches[index]

    def _origin(self, position: int) -> int:
        return self._mask.origin[min(position, len(self._mask.origin) - 1)]

    def _nearest(self, character: str, start: int) -> int:
        """Return the mark's next place in the masked text, or else the last one before."""
        following = self.masked.find(character, start)
        return following if following >= 0 else max(self.masked.rfind(character, 0, start), 0)

    def _if_same(self, position: int, character: str) -> int:
        return position if self.masked[position : position + 1] == character else -1

    def _piece(self, stretch: Stretch, *, verbatim: bool) -> tuple[str, int]:
        if verbatim:
            return (self._passage.text[stretch.start : stretch.end], stretch.start)
        return (stretch.text, stretch.shown)

    def _joint(self, origin: int) -> list[tuple[str, int]]:
        """Return what a line break becomes: nothing beside a Chinese character, else a space."""
        text = self._passage.text
        before = text[max(origin - _WINDOW, 0) : origin].rstrip(_AROUND)
        after = text[origin + 1 : origin + _WINDOW].lstrip(_AROUND)
        if not before or not after or is_wide(before[-1]) or is_wide(after[0]):
            return []
        return [(" ", origin)]

    def _grouped(self, shown: list[tuple[str, int]], *, verbatim: bool) -> list[Text]:
        """Join pieces that stand side by side in the file, just as they are shown."""
        joined: list[tuple[str, int, int]] = []
        written = self._passage.text
        for text, start in self._unbroken(shown):
            faithful = written.startswith(text, start)
            if joined and faithful and joined[-1][2] == start and self._follows(start):
                joined[-1] = ("", joined[-1][1], start + len(text))
            else:
                joined.append((text, start, start + len(text) if faithful else -1))
        return [
            Text(written[start:end] if end >= 0 else text, self._passage.location(start), verbatim)
            for text, start, end in joined
        ]

    def _unbroken(self, shown: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
        """Break up pieces in which something was cut out of the file."""
        offsets = self._passage.offsets
        for text, start in shown:
            last = min(start + len(text), len(offsets)) - 1
            if offsets[last] - offsets[start] == last - start:
                yield text, start
            else:
                yield from ((mark, start + index) for index, mark in enumerate(text))

    def _follows(self, index: int) -> bool:
        offsets = self._passage.offsets
        return offsets[index] == offsets[index - 1] + 1


def _shows(character: str, stretch: Stretch | None) -> bool:
    return not (stretch.text if stretch else character).isspace()


def is_wide(character: str) -> bool:
    """Tell whether a character is as wide as a Chinese one: Han, full-width marks, quotes, —."""
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’—…·"
