"""The list of titles at the front 目录: left out, because print makes it anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Line, Stretch
from bulletin.importers.understanding.body.marks import mark_length, undecorated
from bulletin.importers.understanding.body.numbering import read_number
from bulletin.importers.understanding.body.sections import is_section_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Element

_HEADING = re.compile(
    r"(?:本期)?(?:目\s*录|要\s*目|导\s*读|看\s*点|提\s*要|内容提要|主要内容|重点内容|内容)|要\s*目"
)
_LEADER = re.compile(r"\s*(?:[.．·・…⋯‥—\-_]{2,}|\t|\s{2,})\s*[（(第]?\s*\d{1,3}\s*[）)页]?$")
_PAGE = re.compile(r"[\s.．·・…⋯‥—\-_/／|]*[（(第]?\s*\d{1,3}\s*[）)页]?$")
_LONGEST = 80
_SHORTEST_TITLE = 5
_NOISE = re.compile(r"[\s“”‘’\"'《》，、。：:—-]+")


@dataclass(frozen=True, slots=True)
class Contents:
    """A list that was left out: its lines, and the titles in it that no item has."""

    lines: tuple[Stretch, ...] = ()
    missing: tuple[Stretch, ...] = ()


def without_contents(elements: Sequence[Element]) -> tuple[Contents, tuple[Element, ...]]:
    """Take the list of titles away from the front of the elements."""
    start, headed = _list_start(elements)
    later = _Later(elements)
    end, missing = _list_end(elements, start + headed, later, headed=headed)
    if end <= start + headed:
        return Contents(), tuple(elements)
    taken = [element for element in elements[start:end] if isinstance(element, Line)]
    contents = Contents(tuple(line.stretch for line in taken), tuple(missing))
    return contents, (*elements[:start], *elements[end:])


def _list_start(elements: Sequence[Element]) -> tuple[int, bool]:
    for index, element in enumerate(elements[:12]):
        if isinstance(element, Line) and _HEADING.fullmatch(_bare_words(element.text)):
            return index, True
    return 0, False


def _bare_words(text: str) -> str:
    start, end = undecorated(text)
    return text[start:end]


class _Later:
    """The beginnings of all lines, for telling whether a title comes again."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self._lines = [
            (index, _key(element.text[: 2 * _LONGEST]))
            for index, element in enumerate(elements)
            if isinstance(element, Line)
        ]

    def has(self, title: str, after: int) -> bool:
        """Tell whether a line further down begins with a title."""
        return any(index > after and line.startswith(title) for index, line in self._lines)


def _key(text: str) -> str:
    """Return a title as it is compared: without number, mark, brackets and spaces."""
    text = text[mark_length(text) :]
    number = read_number(text)
    text = text[number.length if number else 0 :]
    return _NOISE.sub("", text.lstrip("【〖"))


def _list_end(
    elements: Sequence[Element], start: int, later: _Later, *, headed: bool
) -> tuple[int, list[Stretch]]:
    """Go down the list until a line is none of its entries; what repeats an entry is none."""
    seen: list[str] = []
    missing: list[Stretch] = []
    doubtful: list[Stretch] = []
    end, proofs = start, 0
    for index in range(start, len(elements)):
        element = elements[index]
        if not isinstance(element, Line) or not _may_be_entry(element):
            break
        paged, key = bool(_LEADER.search(element.text)), _title_key(element.text, later, index)
        if any(key.startswith(one) or one.startswith(key) for one in seen if one and key):
            break
        again = len(key) >= _SHORTEST_TITLE and later.has(key, index)
        named = is_section_name(_bare_words(element.text))
        seen.append(key)
        if again or paged:
            missing += [*doubtful, *([] if again or named else [element.stretch])]
            end, doubtful, proofs = index + 1, [], proofs + 1
        elif not named and headed:
            doubtful.append(element.stretch)
        elif not named:
            break
    return (end, missing) if proofs > (0 if headed else 1) else (start, [])


def _may_be_entry(line: Line) -> bool:
    return len(_LEADER.sub("", line.text)) <= _LONGEST and line.text[-1] not in "。；："


def _title_key(text: str, later: _Later, index: int) -> str:
    """Return an entry's title; figures at its end are a page number only where need be."""
    whole = _key(text)
    if later.has(whole, index):
        return whole
    return _key(_PAGE.sub("", text))
