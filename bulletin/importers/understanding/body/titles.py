"""An item's title, taken off the start of its paragraph or off lines of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.importers.original import EMPTY, Stretch
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.body.endings import parted
from bulletin.importers.understanding.body.forms import Shape, strong_start
from bulletin.importers.understanding.body.gaps import dividing_gap
from bulletin.importers.understanding.body.marks import leading_bracket, mark_length, undecorated
from bulletin.importers.understanding.body.senders import is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.understanding.body.endings import Origin
    from bulletin.importers.understanding.body.forms import Sight

_POINT = re.compile(r"[\s。：:]+$")
_POINT_BEFORE_TEXT = re.compile(r"\s*[。：:]\s*")
_TITLED_BRACKET = re.compile(r"[【〖]([^【】〖〗]+)[】〗]")


@dataclass(frozen=True, slots=True)
class Titled:
    """The start of an item: its mark, its title if any, a unit before the text, the text."""

    mark: Stretch = EMPTY
    title: Found[tuple[Stretch, ...]] | None = None
    unit: Found[Stretch] | None = None
    text: Stretch = EMPTY


def run_in(sight: Sight, names: Names) -> Titled:
    """Return title and text of a paragraph that begins an item."""
    stretch = sight.line.stretch
    mark, rest = stretch[: sight.prefix].strip(), stretch[sight.prefix :]
    if bracket := leading_bracket(rest.text):
        return _bracketed(mark, rest, bracket, names)
    if end := strong_start(rest):
        point = _POINT_BEFORE_TEXT.match(rest.text, end)
        return _divided(mark, rest, end, point.end() if point else end, How.LOOK)
    gap = dividing_gap(rest.text, names) if sight.prefix and not sight.gap else sight.gap
    if gap and (gap.plain or not sight.prefix):
        return _divided(mark, rest, gap.start, gap.end, How.SPACE, sure=gap.sure)
    return Titled(mark, text=rest)


def _bracketed(mark: Stretch, rest: Stretch, bracket: re.Match[str], names: Names) -> Titled:
    inner, quote, text = rest[slice(*bracket.span(1))], rest[: bracket.end()], rest[bracket.end() :]
    if is_office(inner.text, names):
        return Titled(mark, unit=Found(inner.strip(), quote, How.MARK), text=text)
    return Titled(mark, Found((inner.strip(),), quote, How.MARK), text=text)


def _divided(
    mark: Stretch, rest: Stretch, end: int, start: int, how: How, *, sure: bool = True
) -> Titled:
    quote = rest[:start]
    words = rest[: len(_POINT.sub("", rest.text[:end]))]
    inner = _TITLED_BRACKET.fullmatch(words.text)
    title = words[slice(*inner.span(1))] if inner else words
    return Titled(mark, Found(_lines(title), quote, how, sure), text=rest[start:].strip())


def _lines(title: Stretch) -> tuple[Stretch, ...]:
    """Return a title's lines, which soft line breaks divide."""
    starts = [0, *(match.end() for match in re.finditer(r"\n", title.text)), len(title) + 1]
    parts = (title[a : b - 1].strip() for a, b in pairwise(starts))
    return tuple(part for part in parts if part)


def on_lines(sights: Sequence[Sight], names: Names) -> tuple[Titled, Origin]:
    """Return the title that stands on one to three lines, and who is named behind it."""
    first = sights[0]
    stretch = first.line.stretch
    mark = stretch[: first.prefix].strip()
    quotes = [stretch[first.prefix :], *(sight.line.stretch for sight in sights[1:])]
    last, origin = parted(quotes[-1], names, lenient=False)
    lines = [*quotes[:-1], last]
    titles = tuple(part for line in lines for part in _lines(_unbracketed(line)))
    kept = Stretch.joined([*quotes[:-1], last])
    how = _how(first)
    if len(titles) == 1 and how is How.MARK and is_office(titles[0].text, names):
        return Titled(mark, unit=Found(titles[0], kept, how)), origin
    return Titled(mark, Found(titles, kept, how)), origin


def _unbracketed(line: Stretch) -> Stretch:
    start, end = undecorated(line.text)
    bracketed = line.text[:1] in "【〖" or line.text[-1:] in "】〗" or mark_length(line.text[-1:])
    return line[start:end] if bracketed else line


def _how(sight: Sight) -> How:
    if sight.form.shape in (Shape.MARK, Shape.NUMBER, Shape.BRACKET, Shape.LEVEL):
        return How.MARK
    return How.LOOK if sight.line.stretch.look.strong or sight.line.side else How.LINE
