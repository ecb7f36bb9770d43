"""Elements as rows of print, and what is left of them when rows at an end are taken."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bulletin.importers.original import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.importers.original import Element

_ROW = re.compile(r"[^\n]+")


def printed_rows(line: Line) -> Iterator[Line]:
    """Yield the lines of print of a line, which a soft line break divides."""
    for match in _printed(line):
        yield line.with_stretch(line.stretch[match.start() : match.end()].strip())


def without_first(elements: Sequence[Element], taken: Iterable[int]) -> tuple[Element, ...]:
    """Return the elements without their first rows; ``taken`` has an element's index per row."""
    return _without(elements, taken, last=False)


def without_last(elements: Sequence[Element], taken: Iterable[int]) -> tuple[Element, ...]:
    """Return the elements without their last rows; ``taken`` has an element's index per row."""
    return _without(elements, taken, last=True)


def _without(
    elements: Sequence[Element], taken: Iterable[int], *, last: bool
) -> tuple[Element, ...]:
    """Take rows away; elements of which none is taken stay, rules and pictures among them."""
    counts = Counter(taken)
    kept = (_remainder(one, counts[index], last=last) for index, one in enumerate(elements))
    return tuple(element for element in kept if element)


def _remainder(element: Element, taken: int, *, last: bool) -> Element | None:
    if not taken:
        return element
    if not isinstance(element, Line):
        return None
    printed = _printed(element)
    if taken >= len(printed):
        return None
    rest = slice(printed[-taken].start()) if last else slice(printed[taken].start(), None)
    return element.with_stretch(element.stretch[rest].strip())


def _printed(line: Line) -> list[re.Match[str]]:
    return [match for match in _ROW.finditer(line.text) if match[0].strip()]
