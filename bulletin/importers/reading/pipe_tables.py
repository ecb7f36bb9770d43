"""Markdown's tables: rows of cells between bars, or between wide gaps as Pandoc writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Line, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_COLUMNS = re.compile(r" *-{2,}(?: +-{2,})+ *")
_GAP = re.compile(r" {2,}")
_BAR = re.compile(r"(?<!\\)\|")


def table_in(
    lines: Sequence[Stretch], inline: Callable[[Stretch], Stretch]
) -> tuple[Grid | None, int]:
    """Return the table that a block begins with, and how many lines it takes."""
    if len(lines) > 2 and _COLUMNS.fullmatch(lines[1].text):
        return _spaced(lines, inline)
    if len(lines) < 2 or "|" not in lines[0].text or not _is_head(lines[1].text):
        return None, 0
    taken = next((at for at, one in enumerate(lines) if "|" not in one.text), len(lines))
    rows = [_row(one, inline) for one in (lines[0], *lines[2:taken])]
    return Grid(tuple(rows), lines[0].location), taken


def _spaced(
    lines: Sequence[Stretch], inline: Callable[[Stretch], Stretch]
) -> tuple[Grid | None, int]:
    """Return Pandoc's simple table, if each of the lines has as many cells as the second."""
    columns = len(lines[1].text.split())
    rows = [
        tuple(_cell(inline(one).strip()) for one in _divided(line.strip(), _GAP))
        for line in (lines[0], *lines[2:])
        if not _COLUMNS.fullmatch(line.text)
    ]
    if any(len(row) != columns for row in rows):
        return None, 0
    return Grid(tuple(rows), lines[0].location), len(lines)


def _is_head(text: str) -> bool:
    return "|" in text and bool(_DASHES.fullmatch(text))


def _row(line: Stretch, inline: Callable[[Stretch], Stretch]) -> tuple[tuple[Line, ...], ...]:
    cells = _divided(line.strip(), _BAR)
    inner = cells[1 if not cells[0] else 0 : -1 if not cells[-1] else None]
    return tuple(_cell(inline(one).strip()) for one in inner)


def _divided(line: Stretch, by: re.Pattern[str]) -> list[Stretch]:
    edges = [0]
    for one in by.finditer(line.text):
        edges.extend(one.span())
    edges.append(len(line))
    return [line[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _cell(words: Stretch) -> tuple[Line, ...]:
    return (Line(words, whole=True),) if words else ()
