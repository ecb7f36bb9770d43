"""Names of people in a row, joined again where spaces spread them out: 郝 婕 柴亚文."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.original import Stretch
from bulletin.importers.understanding.wording.gaps import gap_width

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_DIVIDERS = "、，,；;/／|"
_WORD = re.compile(r"(?:[^\s（(]|[（(][^（()）]*[)）]?)+")
_COMPOUND = re.compile(
    "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|"
    "赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|"
    "司徒|鲜于|司空|闾丘|令狐|百里|呼延|东郭|拓跋|西门"
)
_NAME = re.compile(rf"[{_HAN}]{{2,4}}(?:[·•．][{_HAN}]{{1,8}})*(?:[（(][^（()）]+[)）])?")
_PARTING = 4
"""Half-width characters of white space that part two names for certain."""


def people(stretch: Stretch) -> tuple[Stretch, ...]:
    """Return the names in a row, divided by marks or white space."""
    return tuple(name for part in _between_marks(stretch) for name in _rejoined(part))


def is_person(name: str) -> bool:
    """Tell whether a text can be a person's name: two to four characters, or with a · in it."""
    return bool(_NAME.fullmatch(name))


def _between_marks(stretch: Stretch) -> Iterator[Stretch]:
    """Yield what marks outside brackets divide."""
    depth = start = 0
    for position, character in enumerate(stretch.text):
        depth += (character in "（(") - (character in "）)" and depth > 0)
        if not depth and character in _DIVIDERS:
            yield stretch[start:position]
            start = position + 1
    yield stretch[start:]


def _rejoined(part: Stretch) -> Iterator[Stretch]:
    """Yield the names that white space divides; single characters belong to a neighbour."""
    for row in _rows(part):
        waiting: list[Stretch] = []
        for word in row:
            if len(word) == 1:
                waiting.append(word)
                continue
            surname = waiting.pop() if len(waiting) % 2 and len(word) == _GIVEN else Stretch()
            yield from _of_singles(waiting)
            yield surname + word
            waiting = []
        yield from _of_singles(waiting)


_GIVEN = 2


def _of_singles(characters: list[Stretch]) -> Iterator[Stretch]:
    """Yield names of two characters each; of an odd number, the last name has three."""
    rest = characters
    while rest:
        size = len(rest) if len(rest) <= _GIVEN + 1 else _GIVEN
        yield Stretch.joined(rest[:size])
        rest = rest[size:]


def _rows(part: Stretch) -> Iterator[list[Stretch]]:
    """Yield words between wide gaps; a compound surname takes the given name behind it."""
    row: list[Stretch] = []
    end = 0
    for match in _WORD.finditer(part.text):
        word, gap = part[match.start() : match.end()], gap_width(part.text[end : match.start()])
        end = match.end()
        if row and _COMPOUND.fullmatch(row[-1].text) and len(word) <= _GIVEN:
            row[-1] += word
            continue
        if row and gap >= _PARTING and not (len(row) == 1 and len(row[0]) == 1):
            yield row
            row = []
        row.append(word)
    yield row
