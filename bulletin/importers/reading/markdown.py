r"""Markdown as clerks write it: headings, looks, lists, tables and pictures among plain lines.

A block of several lines is one paragraph where it runs like one; a masthead or a list of
recipients whose lines stand together without blank lines stays in lines. In a text file with
Markdown marks no line counts as a whole paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.importers.measure import width, wrap_width
from bulletin.importers.original import Element, Line, Original, PageBreak, Piece, Stretch
from bulletin.importers.reading.inlines import HARD_BREAK, without_marks
from bulletin.importers.reading.lines import FileLine, file_lines
from bulletin.importers.reading.photos import photo_in
from bulletin.importers.reading.pipe_tables import table_in
from bulletin.importers.reading.sides import with_sides
from bulletin.importers.reading.text import line_of, rule_in
from bulletin.importers.seams import Vocabulary, sewn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic

_MARKED = re.compile(r"^ {0,3}#{1,6}[ \u3000]+\S|\*\*[^\s*][^*]*\*\*", re.MULTILINE)
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t\u3000]+(?=\S)|(?=[^\s#]+$))(.*)")
_CLOSING = re.compile(r"(?<![ \t])[ \t]+#+[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_BULLET = re.compile(r"\s*[-*+][ \t]+(?=\S)(?![-*_ ]+$)(?!\d+\s*-$)")
_NUMBER = re.compile(r"\s*(?:\d{1,3}[.)、．]|[（(]?[一二三四五六七八九十]+[）)、]|[①-⑳])")
_LABEL = re.compile(r"[^：:，。]{1,10}[：:]")
_MARK_AT_END = re.compile(r"[。！？；，、：”’）》」!?;,)]\s*$")
_SENTENCE_END = re.compile(r"[。！？!?][”’）》]*\s*$|[）)]\s*$")
_LONGEST_HEADING = 40
_RUNNING = 0.75
"""Lines of one wrapped paragraph are at least this share of the longest one wide."""
_SOME_BREAKS = 2
_HARD_BREAKS = 0.3
"""Two spaces at the end of more lines than this share are a program's habit, not a break."""


def looks_marked(text: str) -> bool:
    """Tell whether a text file has Markdown's headings or bold runs."""
    return bool(_MARKED.search(text))


def read_markdown(path: Path, text: str, *, whole: bool) -> tuple[Original, tuple[Diagnostic, ...]]:
    """Return a Markdown file's elements; ``whole`` lets its paragraphs count as whole ones."""
    lines, found = file_lines(path, text)
    reader = _Reader(path, whole=whole and not _wrapped(lines), hard=_hard_breaks(lines))
    elements = with_sides(reader.elements(lines))
    return Original(path, tuple(elements)), (*found, *reader.diagnostics)


def _wrapped(lines: Sequence[FileLine]) -> bool:
    """Tell whether each line stands between blank lines and yet is wrapped at one width."""
    above = [FileLine(Stretch(), lines[0].location), *lines] if lines else []
    alone = [line for before, line in zip(above, lines, strict=False) if not before.text.strip()]
    return wrap_width([width(line.text.strip()) for line in alone]) is not None


def _hard_breaks(lines: Sequence[FileLine]) -> bool:
    ending = sum(line.text.endswith("  ") and not line.text.isspace() for line in lines)
    written = sum(bool(line.text.strip()) for line in lines)
    return ending <= max(_SOME_BREAKS, _HARD_BREAKS * written)


