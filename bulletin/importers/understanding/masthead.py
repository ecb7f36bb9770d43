"""The masthead: what stands from the top down to the first item, in any order and mixture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.original import EMPTY
from bulletin.importers.recognised import Found, How, Masthead
from bulletin.importers.understanding.head.parts import masthead_of
from bulletin.importers.understanding.head.rows import Row, read_rows
from bulletin.importers.understanding.head.title import choose_title
from bulletin.importers.understanding.head.tokens import What
from bulletin.importers.understanding.rows import without_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.names import Names
    from bulletin.importers.original import Element

_PAGE = re.compile(r"专\s*[题版刊](?:\s*报\s*道)?|特\s*[刊别]\s*(?:报\s*道)?|专\s*题\s*[版页]")
_FEWEST_BELOW = 3
_MOST_WAITING = 4
_LATE = frozenset({What.DATE, What.OFFICE})


def read_masthead(
    elements: Sequence[Element], names: Names
) -> tuple[Masthead, tuple[Element, ...], tuple[Diagnostic, ...]]:
    """Return the masthead, the elements without its lines, and what is doubtful in it.

    Without a masthead, or where the lines at the top prove none, all elements are returned.
    Rules and pictures among its lines stay. Words in it that no part holds are quoted by a
    warning; ``accounting`` hands them to review.
    """
    rows = read_rows(elements, names)
    clear, words = _divided(rows)
    title = choose_title(clear, words)
    if not _convincing(clear, words, has_title=bool(title.tokens)):
        return _page_title(elements, rows)
    masthead, diagnostics = masthead_of(clear, title)
    taken = sorted((*clear, *title.rows), key=lambda row: row.element)
    return masthead, without_first(elements, (row.element for row in taken)), diagnostics


def _page_title(
    elements: Sequence[Element], rows: Sequence[Row]
) -> tuple[Masthead, tuple[Element, ...], tuple[Diagnostic, ...]]:
    """Return the line over a feature that names the page, 专题报道, and else nothing."""
    first = rows[0].line.stretch if rows else EMPTY
    if len(elements) < _FEWEST_BELOW or not _PAGE.fullmatch(first.text.strip()):
        return Masthead(), tuple(elements), ()
    masthead = Masthead(Found(first, first, How.PATTERN))
    return masthead, without_first(elements, (row.element for row in rows[:1])), ()


def _divided(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows that are clear by their wording, and rows among them that may be titles."""
    clear: list[Row] = []
    words: list[Row] = []
    waiting: list[Row] = []
    have: frozenset[What] = frozenset()
    for index, row in enumerate(rows):
        if waiting and _is_headline(row, rows, index):
            break
        if not row.clear and not _is_echo(row, clear):
            waiting.append(row)
            if len(waiting) > _MOST_WAITING:
                break
        elif waiting and _complete(have):
            if What.DATE in have or What.DATE not in row.kinds or row.kinds - _LATE:
                break
            clear, waiting, have = [*clear, row], [], have | row.kinds
        elif _is_an_items(row, have):
            break
        else:
            have |= row.kinds | {kind for other in waiting for kind in _as_title(other)}
            clear, words, waiting = [*clear, row], words + waiting, []
    return (clear, words) if clear else ([], waiting[:1])


def _is_echo(row: Row, clear: Sequence[Row]) -> bool:
    """Tell whether a line is a name once more that stands in a line above, as on web pages."""
    names = {token.name.text for above in clear for token in above.tokens if token.name}
    return all(token.name.text in names for token in row.tokens)


def _is_headline(row: Row, rows: Sequence[Row], index: int) -> bool:
    """Tell whether an office's name begins a headline: set larger than all that is above it."""
    if row.kinds != {What.OFFICE}:
        return False
    sizes = [other.line.stretch.look.size or 0 for other in rows[:index]]
    return (row.line.stretch.look.size or 0) > max(sizes, default=0) > 0


def _is_an_items(row: Row, have: frozenset[What]) -> bool:
    """Tell whether a line is an item's: an office, or a day without a year, below the date."""
    if What.DATE not in have or len(row.kinds) > 1:
        return False
    dated = row.tokens[0].dated
    return (row.kinds == {What.OFFICE} <= have) or (dated is not None and not dated.year)


def _as_title(row: Row) -> frozenset[What]:
    return row.kinds | {What.PUBLICATION}


def _complete(have: frozenset[What]) -> bool:
    """Tell whether further words are an item's title rather than a part of the masthead."""
    return have >= {What.NUMBER, What.PUBLICATION} or have >= _LATE


def _convincing(clear: Sequence[Row], words: Sequence[Row], *, has_title: bool) -> bool:
    """Tell whether the rows prove a masthead: no text may be taken for one."""
    kinds = frozenset(kind for row in clear for kind in row.kinds)
    if kinds & {What.NUMBER, What.PUBLICATION, What.MARK} or kinds >= _LATE:
        return True
    if has_title:
        return True
    return What.DATE in kinds and not words
