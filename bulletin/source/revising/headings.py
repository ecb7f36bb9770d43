"""Headings that name an item or a section, changed on their lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.source.edits import Edit
from bulletin.source.revising.places import line_end, start_of_line
from bulletin.source.revising.revision import Inexact
from bulletin.source.writing.inlines import heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.model.text import Text
    from bulletin.nodes import SourceText

_HASHES = re.compile(r"#+[ \t]*")


def heading_edits(source: SourceText, old: Sequence[Text], new: Sequence[Text]) -> list[Edit]:
    """Return the edits of headings that stand one below the other; those that stay are left."""
    starts = [start_of_line(source, line.location.line) for line in old]
    mark = _HASHES.match(source.text, starts[0])
    if not new or mark is None or any(_apart(source, *both) for both in pairwise(starts)):
        raise Inexact
    lines = [mark[0] + heading((line,)) for line in new]
    if len(old) != len(new):
        return [Edit(source.file, starts[0], line_end(source, starts[-1]), "\n".join(lines))]
    return [
        Edit(source.file, start, line_end(source, start), line)
        for start, line, was, now in zip(starts, lines, old, new, strict=True)
        if was.text != now.text
    ]


def _apart(source: SourceText, first: int, second: int) -> bool:
    return line_end(source, first) + 1 != second
