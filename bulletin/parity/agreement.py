"""How far two layouts of one issue agree: text, pages, and where the lines break."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from bulletin.printed.alignment import aligned
from bulletin.printed.reading import Box

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from bulletin.printed.reading import Line, Page

    TypeAreas: TypeAlias = Mapping[tuple[int, int], tuple[float, float]]
    """Where the type area begins and ends, in pt from the top, by the sheet's size in pt."""

Marks: TypeAlias = tuple[tuple[int, Box], ...]
"""Places on pages, which count from 1."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that the Word file does not have so: page and line in the PDF, counted from 1.

    Line 0 stands for a page's running heads and page number.
    ``docx`` is the Word file's line with the same end or, where the text itself differs, what
    stands in its place; ``text`` tells that it does.
    """

    page: int
    line: int
    pdf: str
    docx: str
    text: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was counted; ``lines`` are the PDF's lines inside the type area.

    ``lines_same`` of them end with the same character as a line of the Word file, and
    ``pages_same`` pages do. ``differences`` are the first of each page, ``marks_pdf`` and
    ``marks_docx`` the places of all lines that the other layout does not have so.
    """

    pages_pdf: int
    pages_docx: int
    pages_same: int
    lines: int
    lines_same: int
    text_equal: bool
    differences: tuple[Difference, ...]
    marks_pdf: Marks
    marks_docx: Marks


@dataclass(frozen=True, slots=True)
class _Side:
    """One layout: the lines in the type area with their pages, and what stands outside them."""

    pages: int
    lines: tuple[tuple[int, Line], ...]
    outside: tuple[str, ...]

    @property
    def texts(self) -> list[str]:
        return [line.text for _page, line in self.lines]

    def ends(self) -> list[int]:
        """Return for each line where its last character stands in the whole text."""
        return [end - 1 for end in accumulate(map(len, self.texts))]

    def page_ends(self) -> set[int]:
        """Return where the last characters of the pages stand in the whole text."""
        pages = [page for page, _line in self.lines]
        return set(dict(zip(pages, self.ends(), strict=True)).values())


def compare(pdf: Sequence[Page], docx: Sequence[Page], areas: TypeAreas) -> Agreement:
    """Compare the PDF's pages with those of the Word file; ``areas`` as ``type_areas`` has them."""
    first, second = _side(pdf, areas), _side(docx, areas)
    pairs = aligned(first.texts, second.texts)
    back = {other: index for index, other in pairs.items()}
    marks = _broken_otherwise(first, second, pairs)
    running = tuple(_outside(first, second))
    whole = len(pairs) == sum(map(len, first.texts)) == sum(map(len, second.texts))
    return Agreement(
        first.pages,
        second.pages,
        sum(pairs.get(end) in second.page_ends() for end in first.page_ends()),
        len(first.lines),
        len(first.lines) - len(marks),
        whole and not running,
        tuple(_first_of_each_page((*running, *_differences(first, second, pairs)))),
        marks,
        _broken_otherwise(second, first, back),
    )


def _broken_otherwise(side: _Side, other: _Side, pairs: Mapping[int, int]) -> Marks:
    """Return the lines of a layout whose last character ends no line of the other one."""
    ends = set(other.ends())
    return tuple(
        (page, line.box)
        for (page, line), end in zip(side.lines, side.ends(), strict=True)
        if pairs.get(end) not in ends
    )


def _side(pages: Sequence[Page], areas: TypeAreas) -> _Side:
    lines: list[tuple[int, Line]] = []
    outside = []
    for number, page in enumerate(pages, start=1):
        top, bottom = areas.get((round(page.width), round(page.height)), (0.0, page.height))
        running = ""
        for line in page.lines:
            middle = (line.box.top + line.box.bottom) / 2
            if top <= middle <= bottom:
                lines.append((number, line))
            else:
                running += line.text
        outside.append(running)
    return _Side(len(pages), tuple(lines), tuple(outside))


def _differences(first: _Side, second: _Side, pairs: dict[int, int]) -> Iterator[Difference]:
    """Yield each line of the first layout that ends or reads otherwise in the second one."""
    known, ends, whole = set(pairs.values()), set(second.ends()), "".join(second.texts)
    holders = [text for text in second.texts for _ in text]
    start, page, number, last = 0, 0, 0, -1
    for (this_page, line), end in zip(first.lines, first.ends(), strict=True):
        page, number = this_page, number + 1 if this_page == page else 1
        places = [pairs[index] for index in range(start, end + 1) if index in pairs]
        begin = last + 1 if places and last < places[0] else min(places, default=0)
        reads = len(places) == len(line.text) and _all_known(begin, places[-1], known)
        if not reads:
            other = whole[begin : places[-1] + 1] if places else ""
            yield Difference(page, number, line.text, other, text=True)
        elif places[-1] not in ends:
            yield Difference(page, number, line.text, holders[places[-1]], text=False)
        start, last = end + 1, places[-1] if places else last


def _all_known(begin: int, last: int, known: Container[int]) -> bool:
    """Tell whether the other layout has no text of its own between these characters."""
    return all(place in known for place in range(begin, last + 1))


def _outside(first: _Side, second: _Side) -> Iterator[Difference]:
    """Yield the pages whose running heads or page numbers read otherwise."""
    pairs = zip(first.outside, second.outside, strict=False)
    for page, (one, other) in enumerate(pairs, start=1):
        if sorted(one) != sorted(other):
            yield Difference(page, 0, one, other, text=True)


def _first_of_each_page(differences: Iterable[Difference]) -> Iterator[Difference]:
    seen: set[int] = set()
    for difference in sorted(differences, key=lambda one: (one.page, one.line)):
        if difference.page not in seen:
            seen.add(difference.page)
            yield difference
