"""What a page repeats and no issue needs: page numbers, running heads and feet."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.measure import width
from bulletin.importers.original import Element, Line, PageBreak, Stretch
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DASH = "[-‐-―−─━~～·•・]"
_SURE_MARK = re.compile(
    rf"""{_DASH}{{1,3}}\s*\d{{1,3}}\s*{_DASH}{{1,3}}
    | 第?\s*\d{{1,3}}\s*页\s*[,，、/／(（]?\s*共?\s*\d{{1,3}}\s*页\s*[)）]?
    | 共\s*\d{{1,3}}\s*页\s*[,，、/／]?\s*第\s*\d{{1,3}}\s*页
    | 第\s*\d{{1,3}}\s*页
    | [Pp](?:age|AGE)\s*\d{{1,3}}(?:\s*(?:of|/)\s*\d{{1,3}})? | [Pp]\.\s?\d{{1,3}}""",
    re.VERBOSE,
)
_LIKELY_MARK = re.compile(r"(\d{1,3})(?:\s*/\s*\d{1,3})?")
_NO_HEAD = re.compile(r"[。!?;,]|^[(]|[:]$")
"""What no running line has: a sentence's marks (of NFKC text), a unit in brackets, a label."""
_EDGE = 2
"""Lines at the top and at the foot of a page among which running heads and feet stand."""
_WIDEST = 40
_FIRST_LINES = 6
"""Lines of the first page of which a running head may be put together."""
_NAME_WITHIN = 3
"""The publication's name is among these; a running head has it."""
_MANY = 0.4
"""The share of the pages that have a running line; odd and even pages may differ."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A line's place: its index among the elements, its page, lines above and below on it."""

    index: int
    line: Line
    page: int
    above: int
    below: int

    @property
    def at_edge(self) -> bool:
        return min(self.above, self.below) < _EDGE


def without_furniture(
    elements: Sequence[Element],
) -> tuple[tuple[Element, ...], tuple[Stretch, ...], tuple[Diagnostic, ...]]:
    """Return the elements without page marks and running lines, these, and a report on each.

    A page mark leaves the end of a page in its place. What repeats in the text, and what might
    be a number of the text, stays: a head on the first page is the masthead's.
    """
    marks = {index for index, one in enumerate(elements) if _is_sure_mark(one)}
    marks |= _likely_marks(_places(elements, marks), len(marks))
    running = _running(_places(elements, marks))
    kept = tuple(_kept(elements, marks, running))
    dropped = [(i, one) for i, one in enumerate(elements) if i in marks | running]
    found = tuple(_report(one, i in marks) for i, one in dropped if isinstance(one, Line))
    return kept, tuple(one.stretch for _i, one in dropped if isinstance(one, Line)), found


def _kept(elements: Sequence[Element], marks: set[int], running: set[int]) -> Iterator[Element]:
    """Yield what stays; a page mark between two lines leaves one end of a page."""
    last: Element | None = None
    for index, element in enumerate(elements):
        if index in running:
            continue
        one: Element = PageBreak(element.location) if index in marks else element
        if isinstance(one, PageBreak) and (last is None or isinstance(last, PageBreak)):
            continue
        last = one
        yield one


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _is_sure_mark(element: Element) -> bool:
    if not isinstance(element, Line) or element.level or len(element.text) > _WIDEST:
        return False
    return bool(_SURE_MARK.fullmatch(_plain(element.text)))


def _places(elements: Sequence[Element], marks: set[int]) -> list[_Place]:
    """Return where each line that is no page mark stands on its page."""
    pages: list[list[tuple[int, Line]]] = [[]]
    known: int | None = None
    for index, element in enumerate(elements):
        turned = isinstance(element, Line) and element.page is not None and element.page != known
        if isinstance(element, PageBreak) or index in marks or (turned and known is not None):
            pages.append([])
        if isinstance(element, Line) and index not in marks:
            known = element.page if element.page is not None else known
            pages[-1].append((index, element))
    filled = [page for page in pages if page]
    return [
        _Place(index, line, number, above, len(page) - above - 1)
        for number, page in enumerate(filled, 1)
        for above, (index, line) in enumerate(page)
    ]


def _likely_marks(places: Sequence[_Place], sure: int) -> set[int]:
    """Return bare numbers at pages' edges that count the pages: 1, 2, 3 or 1/3, 2/3, 3/3."""
    if sure or not places or places[-1].page == 1:
        return set()
    numbers = [
        (place, int(found[1]))
        for place in places
        if place.at_edge and (found := _LIKELY_MARK.fullmatch(_plain(place.line.text)))
    ]
    first = Counter(number - place.page for place, number in numbers)
    offset, count = first.most_common(1)[0] if first else (0, 0)
    if count < max(2, places[-1].page - 1):
        return set()
    return {place.index for place, number in numbers if number - place.page == offset}


def _running(places: Sequence[_Place]) -> set[int]:
    """Return the lines that stand at the same edge of many pages, or repeat the masthead."""
    if not places or places[-1].page == 1:
        return set()
    edges = [place for place in places if place.at_edge and _may_run(place.line)]
    pages: dict[tuple[bool, str], set[int]] = {}
    for place in edges:
        pages.setdefault(_edge_and_words(place), set()).add(place.page)
    enough = max(2, _MANY * places[-1].page)
    masthead = [_bare(one.line.text) for one in places if one.page == 1][:_FIRST_LINES]
    return {
        place.index
        for place in edges
        if (len(pages[_edge_and_words(place)]) >= enough and _is_spare(place))
        or _repeats(place, masthead)
    }


def _is_spare(place: _Place) -> bool:
    """Tell whether it may go: the first page's first lines are the masthead's."""
    return place.page > 1 or place.above >= _EDGE


def _may_run(line: Line) -> bool:
    words = _bare(line.text)
    told = len(re.findall(r"[^\W\d_]", words)) > 1 and not _NO_HEAD.search(words)
    return told and width(line.text) <= _WIDEST and not line.level


def _edge_and_words(place: _Place) -> tuple[bool, str]:
    """Return the edge and the words without digits, which count pages there."""
    return place.above < place.below, re.sub(r"\d+", "#", _bare(place.line.text))


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _repeats(place: _Place, masthead: Sequence[str]) -> bool:
    """Tell whether a later page's first line is put together of the masthead's lines."""
    words = rest = _bare(place.line.text)
    if place.page == 1 or place.above or not any(one in words for one in masthead[:_NAME_WITHIN]):
        return False
    for one in sorted(masthead, key=len, reverse=True):
        rest = rest.replace(one, "")
    return not re.sub(r"第\d*期|[()·|\-—\d]", "", rest)


def _report(line: Line, is_mark: bool) -> Diagnostic:  # noqa: FBT001
    if is_mark:
        message = _("The page number “{text}” was left out; print numbers the pages anew.")
        return Diagnostic("BT513", Severity.INFO, message.format(text=line.text), line.location)
    message = _(
        "The running line “{text}” was left out, which the pages repeat. "
        "If it belongs to the text, write it back."
    )
    return Diagnostic("BT514", Severity.INFO, message.format(text=line.text), line.location)
