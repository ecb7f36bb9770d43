"""Markdown's tables: rows of cells between bars, the second row a line of dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Line, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")


def table_in(
    lines: Sequence[Stretch], inline: Callable[[Stretch], Stretch]
) -> tuple[Grid | None, int]:
    """Return the table that a block begins with, and how many lines it takes."""
    if len(lines) < 2 or "|" not in lines[0].text or not _is_head(lines[1].text):
        return None, 0
    taken = next((at for at, one in enumerate(lines) if "|" not in one.text), len(lines))
    rows = [_row(one, inline) for one in (lines[0], *lines[2:taken])]
    return Grid(tuple(rows), lines[0].location), taken


def _is_head(text: str) -> bool:
    return "|" in text and bool(_DASHES.fullmatch(text))


def _row(line: Stretch, inline: Callable[[Stretch], Stretch]) -> tuple[tuple[Line, ...], ...]:
    bare = line.strip()
    edges = [0]
    for bar in _BAR.finditer(bare.text):
        edges.extend(bar.span())
    edges.append(len(bare))
    cells = [bare[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    inner = cells[1 if not cells[0] else 0 : -1 if not cells[-1] else None]
    return tuple(_cell(inline(one).strip()) for one in inner)


def _cell(words: Stretch) -> tuple[Line, ...]:
    return (Line(words, whole=True),) if words else ()
