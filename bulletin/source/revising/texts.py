"""Changed characters of a paragraph replaced where they stand, between the marks around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from bulletin.model.characters import LINE_BREAK, Mark, marks
from bulletin.source.edits import Edit
from bulletin.source.revising.revision import Inexact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.model.text import Inline
    from bulletin.nodes import SourceText

_SYNTAX = re.compile(r"[\\`*_{}\[\]()#+\-!|<>&=~:\n]|^\s|\s$")
"""Characters that may mean something in Markdown."""
_AT_START = re.compile(r"[△0-9]")
"""Characters that may mean something at the start of a line."""


def character_edits(
    source: SourceText, old: Iterable[Inline], new: Iterable[Inline]
) -> Iterator[Edit]:
    """Yield the edits that turn one text into another; raises Inexact where marks change."""
    before, after = list(marks(old)), list(marks(new))
    for step in Levenshtein.opcodes(_text(before), _text(after)):
        was = before[step.src_start : step.src_end]
        now = after[step.dest_start : step.dest_end]
        if step.tag != "equal":
            yield _edit(source, before, step.src_start, step.src_end, now)
        elif any(_look(one) != _look(other) for one, other in zip(was, now, strict=True)):
            raise Inexact


def _edit(
    source: SourceText, before: Sequence[Mark], start: int, end: int, now: Sequence[Mark]
) -> Edit:
    text = _text(now)
    if _SYNTAX.search(text) or (not start and _AT_START.match(text)):
        raise Inexact
    if len({_look(mark) for mark in now}) > 1:
        raise Inexact
    neighbours = [*before[max(start - 1, 0) : start], *before[end : end + 1]]
    if start == end:
        at = _beside(source, before, start, _look(now[0]))
        return Edit(source.file, at, at, text)
    first, last = (_offset(source, before[index]) for index in (start, end - 1))
    looks = {_look(mark) for mark in before[start:end]}
    if last - first != end - 1 - start or len(looks) > 1:
        raise Inexact
    if now and _look(now[0]) not in looks:
        raise Inexact
    if not now and not any(_look(mark) in looks for mark in neighbours):
        raise Inexact
    return Edit(source.file, first, last + 1, text)


def _beside(
    source: SourceText, before: Sequence[Mark], index: int, look: tuple[frozenset[str], str]
) -> int:
    """Return where new characters go: after the one before, or before the one after."""
    if index and _look(before[index - 1]) == look:
        return _offset(source, before[index - 1]) + 1
    if index < len(before) and _look(before[index]) == look:
        return _offset(source, before[index])
    raise Inexact


def _offset(source: SourceText, mark: Mark) -> int:
    """Return where a character stands that is written as it is shown."""
    at = source.offset(mark.location)
    if source.text[at : at + 1] != mark.character or mark.character == LINE_BREAK:
        raise Inexact
    if source.text[max(at - 1, 0) : at] == "\\":
        raise Inexact
    return at


def _text(characters: Iterable[Mark]) -> str:
    return "".join(mark.character for mark in characters)


def _look(mark: Mark) -> tuple[frozenset[str], str]:
    return mark.kinds, mark.target
