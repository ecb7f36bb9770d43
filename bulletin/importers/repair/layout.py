"""How an office's lines are laid out: wrapped at a width or not, indents, blank lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.importers.measure import SLACK, width, wrap_width
from bulletin.importers.repair.wording import first_token, is_finished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Line

_INDENT = 1.5
_DEEPEST = 6
"""Characters; what stands further in is centred or at the right, no paragraph's start."""
_FEW = 15
_LONGEST_PARAGRAPH = 25
"""Lines; where blank lines are rarer, they do not show where paragraphs begin."""
_STRICT = 0.9
"""The share of lines that go on which come as near to the edge as ``strict`` says."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The habits of a document, in characters.

    ``edge`` is the width at which lines are wrapped, None where they are not. ``base`` is the
    indent of lines that go on. ``indented`` says that paragraphs begin with an indent. ``blank``
    counts the empty lines between lines of one paragraph. ``divided`` says that an indent or more
    blank lines show where paragraphs begin. ``strict`` is how far from the edge nearly all full
    lines end.
    """

    edge: float | None = None
    base: float = 0
    indented: bool = False
    blank: int = 0
    divided: bool = False
    strict: float = SLACK

    def starts(self, line: Line) -> bool:
        """Tell whether a line's indent begins a paragraph."""
        return line.indent - self.base >= _INDENT

    def room(self, line: Line, below: Line) -> float | None:
        """Return how much room was left when the next line's first word did not go in.

        It is zero or less where the word would not have fitted; None where nothing tells.
        """
        if line.full:
            return 0.0
        if line.full is False and (self.edge is None or is_finished(line.text)):
            return float("inf")
        if self.edge is None or line.whole:
            return None
        used = width(line.text) + line.indent
        return self.edge - used - width(first_token(below.text)) + 1

    def is_full(self, line: Line, below: Line) -> bool:
        """Tell whether a line goes to the edge, as far as such lines ever do."""
        room = self.room(line, below)
        return room is not None and room <= SLACK


def layout_of(lines: Sequence[Line]) -> Layout:
    """Return the habits that a document's lines show."""
    loose = [line for line in lines if not (line.whole or line.level or line.side)]
    told = [line for line in loose if line.full]
    edge = wrap_width([width(line.text) + line.indent for line in told or loose])
    first = Layout(edge)
    full = [(a, b) for a, b in pairwise(loose) if first.is_full(a, b)]
    going = [(a, b) for a, b in full if not is_finished(a.text)]
    base = _usual([b.indent for _a, b in going])
    blank = int(_usual([b.blank for _a, b in going]))
    rooms = sorted(first.room(a, b) or 0.0 for a, b in going)
    strict = max(0.5, rooms[int(_STRICT * (len(rooms) - 1))]) if rooms else SLACK
    indented = _indented(lines, base)
    apart = sum(line.blank > blank for line in loose) > max(1, len(loose) // _LONGEST_PARAGRAPH)
    return Layout(edge, base, indented, blank, indented or apart, min(strict, SLACK))


def _usual(values: Sequence[float]) -> float:
    return Counter(values).most_common(1)[0][0] if values else 0


def _indented(lines: Sequence[Line], base: float) -> bool:
    """Tell whether paragraphs are indented: more than one is, or one in a short document."""
    plain = [line for line in lines if not (line.level or line.side or line.bullet)]
    deep = sum(_INDENT <= line.indent - base <= _DEEPEST for line in plain)
    return deep > 1 or (deep == 1 and len(plain) < _FEW)
