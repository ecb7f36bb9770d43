"""Places on the pages then and now that are marked, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bulletin.build.moved.values import Mark, Why

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from bulletin.build.moved.lines import Lines

    Marks: TypeAlias = dict[int, list[Mark]]
    """By the numbers of the pages."""


def marks_then(compared: Iterable[Lines]) -> Marks:
    """Mark what is gone, what stands elsewhere, and what is set or broken otherwise."""
    marks: Marks = defaultdict(list)
    for lines in compared:
        for pair in lines.pairs:
            if pair.reset or not pair.stands:
                marks[pair.then.page].append(Mark(Why.LAYOUT, pair.then.line.box))
        for page, line in lines.unpaired_then:
            marks[page].append(Mark(Why.LAYOUT, line.box))
        for page, box in lines.gone():
            marks[page].append(Mark(Why.TEXT, box))
    return marks


def marks_now(compared: Iterable[Lines]) -> Marks:
    """Mark what is new, what stood elsewhere, and what was set or broken otherwise."""
    marks: Marks = defaultdict(list)
    for lines in compared:
        for pair in lines.pairs:
            if pair.reset or not pair.stands:
                marks[pair.now.page].append(Mark(Why.LAYOUT, pair.now.line.box))
        for page, line in lines.unpaired_now:
            marks[page].append(Mark(Why.LAYOUT, line.box))
        for page, box in lines.come():
            marks[page].append(Mark(Why.TEXT, box))
    return marks
