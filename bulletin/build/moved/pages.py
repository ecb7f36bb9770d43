"""Two PDF files page by page: which pages look different, why, and where."""

from __future__ import annotations

import contextlib
from itertools import chain
from typing import TYPE_CHECKING

import pypdfium2

from bulletin.build.moved.layout import layout_of
from bulletin.build.moved.lines import lines_of
from bulletin.build.moved.looks import differing
from bulletin.build.moved.marks import marks_now, marks_then
from bulletin.build.moved.pictures import pictures_of
from bulletin.build.moved.values import Moved, MovedPage, Verdict, Why
from bulletin.printed.reading import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.build.moved.lines import Lines
    from bulletin.build.moved.looks import Document
    from bulletin.build.moved.values import Mark
    from bulletin.printed.reading import Page

_LOADED = 24
"""Pages that are loaded together: one takes 9 ms, and up to 2 MB while it is there."""


def compare_pages(then: bytes, now: bytes, *, pictures: bool) -> Moved:
    """Compare two PDF files. Raises pypdfium2.PdfiumError where one of them is none."""
    with contextlib.ExitStack() as stack:
        one, other = (
            _opened(stack.enter_context(contextlib.closing(pypdfium2.PdfDocument(content))))
            for content in (then, now)
        )
        numbers = tuple(differing(one, other))
        if numbers:
            return _moved(one, other, numbers, pictures=pictures)
        return Moved(Verdict.SAME, len(one), len(other))


def _opened(document: Document) -> Document:
    """Return a document's pages; those of a short one are loaded once for all that follows."""
    return tuple(document) if len(document) <= _LOADED else document


def _moved(then: Document, now: Document, numbers: Sequence[int], *, pictures: bool) -> Moved:
    compared = _compared(then, now, numbers)
    marks = marks_then(compared), marks_now(compared)
    pages = [
        MovedPage(number, Why.PAGES, number <= len(then), number <= len(now))
        if number > min(len(then), len(now))
        else MovedPage(number, _why(*(side.get(number, ()) for side in marks)))
        for number in numbers
    ]
    return Moved(
        Verdict.MOVED,
        len(then),
        len(now),
        tuple(pages),
        tuple(chain.from_iterable(lines.changes() for lines in compared)),
        layout_of(
            chain.from_iterable(lines.pairs for lines in compared),
            sum(lines.broken() for lines in compared),
        ),
        pictures=tuple(pictures_of((then, now), marks, pages)) if pictures else (),
    )


def _compared(then: Document, now: Document, numbers: Sequence[int]) -> tuple[Lines, Lines]:
    """Compare the lines of the pages from the first to the last that differ.

    Running heads and page numbers stand apart: text runs from page to page, past them.
    """
    sides = [_read(document, numbers) for document in (then, now)]
    common = min(len(then), len(now))
    both = [[one for one in side if one[0] <= common] for side in sides]
    return lines_of(*sides, artifacts=False), lines_of(*both, artifacts=True)


def _read(document: Document, numbers: Sequence[int]) -> list[tuple[int, Page]]:
    wanted = range(numbers[0], min(numbers[-1], len(document)) + 1)
    return [(number, read_page(document[number - 1])) for number in wanted]


def _why(*sides: Iterable[Mark]) -> Why:
    """Return the first reason that a page is marked for; rules and colours leave no mark."""
    reasons = {mark.why for side in sides for mark in side}
    return next((why for why in Why if why in reasons), Why.LOOK)
