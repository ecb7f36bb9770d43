"""Tables that a text file draws with tabs, wide gaps or box characters."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.original import Element, Grid, Line, Rule, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Cells: TypeAlias = tuple[Stretch, ...]

_GAP = re.compile(r"\t[ \t\u3000]*|[ \u3000]{0,9}\u3000{2,}[ \u3000]*|[ ]{3,}")
_TAB = re.compile(r"[ \u3000]*\t[ \t\u3000]*")
_FRAME = re.compile(r"(?=[-=| ]*[\u2500-\u257f+])[\u2500-\u257f+\-=| ]+")
_SIDE = re.compile(r"[│┃║|]")
_BETWEEN = re.compile(r"[├┣╟╠+]")
_SENTENCE = re.compile(r"[。；：！？:]")
_PAGE = re.compile(r"[.·…⋯\s]*\d{1,3}")


def with_tables(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield the elements, with a grid instead of lines that plainly are a table's rows.

    Plain is a frame, or rows one below the other with as many gaps each: three rows of at least
    three cells, with tabs also two cells, none of them a sentence or a label with its colon.
    """
    for kind, group in groupby(elements, _drawn_with):
        run = list(group)
        yield from kind(run) if kind else run


def _drawn_with(element: Element) -> Callable[[Sequence[Element]], Iterable[Element]] | None:
    text = _text(element)
    if len(_SIDE.findall(text)) > 1 or (len(text) > 1 and _FRAME.fullmatch(text)):
        return _framed
    return _spaced if isinstance(element, Line) and _GAP.search(text) else None


def _text(element: Element) -> str:
    if isinstance(element, Rule):
        return element.quote.text
    return element.text if isinstance(element, Line) else ""


def _framed(run: Sequence[Element]) -> Iterable[Element]:
    """Return the grid in a frame; rows without lines between them are rows of their own."""
    lines = [(one, _text(one)) for one in run if isinstance(one, Line | Rule)]
    cells = [_cells(one, _SIDE) for one, text in lines if not _FRAME.fullmatch(text)]
    inner = [_within(row) for row in cells]
    if len(inner) < 2 or len({len(row) for row in inner}) != 1 or len(cells) == len(lines):
        return run
    divided = sum(bool(_BETWEEN.match(text)) for _one, text in lines[1:-1]) > 1
    return (_grid(_merged(lines) if divided else inner, run[0]),)


def _within(cells: Cells) -> Cells:
    """Return the cells without what stands left and right of the frame."""
    return cells[1 if not cells[0] else 0 : -1 if not cells[-1] else None]


def _merged(lines: Sequence[tuple[Line | Rule, str]]) -> list[Cells]:
    """Return rows of a table in which lines are drawn between the rows: a row may be tall."""
    rows: list[Cells] = []
    for framed, group in groupby(lines, lambda one: bool(_FRAME.fullmatch(one[1]))):
        if not framed:
            tall = [_within(_cells(one, _SIDE)) for one, _text in group]
            rows.append(tuple(map(Stretch.joined, zip(*tall, strict=True))))
    return rows


def _spaced(run: Sequence[Element]) -> Iterable[Element]:
    tabbed = all("\t" in _text(one) for one in run)
    rows = [_cells(one, _TAB if tabbed else _GAP) for one in run if isinstance(one, Line)]
    columns = len(rows[0])
    regular = all(len(row) == columns and all(row) for row in rows)
    enough = len(rows) > 2 and columns > (1 if tabbed else 2)
    return (_grid(rows, run[0]),) if regular and enough and not _telling(rows) else run


def _telling(rows: Sequence[Cells]) -> bool:
    """Tell whether the rows are sentences, labelled lines or a list of contents."""
    if any(_SENTENCE.search(cell.text) for row in rows for cell in row):
        return True
    return len(rows[0]) == 2 and all(_PAGE.fullmatch(row[-1].text) for row in rows)


def _cells(element: Line | Rule, gap: re.Pattern[str]) -> Cells:
    stretch = element.stretch if isinstance(element, Line) else element.quote
    edges = [0]
    for found in gap.finditer(stretch.text):
        edges.extend(found.span())
    edges.append(len(stretch))
    return tuple(
        stretch[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True)
    )


def _grid(rows: Iterable[Cells], first: Element) -> Grid:
    return Grid(
        tuple(tuple((Line(cell, whole=True),) if cell else () for cell in row) for row in rows),
        first.location,
    )