@dataclass
class _Reader:
    """Reads block after block; what it has to say gathers in ``diagnostics``."""

    path: Path
    whole: bool
    hard: bool
    diagnostics: list[Diagnostic] = field(default_factory=list)
    blank: int = 0
    page: int | None = None

    def elements(self, lines: Sequence[FileLine]) -> Iterator[Element]:
        self.page = 1 if any(line.new_page for line in lines) else None
        for blank, run in groupby(_pages(lines), _is_blank):
            block = list(run)
            if blank:
                self.blank += len(block)
            elif isinstance(block[0], PageBreak):
                self.page, self.blank = (self.page or 0) + len(block), 0
                yield from (one for one in block if isinstance(one, PageBreak))
            else:
                yield from self._block([one for one in block if isinstance(one, FileLine)])

    def _block(self, lines: Sequence[FileLine]) -> Iterator[Element]:
        """Yield what a block of lines without blank lines between holds."""
        rest = lines
        while rest:
            element, used = self._marked(rest)
            if element is None:
                used = self._plain(rest)
                yield from self._paragraph(rest[:used])
            else:
                yield self._placed(element)
            rest = rest[used:]

    def _marked(self, lines: Sequence[FileLine]) -> tuple[Element | None, int]:
        """Return what a block's first lines are if their marks say it, and how many."""
        stretch = lines[0].stretch
        if heading := _HEADING.fullmatch(stretch.text):
            start, end = heading.span(2)
            closing = _CLOSING.search(stretch.text, start)
            words = self._inline(stretch[start : closing.start() if closing else end])
            return (Line(words.strip(), whole=True, level=len(heading[1])) if words else None), 1
        if rule := rule_in(stretch):
            return rule, 1
        if len(lines) > 1 and (level := _underlined(lines)):
            words = self._inline(stretch).strip()
            return Line(words, whole=True, level=level), 2
        if photo := photo_in(stretch, self.path, self.diagnostics):
            return photo, 1
        return table_in([line.stretch for line in lines], self._inline)

    def _plain(self, lines: Sequence[FileLine]) -> int:
        """Return how many lines stand before the next one that its marks set apart."""
        listed = _BULLET.match(lines[0].text) or _NUMBER.match(lines[0].text)
        for index in range(1, len(lines)):
            text = lines[index].text
            apart = _HEADING.fullmatch(text) or _BULLET.match(text) or rule_in(lines[index].stretch)
            if apart or text.lstrip().startswith(("|", "![")) or _underlined(lines[index:]):
                return index
            if _NUMBER.match(text) and (listed or _SENTENCE_END.search(lines[index - 1].text)):
                return index
        return len(lines)

    def _paragraph(self, lines: Sequence[FileLine]) -> Iterator[Element]:
        first = lines[0].stretch
        bullet = _BULLET.match(first.text)
        stretches = [first[bullet.end() :] if bullet else first]
        stretches += [line.stretch for line in lines[1:]]
        found = [
            self._line(one) for one in _split(self._inline(_with_breaks(stretches, self.hard)))
        ]
        found = [line for line in found if line.text]
        if self.whole and (bullet or _runs_on(found)):
            words = sewn([line.stretch for line in found], Vocabulary())
            found = [replace(line, stretch=words) for line in found[:1]]
        alone = self.whole and len(found) == 1
        for line in found:
            yield self._placed(replace(line, whole=alone, bullet=bool(bullet)))
            bullet = None

    def _line(self, stretch: Stretch) -> Line:
        return line_of(stretch, 0, self.page)

    def _placed(self, element: Element) -> Element:
        blank, self.blank = self.blank, 0
        return (
            replace(element, blank=blank, page=self.page) if isinstance(element, Line) else element
        )

    def _inline(self, stretch: Stretch) -> Stretch:
        words, found = without_marks(stretch)
        self.diagnostics.extend(found)
        return words


def _pages(lines: Iterable[FileLine]) -> Iterator[FileLine | PageBreak]:
    for line in lines:
        if line.new_page:
            yield PageBreak(line.location)
        yield FileLine(_unquoted(line.stretch), line.location)


def _is_blank(element: FileLine | PageBreak) -> bool | None:
    """Tell blank lines from others; None for the end of a page, which is neither."""
    return not element.text.strip() if isinstance(element, FileLine) else None


def _unquoted(stretch: Stretch) -> Stretch:
    found = _QUOTE.match(stretch.text)
    return _unquoted(stretch[found.end() :]) if found else stretch


def _underlined(lines: Sequence[FileLine]) -> int | None:
    """Return the level of a heading whose underline follows; --- below a text is a rule."""
    if len(lines) < 2 or not (line := _UNDERLINE.fullmatch(lines[1].text)):
        return None
    text = lines[0].text.strip()
    heading = len(text) <= _LONGEST_HEADING and not _MARK_AT_END.search(text)
    if not heading or _LABEL.match(text) or len(line[1]) < 2:
        return None
    return 1 if line[1].startswith("=") else 2


def _with_breaks(lines: Sequence[Stretch], hard: bool) -> Stretch:  # noqa: FBT001
    """Return the lines with ``\\n`` between them, two spaces before it where they stay."""
    parts: list[Stretch] = []
    for line in lines:
        kept = line if hard else line[: len(line.text.rstrip())]
        last = kept.pieces[-1]
        end = Piece("\n", last.location.shifted(len(last.text)), last.look)
        parts.extend((kept, Stretch((end,))))
    return Stretch.joined(parts)[:-1]


def _split(stretch: Stretch) -> Iterator[Stretch]:
    r"""Yield the lines of a block; a hard break becomes ``\n`` inside its line."""
    line: list[Piece] = []
    for piece in stretch.pieces:
        place = piece.location
        for number, text in enumerate(piece.text.split("\n")):
            if number:
                yield Stretch(tuple(line))
                line = []
            if text:
                line.append(replace(piece, text=text.replace(HARD_BREAK, "\n"), location=place))
            place = place.shifted(len(text) + 1)
    yield Stretch(tuple(line))


def _runs_on(lines: Sequence[Line]) -> bool:
    """Tell whether the lines of a block are one paragraph, as Markdown has it."""
    if len(lines) < 2 or not _SENTENCE_END.search(lines[-1].text):
        return len(lines) == 1
    if any(_NUMBER.match(line.text) or _LABEL.match(line.text) for line in lines[1:]):
        return False
    edge = _RUNNING * max(width(line.text) for line in lines)
    return all(_MARK_AT_END.search(one.text) or width(one.text) >= edge for one in lines[:-1])
