"""From paragraphs to elements: empty ones are counted, borders become rules and boxes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.importers.original import EMPTY, Line, PageBreak, Rule
from bulletin.importers.reading.word.paragraphs import NO_BORDERS, Borders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.diagnostics import Location
    from bulletin.importers.original import Element


@dataclass(frozen=True, slots=True)
class Block:
    """The elements that one paragraph, or a table, has given; none for an empty paragraph."""

    elements: tuple[Element, ...]
    location: Location
    borders: Borders = NO_BORDERS
    frame: bytes = b""

    @property
    def group(self) -> tuple[bytes, bytes]:
        """What neighbours share that stand in one frame."""
        return self.borders.key, self.frame


def framed(blocks: Iterable[Block], boxes: Iterator[int]) -> tuple[Element, ...]:
    """Return the elements of all blocks; ``boxes`` numbers those that stand in a frame."""
    elements: list[Element] = []
    for _key, neighbours in groupby(blocks, key=lambda block: block.group):
        group = list(neighbours)
        edges = group[0].borders
        inside = [element for block in group for element in _shown(block)]
        if edges.boxed or group[0].frame:
            inside = boxed(inside, next(boxes))
        elif "top" in edges.edges:
            draw_rule(elements, group[0].location)
        if "between" in edges.edges:
            inside = [_ruled(element) for element in inside[:-1]] + inside[-1:]
        elements += inside
        if "bottom" in edges.edges and not edges.boxed:
            draw_rule(elements, group[-1].location)
    return tuple(_with_blanks(elements))


def boxed(elements: Iterable[Element], number: int) -> list[Element]:
    """Return the elements with this number on lines that stand in no inner box."""
    return [
        replace(one, box=number) if isinstance(one, Line) and one.box is None else one
        for one in elements
    ]


def draw_rule(elements: list[Element], location: Location) -> None:
    """Put a rule at the end: below the last line, or by itself where there is none."""
    last = elements[-1] if elements else None
    if isinstance(last, Line) and last.stretch:
        elements[-1] = replace(last, ruled=True)
    elif not isinstance(last, Rule):
        elements.append(Rule(location))


def _ruled(element: Element) -> Element:
    return replace(element, ruled=True) if isinstance(element, Line) else element


def _shown(block: Block) -> tuple[Element, ...]:
    """Return a block's elements, an empty line for an empty paragraph."""
    return block.elements or (Line(EMPTY),)


def _with_blanks(elements: Iterable[Element]) -> Iterator[Element]:
    """Take the empty lines out and count them in the next line's ``blank``."""
    blank = 0
    for element in elements:
        if isinstance(element, Line) and not element.stretch:
            blank += 1
            continue
        if isinstance(element, Line):
            yield replace(element, blank=element.blank + blank) if blank else element
        else:
            yield element
        if isinstance(element, Line | PageBreak | Rule):
            blank = 0
